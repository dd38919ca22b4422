/** How often the browser says anew what can be seen, in milliseconds; it takes no less. */
const DELAY = 100;

/** Chromium's extension of `IntersectionObserver` ("version 2"), which other browsers have not. */
interface TrackingOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

/** What is known of whether a control could be seen. */
export interface Sight {
  /** False where the browser knows that something lay over it, or that it was faint or distorted, when the person's finger went down: afterwards a page may have cleared the view. */
  wasSeen(): boolean;
  end(): void;
}

/**
 * Watches whether a person can see a control that writes something. `elementFromPoint` doesn't see what lets the pointer through (`pointer-events: none`), and a page could lay a picture of something else over the control;
 * the browser itself knows what it paints above it. Where it can't tell, the control counts as seen.
 *
 * @param after how long it may still be opening, and so faint, in milliseconds; nobody reads and presses in that time
 */
export function watchSight(control: Element, after = 0): Sight {
  let now: boolean | undefined;
  let atPress: boolean | undefined;
  const options: TrackingOptions = { trackVisibility: true, delay: DELAY };
  const observer = new IntersectionObserver((entries) => {
    now = (entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined)?.isVisible;
  }, options);
  const start = setTimeout(() => observer.observe(control), after);
  const pressed = (event: Event) => {
    if (event.isTrusted) atPress = now;
  };
  for (const type of ['pointerdown', 'keydown']) control.addEventListener(type, pressed, true);
  return {
    wasSeen: () => (atPress ?? now) !== false,
    end: () => {
      clearTimeout(start);
      observer.disconnect();
    },
  };
}
