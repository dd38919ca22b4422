import { isOwn } from '../own';
import { isCreateService, isOwnIntegrationLabel, isServices, subTabOf } from './page-words';

/** What stands around the list. */
export interface Surroundings {
  readonly createButton: HTMLElement | null;
  readonly subTabs: boolean;
  /** null: there are none, or which one is open can't be told. */
  readonly subTab: 'active' | 'archived' | null;
  readonly heading: boolean;
  readonly address: boolean;
  readonly ownIntegration: boolean;
}

const BUTTONS = 'button, [role=button], a[href], input[type=button], [role=menuitem]';
const TABS = `button, a, label, li, [role=tab], [role=radio], [role=button], [role=option]`;
const ASIDE = 'nav, aside, [role=navigation], footer, [role=contentinfo]';

/** Looks for the evidence outside the rows. Cheap: only buttons, tabs and headings are asked. */
export function surroundings(list: Element | null): Surroundings {
  const buttons = [...document.querySelectorAll<HTMLElement>(BUTTONS)].filter(
    (button) =>
      !isOwn(button) && !button.closest(ASIDE) && !list?.contains(button) && textOf(button) !== '' && isSeen(button),
  );
  const create = buttons.filter((button) => isCreateService(textOf(button)));
  const tabs = subTabs(list);
  return {
    createButton: nearest(create, list),
    subTabs: tabs !== null,
    subTab: tabs?.open ?? null,
    heading: [
      ...document.querySelectorAll('h1, h2, h3, [role=heading], [aria-current=page], [role=tab][aria-selected=true]'),
    ].some((heading) => !isOwn(heading) && isServices(heading.textContent ?? '') && isSeen(heading)),
    address: /servi[cçz]|prestation|dienst|leistung|ydels|palvelu/iu.test(location.pathname + location.hash),
    ownIntegration: hasOwnIntegration(list, buttons),
  };
}

function textOf(element: Element): string {
  return (element.textContent?.trim() || element.getAttribute('aria-label')) ?? '';
}

function isSeen(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

function nearest(elements: readonly HTMLElement[], list: Element | null): HTMLElement | null {
  if (!list) return elements[0] ?? null;
  // The deepest common ancestor is the nearest.
  const depth = (element: Element) => {
    let ancestor: Element | null = element;
    while (ancestor && !ancestor.contains(list)) ancestor = ancestor.parentElement;
    let level = 0;
    for (; ancestor; ancestor = ancestor.parentElement) level++;
    return level;
  };
  return [...elements].sort((a, b) => depth(b) - depth(a))[0] ?? null;
}

/** The pair Active and Archived: two short labels under one roof, no links of the menu at the side. */
function subTabs(list: Element | null): { open: 'active' | 'archived' | null } | null {
  const candidates = [...document.querySelectorAll<HTMLElement>(TABS)].filter(
    (tab) =>
      (tab.textContent?.length ?? 99) < 32 && !isOwn(tab) && !tab.closest(ASIDE) && !list?.contains(tab) && isSeen(tab),
  );
  const archived = candidates.filter((tab) => subTabOf(tab.textContent ?? '') === 'archived').at(-1);
  const active = candidates
    .filter((tab) => subTabOf(tab.textContent ?? '') === 'active' && shareRoof(tab, archived))
    .at(-1);
  if (!archived || !active) return null;
  const [isActive, isArchived] = [isOpen(active), isOpen(archived)];
  if (isActive !== isArchived) return { open: isActive ? 'active' : 'archived' };
  return {
    open: /archiv|arquiv|arkiv/iu.test(location.search + location.pathname) ? 'archived' : openByLook(active, archived),
  };
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
function openByLook(active: Element, archived: Element): 'active' | 'archived' | null {
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

/** TaxDome's own integration: a QuickBooks column that is not the extension's, or its button or menu item. */
function hasOwnIntegration(list: Element | null, buttons: readonly Element[]): boolean {
  const heads = list?.querySelectorAll('th, [role=columnheader]') ?? [];
  return (
    [...heads].some((head) => !isOwn(head) && /quickbooks/iu.test(head.textContent ?? '')) ||
    buttons.some((button) => isOwnIntegrationLabel(textOf(button)))
  );
}
