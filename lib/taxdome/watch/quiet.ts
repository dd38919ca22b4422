import { isOwn } from '../own';

/** What a page that waits for something shows. */
const WAITING = '[aria-busy=true], [role=progressbar], [class*=skeleton i], [class*=spinner i], [class*=loading i]';
const QUIET_MS = 1_200;

/** Knows whether a page has stood still for a while, with nothing in it that shows that more is to come. */
export function watchQuiet(): { readonly isQuiet: () => boolean; readonly end: () => void } {
  let last = performance.now();
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => !isOwn(target))) last = performance.now();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  const isWaiting = () =>
    [...document.querySelectorAll(WAITING)].some((element) => !isOwn(element) && (element.checkVisibility?.() ?? true));
  return {
    isQuiet: () => performance.now() - last >= QUIET_MS && !isWaiting(),
    end: () => observer.disconnect(),
  };
}
