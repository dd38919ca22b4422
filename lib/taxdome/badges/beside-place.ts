import { OWN, ownElement } from '../own';

const INTERACTIVE = 'a, button, [role=link], [role=button], label, summary';

/** How a badge stands beside names of one making: which ancestor of the text holds it, after which child, and in which way. */
interface Recipe {
  /** Levels from the text node up to the holder. */
  readonly up: number;
  /** Levels from the text node up to the link or button that the badge follows, null where it follows the text. */
  readonly control: number | null;
  readonly way: 'flow' | 'end' | 'over';
}

/** Recipes by the tags and classes around the text, since asking for styles row by row would cost more than all the rest. */
const recipes = new Map<string, Recipe>();
const MOST_RECIPES = 200;

/**
 * The extension's element beside a name: after its text, never inside a link or a button, and so that no line is added.
 *
 * @param nodes the text nodes of the name
 */
export function besideName(named: Element, nodes: readonly Text[]): HTMLElement | null {
  const last = nodes.at(-1);
  if (!last?.parentElement) return null;
  // A row in several parts is named by its first, and its name may stand in another.
  const row = named.contains(last) ? named : (last.parentElement.closest('tr, [role=row]') ?? named);
  const way = pathOf(row, last);
  const recipe = recipes.get(way) ?? recipeFor(row, last);
  if (recipes.size > MOST_RECIPES) recipes.clear();
  recipes.set(way, recipe);
  const holder = ancestor(last, recipe.up);
  if (!(holder instanceof Element)) return null;
  const found = row.querySelector<HTMLElement>(`[${OWN}=beside]`);
  if (found?.parentElement === holder && inPlace(found, recipe, last)) return found;
  found?.remove();
  const beside = ownElement('span', 'beside');
  if (recipe.way !== 'flow') beside.dataset.qboPlace = recipe.way;
  holder.insertBefore(beside, recipe.way === 'end' ? holder.firstChild : after(recipe, last));
  if (recipe.way === 'over') layOver(beside, ancestor(last, recipe.control ?? recipe.up));
  return beside;
}

/** The node behind which the badge stands is a child of the holder: the control, or what the text is in. */
function after(recipe: Recipe, last: Text): Node | null {
  return ancestor(last, recipe.control ?? recipe.up - 1)?.nextSibling ?? null;
}

function inPlace(beside: HTMLElement, recipe: Recipe, last: Text): boolean {
  return recipe.way === 'end' ? beside.previousSibling === null : after(recipe, last) === beside;
}

function ancestor(node: Node, levels: number): Node | null {
  let at: Node | null = node;
  for (let level = 0; level < levels && at; level++) at = at.parentNode;
  return at;
}

function levelsTo(node: Node, target: Node): number {
  let levels = 0;
  for (let at: Node | null = node; at && at !== target; at = at.parentNode) levels++;
  return levels;
}

function pathOf(row: Element, last: Text): string {
  let path = '';
  for (let at = last.parentElement; at && at !== row.parentElement; at = at.parentElement)
    path += `${at.tagName}.${at.className}>`;
  return path;
}

function recipeFor(row: Element, last: Text): Recipe {
  const parent = last.parentElement ?? row;
  const block = flowOf(parent);
  const control = block.closest(INTERACTIVE) ?? parent.closest(INTERACTIVE);
  const link = control && row.contains(control) && control !== row ? control : null;
  const holder = link?.parentElement ?? block;
  return {
    up: levelsTo(last, holder),
    control: link ? levelsTo(last, link) : null,
    way: link ? wayAfter(link, holder) : cutsText(holder) ? 'end' : 'flow',
  };
}

/** The box whose lines the text stands in. */
function flowOf(element: Element): Element {
  let at = element;
  while (at.parentElement && ['inline', 'contents'].includes(getComputedStyle(at).display)) at = at.parentElement;
  return at;
}

/** Long names are cut with an ellipsis here, so the badge keeps the end of the line and the name gets the rest. */
function cutsText(holder: Element): boolean {
  const style = getComputedStyle(holder);
  return style.overflowX !== 'visible' && style.whiteSpace.startsWith('nowrap') && !style.display.includes('flex');
}

/** After a link: in its line where the link flows or stands in a row; else over the free space beside it, taking no room. */
function wayAfter(control: Element, holder: Element): Recipe['way'] {
  const [own, around] = [getComputedStyle(control), getComputedStyle(holder)];
  const inRow = around.display.includes('flex') && around.flexDirection.startsWith('row');
  const flows =
    !around.display.includes('flex') && !around.display.includes('grid') && own.display.startsWith('inline');
  if (flows && cutsText(holder)) return 'end';
  return inRow || flows ? 'flow' : 'over';
}

function layOver(beside: HTMLElement, control: Node | null): void {
  if (!(control instanceof Element) || !beside.parentElement) return;
  const around = getComputedStyle(beside.parentElement);
  const box = control.getBoundingClientRect();
  const text = document.createRange();
  text.selectNodeContents(control);
  const end = text.getBoundingClientRect();
  const start = around.direction === 'rtl' ? box.right - end.left : end.right - box.left;
  // Stronger than the sheet, which puts back all that the page's own rules may say.
  beside.style.setProperty('inset-inline-start', `${Math.round(start) + 8}px`, 'important');
  beside.style.setProperty('inset-block-start', `${-Math.round(box.height / 2 + 11)}px`, 'important');
  // A gap of the column would still be added for it.
  const gap = Number.parseFloat(around.rowGap);
  if (gap > 0) beside.style.setProperty('margin-block-end', `-${gap}px`, 'important');
}
