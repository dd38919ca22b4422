import { isOwn } from '../own';
import type { Find } from './outside-rows';
import { subTabOf } from './page-words';
import { isSeen } from './seen';

/** Which of a firm's services a list shows. */
export type SubTab = 'active' | 'archived';

const TABS = 'button, a, label, li, [role=tab], [role=radio], [role=button], [role=option]';
const ASIDE = 'nav, aside, [role=navigation], footer, [role=contentinfo]';
/** Where a page without the pair says that it shows the archive: a heading, or what a closed drop-down has chosen. */
const SAID = 'h1, h2, h3, [role=heading], [role=combobox], [aria-haspopup=listbox], [aria-current=page]';
const ARCHIVE_ADDRESS = /archiv|arquiv|arhiv|arkiv/iu;

/** What tells which of the services are shown. */
export interface SubTabs {
  readonly open: SubTab | null;
  /** Which one is open now, asked of the same elements; undefined once they are gone. Cheap. */
  readonly now: () => SubTab | null | undefined;
  /** What a person opens one with, a tab or an option of a drop-down, as the page is now; null where it has no control for them. */
  readonly control: ((which: SubTab) => HTMLElement | null) | null;
}

/**
 * The pair Active and Archived: two short labels under one roof, no links of the menu at the side.
 *
 * @param find looks outside the rows of the list
 * @param root the page, or the dialog, that the list stands in
 */
export function subTabs(find: Find, root: ParentNode): SubTabs | null {
  // Words first: where an element stands costs more to find out than what it says.
  const named = find(TABS).flatMap((tab) => {
    const text = tab.textContent ?? '';
    const which = text !== '' && text.length < 32 && !isOwn(tab) ? subTabOf(text) : null;
    return which && !tab.closest(ASIDE) && isSeen(tab) ? [{ tab, which }] : [];
  });
  const archived = named.findLast(({ which }) => which === 'archived')?.tab;
  const active = named.findLast(({ tab, which }) => which === 'active' && shareRoof(tab, archived))?.tab;
  if (!archived || !active) {
    const elsewhere = () => saidElsewhere(root);
    const open = elsewhere();
    const control = choiceOf(root) && ((which: SubTab) => optionOf(root, which));
    return open && { open, now: () => elsewhere() ?? undefined, control };
  }
  const now = () => openOf(active, archived);
  return {
    open: now(),
    now: () => (active.isConnected && archived.isConnected ? now() : undefined),
    control: (which) => (which === 'active' ? active : archived),
  };
}

function openOf(active: Element, archived: Element): SubTab | null {
  const [isActive, isArchived] = [isOpen(active), isOpen(archived)];
  if (isActive !== isArchived) return isActive ? 'active' : 'archived';
  return isArchiveAddress() ? 'archived' : openByLook(active, archived);
}

/** No pair of tabs: a drop-down of both, or a page of its own for the archive. */
function saidElsewhere(root: ParentNode): SubTab | null {
  const chosen = subTabOf(choiceOf(root)?.selectedOptions[0]?.text ?? '');
  if (chosen) return chosen;
  const said = [...root.querySelectorAll(SAID)].filter(
    (element) => !isOwn(element) && !element.closest(ASIDE) && isSeen(element),
  );
  const archive = isArchiveAddress() || said.some((element) => subTabOf(element.textContent ?? '') === 'archived');
  return archive ? 'archived' : null;
}

/** A drop-down of both, with one of them chosen. */
function choiceOf(root: ParentNode): HTMLSelectElement | null {
  for (const select of root.querySelectorAll('select')) {
    const offered = [...select.options].map((option) => subTabOf(option.text));
    const isChoice = offered.includes('active') && offered.includes('archived');
    if (isChoice && subTabOf(select.selectedOptions[0]?.text ?? '') && isSeen(select)) return select;
  }
  return null;
}

function optionOf(root: ParentNode, which: SubTab): HTMLElement | null {
  return [...(choiceOf(root)?.options ?? [])].find(({ text }) => subTabOf(text) === which) ?? null;
}

function isArchiveAddress(): boolean {
  return ARCHIVE_ADDRESS.test(location.search + location.pathname + location.hash);
}

function shareRoof(a: Element, b: Element | undefined): boolean {
  let roof: Element | null = a;
  for (let level = 0; level < 4 && roof; level++, roof = roof.parentElement) if (b && roof.contains(b)) return true;
  return false;
}

/** What a tab, a segmented control, a link or a radio says of being the open one; the label's own word `active` is no evidence. */
function isOpen(tab: Element): boolean {
  const marks: Element[] = [tab, ...tab.querySelectorAll('*')];
  let roof = tab.parentElement;
  for (let level = 0; level < 2 && roof && roof.children.length === 1; level++, roof = roof.parentElement)
    marks.push(roof);
  if (tab.parentElement?.tagName === 'LI') marks.push(tab.parentElement);
  return marks.some(
    (mark) =>
      ['aria-selected', 'aria-pressed', 'aria-checked'].some((name) => mark.getAttribute(name) === 'true') ||
      (mark.hasAttribute('aria-current') && mark.getAttribute('aria-current') !== 'false') ||
      ['active', 'on', 'checked', 'selected'].includes(mark.getAttribute('data-state') ?? '') ||
      ['data-selected', 'data-active', 'data-current'].some(
        (name) => !['false', null].includes(mark.getAttribute(name)),
      ) ||
      (mark instanceof HTMLInputElement && mark.checked) ||
      [...mark.classList].some((name) => /(?:^|[-_])(?:is-?)?(?:selected|current|checked)(?:$|[-_\d])/iu.test(name)),
  );
}

/** Without any mark: the one that is bolder or has a ground or an underline that the other lacks. */
function openByLook(active: Element, archived: Element): SubTab | null {
  const onlyOne = (a: boolean, b: boolean) => (a === b ? null : a ? 'active' : 'archived');
  const [one, other] = [getComputedStyle(active), getComputedStyle(archived)];
  const classes = (tab: Element) =>
    [tab, tab.parentElement].some((it) => it?.className.toString().match(/(?:^|[\s_-])active(?:$|[\s_-])/u));
  const clear = (color: string) => color === 'transparent' || /,\s*0\)$/u.test(color);
  return (
    onlyOne(classes(active) ?? false, classes(archived) ?? false) ??
    onlyOne(Number(one.fontWeight) > Number(other.fontWeight), Number(other.fontWeight) > Number(one.fontWeight)) ??
    onlyOne(!clear(one.backgroundColor), !clear(other.backgroundColor)) ??
    onlyOne(hasUnderline(one, clear), hasUnderline(other, clear))
  );
}

function hasUnderline(style: CSSStyleDeclaration, clear: (color: string) => boolean): boolean {
  return style.borderBottomStyle !== 'none' && style.borderBottomWidth !== '0px' && !clear(style.borderBottomColor);
}
