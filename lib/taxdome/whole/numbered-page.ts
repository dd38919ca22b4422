const CURRENT = /(?:^|[-_])(?:active|current|selected)$/iu;

/**
 * The neighbour of the current page in a pager that shows numbers alone (`1 2 3`): a run of numbers side by side of which exactly one is marked as the current one.
 *
 * @param buttons everything near the list that can be pressed
 */
export function numberedPage(buttons: readonly HTMLElement[], step: 1 | -1): HTMLElement | null {
  const numbered = buttons.flatMap((button) => {
    const text = (button.textContent ?? '').trim();
    // A list item and the link in it are one.
    const isInner = !buttons.some((other) => other !== button && button.contains(other));
    return /^\d{1,4}$/u.test(text) && isInner ? [{ button, page: Number(text) }] : [];
  });
  for (const { button: first } of numbered) {
    const pager = first.parentElement?.tagName === 'LI' ? first.parentElement.parentElement : first.parentElement;
    const run = numbered.filter(({ button }) => pager?.contains(button));
    if (!pager || run.length < 2 || run.some(({ page }, at) => at > 0 && page <= (run[at - 1]?.page ?? 0))) continue;
    const current = run.filter(({ button }) => isCurrent(button, pager));
    if (current.length !== 1) continue;
    const wanted = (current[0]?.page ?? 0) + step;
    return run.find(({ page }) => page === wanted)?.button ?? null;
  }
  return null;
}

function isCurrent(button: Element, pager: Element): boolean {
  for (let at: Element | null = button; at && at !== pager; at = at.parentElement) {
    if (at.matches('[aria-current]:not([aria-current=false]), [aria-selected=true], [aria-pressed=true], :disabled'))
      return true;
    if ([...at.classList].some((name) => CURRENT.test(name))) return true;
  }
  return false;
}
