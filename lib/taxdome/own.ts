/** Marks every element that the extension puts into TaxDome's page; the value names the part. */
export const OWN = 'data-qbo-own';

/** A new element of the extension's. `part` names what it is, for styles and for people who look at the page's source. */
export function ownElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  part: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.setAttribute(OWN, part);
  return element;
}

/** Whether a node is the extension's or stands inside something that is. */
export function isOwn(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(`[${OWN}]`) != null;
}

/** Takes every own element out of the page, also those that an earlier version of the script left. */
export function removeOwn(): void {
  for (const element of document.querySelectorAll(`[${OWN}]`)) element.remove();
}
