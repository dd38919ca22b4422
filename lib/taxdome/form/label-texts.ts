import type { Control } from './control';
import { eachText, textOf } from './text-of';

/** Where a label was found. The page itself ties `tied`; the rest is read as a person reads it. */
export type Evidence = 'tied' | 'near' | 'placeholder' | 'attribute' | 'shared';

export interface LabelText {
  readonly text: string;
  readonly evidence: Evidence;
}

/**
 * All texts that may be a control's label.
 *
 * @param index the control's place in `controls`
 * @param controls all controls of the form, in document order
 */
export function labelTexts(index: number, controls: readonly Control[], form: Element): LabelText[] {
  const control = controls[index];
  if (!control) return [];
  const as = (evidence: Evidence, texts: readonly (string | null | undefined)[]) =>
    texts.flatMap((text) => (text?.trim() ? [{ text, evidence }] : []));
  return [
    ...as('tied', tiedTexts(control)),
    ...as('near', nearTexts(index, controls, form)),
    ...as('placeholder', [control.element.getAttribute('placeholder'), control.element.dataset.placeholder]),
    ...as('attribute', attributeTexts(control.element)),
    ...as('shared', sharedTexts(index, controls, form)),
  ];
}

function tiedTexts({ kind, element, ...rest }: Control): string[] {
  const by = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/u)
    .map((id) => (id ? element.ownerDocument.getElementById(id) : null))
    .filter((label) => label !== null && label !== element)
    .map((label) => (label ? textOf(label) : ''));
  const tags = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  const byFor = element.id ? [...document.querySelectorAll(`label[for="${CSS.escape(element.id)}"]`)] : [];
  const group =
    kind === 'set' && 'options' in rest ? element.closest('fieldset, [role="radiogroup"], [role="group"]') : null;
  return [
    by.join(' '),
    ...by,
    ...[...tags, ...byFor].flatMap((label) => chunks(label, element)),
    element.getAttribute('aria-label') ?? '',
    group?.getAttribute('aria-label') ?? '',
    ...[...(group?.querySelectorAll(':scope > legend') ?? [])].map(textOf),
  ];
}

/** The text of the block that holds this control and no other, and the text between the control before and this one. */
function nearTexts(index: number, controls: readonly Control[], form: Element): string[] {
  const control = controls[index];
  if (!control) return [];
  const texts: string[] = [];
  let at: Element | null = control.element;
  for (; at && form.contains(at); at = at.parentElement) {
    if (controls.some((other) => other !== control && at?.contains(other.element))) break;
    if (at !== control.element) texts.push(...chunks(at, control.element));
  }
  const before = controls[index - 1]?.element;
  eachText(form, (node, parent) => {
    const after = !before || (!before.contains(node) && follows(before, node));
    if (!after || !follows(node, control.element) || control.element.contains(node)) return;
    texts.push(node.data, shortText(parent));
  });
  return texts.filter((text) => text !== '');
}

/** One label over two controls side by side (a currency and an amount): the text before the first of them. */
function sharedTexts(index: number, controls: readonly Control[], form: Element): string[] {
  const control = controls[index];
  const before = controls[index - 1];
  if (!control || !before || before.kind === control.kind) return [];
  const both = before.element.parentElement;
  const near = [both, both?.parentElement, both?.parentElement?.parentElement];
  const shared = near.find((at) => at?.contains(control.element));
  if (!shared || shared === form || controls.filter(({ element }) => shared.contains(element)).length > 2) return [];
  return nearTexts(index - 1, controls, form);
}

/** Developers' names are English in every language of the page: `ServiceForm-Rate-Input`, `rateType`. */
function attributeTexts(element: Element): string[] {
  return element
    .getAttributeNames()
    .filter((name) => /^(?:name|id|data-test|data-testid|data-test-id|data-cy|data-qa|formcontrolname)$/u.test(name))
    .map((name) =>
      (element.getAttribute(name) ?? '').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}]+/gu, ' '),
    )
    .map((text) => text.replace(/\b(?:input|field|select|textarea|control|form|text|trigger|button)\b/giu, ' ').trim());
}

/** The texts below an element but for those inside the control, each by itself and with its parent's. */
function chunks(root: Element, control: Element): string[] {
  const found: string[] = [];
  eachText(root, (node, parent) => {
    if (!control.contains(node)) found.push(node.data, parent.contains(control) ? '' : shortText(parent));
  });
  return found;
}

function shortText(element: Element): string {
  const text = textOf(element);
  return text.length > 60 ? '' : text;
}

function follows(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
