/**
 * Whether a person can really see the element: laid out, opaque, and the topmost thing at its middle. A page could otherwise lay the extension's controls, made
 * invisible, under a click that was meant for something else.
 */
export function isTopmost(element: Element): boolean {
  if (!element.isConnected || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    return false;
  const box = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (top === null || !(element === top || element.contains(top))) return false;
  if (
    root instanceof ShadowRoot &&
    root.host.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) !== root.host
  )
    return false;
  let opacity = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) opacity *= Number(getComputedStyle(at).opacity);
  return opacity > 0.5;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
