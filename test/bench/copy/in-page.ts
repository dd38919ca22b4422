/**
 * Functions for a page that is measured, all by its own clock:
 *
 * - `at(time)`: a `performance.now()` as a time that other pages of the machine share, in milliseconds.
 * - `firstFrame(isThere)`: `performance.now()` when the first frame in which `isThere()` holds was painted. It is asked after each change of the document.
 * - `keystroke(isThere)`: the time from the next input event until the first frame in which `isThere()` holds was painted.
 */
export const IN_PAGE = `
const soon = (act) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = act;
  port2.postMessage(null);
};
// A task that is asked for in a frame's callback comes after the frame's layout and paint.
window.at = (time) => performance.timeOrigin + time;
window.firstFrame = (isThere) => new Promise((resolve) => {
  const look = () => {
    if (!isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() => soon(() => resolve(performance.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  look();
});
window.keystroke = (isThere) => new Promise((resolve) => {
  const pressed = () => {
    const from = performance.now();
    const frame = () => {
      if (isThere()) soon(() => resolve(performance.now() - from));
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
  addEventListener('input', pressed, { capture: true, once: true });
});`;
