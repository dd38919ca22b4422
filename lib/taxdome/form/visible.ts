/**
 * Whether a person could work the element now. A drawer that waits beside the screen, and what stands behind `inert` or takes no pointer, can't be worked. Opacity does
 * not count: a fade stands still in a tab in the background.
 */
export function isVisible(element: Element): boolean {
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true })) return false;
  if (element.closest('[inert], [aria-hidden="true"]')) return false;
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return false;
  return box.right > 0 && box.left < window.innerWidth;
}

/** Whether it is visible and takes the pointer, as a control must. */
export function isWorkable(element: Element): boolean {
  return isVisible(element) && (isDisabled(element) || getComputedStyle(element).pointerEvents !== 'none');
}

/** Whether the page has switched the control off for now. */
export function isDisabled(element: Element): boolean {
  return (
    element.matches(':disabled, [aria-disabled="true"], [aria-busy="true"]') ||
    element.closest('[aria-disabled="true"], fieldset:disabled') !== null
  );
}
