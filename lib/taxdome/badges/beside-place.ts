import { OWN, ownElement } from '../own';

const INTERACTIVE = 'a, button, [role=link], [role=button], label, summary';

/**
 * The extension's element beside a name: after its text, never inside a link or a button, and so that no line is added.
 *
 * @param nodes the text nodes of the name
 */
export function besideName(row: Element, nodes: readonly Text[]): HTMLElement | null {
  const last = nodes.at(-1);
  const block = last?.parentElement && flowOf(last.parentElement);
  if (!last || !block) return null;
  const found = row.querySelector<HTMLElement>(`[${OWN}=beside]`);
  const control = block.closest(INTERACTIVE) ?? last.parentElement?.closest(INTERACTIVE);
  const anchor = control && row.contains(control) && control !== row ? control : null;
  const holder = anchor?.parentElement ?? block;
  if (found && found.parentElement === holder) return found;
  found?.remove();
  const beside = ownElement('span', 'beside');
  if (anchor) afterControl(beside, anchor, holder);
  else if (cutsText(holder)) {
    beside.dataset.qboPlace = 'end';
    holder.insertBefore(beside, holder.firstChild);
  } else holder.insertBefore(beside, childOf(holder, last)?.nextSibling ?? null);
  return beside;
}

/** The box whose lines the text stands in. */
function flowOf(element: Element): Element {
  let at = element;
  while (at.parentElement && ['inline', 'contents'].includes(getComputedStyle(at).display)) at = at.parentElement;
  return at;
}

function childOf(holder: Element, node: Node): Node | null {
  let at: Node | null = node;
  while (at && at.parentNode !== holder) at = at.parentNode;
  return at;
}

/** Long names are cut with an ellipsis here, so the badge keeps the end of the line and the name gets the rest. */
function cutsText(holder: Element): boolean {
  const style = getComputedStyle(holder);
  return style.overflowX !== 'visible' && style.whiteSpace.startsWith('nowrap') && !style.display.includes('flex');
}

/** After a link: in its line where the link flows or stands in a row; else over the free space beside it, taking no room. */
function afterControl(beside: HTMLElement, control: Element, holder: Element): void {
  const [own, around] = [getComputedStyle(control), getComputedStyle(holder)];
  const inRow = around.display.includes('flex') && around.flexDirection.startsWith('row');
  const flows =
    !around.display.includes('flex') && !around.display.includes('grid') && own.display.startsWith('inline');
  if (flows && cutsText(holder)) {
    beside.dataset.qboPlace = 'end';
    holder.insertBefore(beside, holder.firstChild);
    return;
  }
  holder.insertBefore(beside, control.nextSibling);
  if (inRow || flows) return;
  beside.dataset.qboPlace = 'over';
  const box = control.getBoundingClientRect();
  const text = document.createRange();
  text.selectNodeContents(control);
  const end = text.getBoundingClientRect();
  const rightToLeft = around.direction === 'rtl';
  beside.style.setProperty(
    'inset-inline-start',
    `${Math.round(rightToLeft ? box.right - end.left : end.right - box.left) + 8}px`,
  );
  beside.style.setProperty('inset-block-start', `${-Math.round(box.height / 2 + 11)}px`);
  // A gap of the column would still be added for it.
  const gap = Number.parseFloat(around.rowGap);
  if (gap > 0) beside.style.setProperty('margin-block-end', `-${gap}px`, 'important');
}
