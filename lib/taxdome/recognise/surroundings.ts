import { isOwn } from '../own';
import type { Grid } from './grid';
import { outsideRows } from './outside-rows';
import { isCreateOther, isCreateService, isOwnIntegrationLabel, isServices } from './page-words';
import { isSeen } from './seen';
import { type SubTab, type SubTabs, subTabs } from './sub-tabs';

/** What stands around the list. */
export interface Surroundings {
  readonly createButton: HTMLElement | null;
  /** A button creates something that is no service. */
  readonly createsOther: boolean;
  readonly subTabs: boolean;
  /** null: there are none, or which one is open can't be told. */
  readonly subTab: SubTab | null;
  /** Whether `subTab` still holds; a press on a tab may be a moment ahead of all that it brings. Cheap. */
  readonly isSameTab: () => boolean;
  /** What opens a sub-tab; null where there is no control for them. */
  readonly subTabControl: SubTabs['control'];
  readonly heading: boolean;
  readonly address: boolean;
  readonly ownIntegration: boolean;
  /** The list stands in a dialog. */
  readonly inDialog: boolean;
}

const BUTTONS = 'button, [role=button], a[href], input[type=button], [role=menuitem]';
/** What lies over the page: only what stands in it belongs to a list in it. */
const LAYERS = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true], [popover]';
const HEADINGS = 'h1, h2, h3, [role=heading], [aria-current=page], [role=tab][aria-selected=true]';
const ASIDE = 'nav, aside, [role=navigation], footer, [role=contentinfo]';

/** Looks for the evidence outside the rows: only buttons, tabs and headings are asked. */
export function surroundings(grid: Grid | null): Surroundings {
  const list = grid?.root ?? null;
  const layer = list?.closest(LAYERS) ?? null;
  const root = layer ?? document;
  const find = outsideRows(root, grid);
  const buttons = find(BUTTONS).filter(
    (button) => !isOwn(button) && !button.closest(ASIDE) && textOf(button) !== '' && isSeen(button),
  );
  // Below a list in a dialog stands what is done with the chosen rows: `Add services`.
  const isBelow = (button: Element) =>
    list !== null && layer !== null && (list.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  const create = buttons.filter((button) => isCreateService(textOf(button)) && !isBelow(button));
  const tabs = subTabs(find, root);
  return {
    createButton: nearest(create, list),
    createsOther: buttons.some((button) => isCreateOther(textOf(button))),
    subTabs: tabs !== null,
    subTab: tabs?.open ?? null,
    isSameTab: () => !tabs || tabs.now() === tabs.open,
    subTabControl: tabs?.control ?? null,
    heading: find(HEADINGS).some(
      (heading) => !isOwn(heading) && isServices(heading.textContent ?? '') && isSeen(heading),
    ),
    address:
      layer === null && /servi[cçz]|prestation|dienst|leistung|ydels|palvelu/iu.test(location.pathname + location.hash),
    ownIntegration: hasOwnIntegration(
      find('th, [role=columnheader]').filter((head) => list?.contains(head)),
      layer ? [...document.querySelectorAll(BUTTONS)] : buttons,
    ),
    inDialog: layer !== null,
  };
}

function textOf(element: Element): string {
  return (element.textContent?.trim() || element.getAttribute('aria-label')) ?? '';
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

/** TaxDome's own integration: a QuickBooks column that is not the extension's, or its button or menu item. */
function hasOwnIntegration(heads: readonly Element[], buttons: readonly Element[]): boolean {
  return (
    heads.some((head) => !isOwn(head) && /quickbooks/iu.test(head.textContent ?? '')) ||
    buttons.some((button) => isOwnIntegrationLabel(textOf(button)))
  );
}
