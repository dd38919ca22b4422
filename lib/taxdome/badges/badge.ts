import { OWN } from '../own';

/** Which service a badge speaks of now. */
export interface BadgeSubject {
  readonly key: string;
  readonly name: string;
  readonly row: Element;
}

/** A badge as it was drawn last. */
export interface DrawnBadge extends BadgeSubject {
  readonly badge: HTMLElement;
  readonly model: HTMLButtonElement;
}

const drawn = new WeakMap<Element, DrawnBadge>();
const LOOKS = ['data-qbo-status', 'data-qbo-ground', 'data-qbo-differs', 'aria-label'];

/** The service that a badge shows. */
export function subjectOf(badge: Element): BadgeSubject | undefined {
  return drawn.get(badge);
}

/** The badge of a service that is drawn now. */
export function badgeOf(key: string): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>(`[${OWN}=badge]`);
  return [...all].find((badge) => drawn.get(badge)?.key === key);
}

/** Makes the place's badge show a service in a look. One that shows it already is left as it is, so that screen readers hear only changes. */
export function drawBadge(place: Element, subject: BadgeSubject, model: HTMLButtonElement): DrawnBadge {
  const found = place.querySelector<HTMLElement>(`[${OWN}=badge]`);
  const badge = found ?? (model.cloneNode(true) as HTMLElement);
  if (found && drawn.get(found)?.model !== model) redraw(found, model);
  if (badge.getAttribute('data-qbo-service') !== subject.name) badge.setAttribute('data-qbo-service', subject.name);
  const now = { ...subject, badge, model };
  drawn.set(badge, now);
  if (!found) place.append(badge);
  return now;
}

function redraw(badge: HTMLElement, model: HTMLButtonElement): void {
  for (const name of LOOKS) {
    const value = model.getAttribute(name);
    if (value === null) badge.removeAttribute(name);
    else if (badge.getAttribute(name) !== value) badge.setAttribute(name, value);
  }
  if (badge.innerHTML !== model.innerHTML) badge.replaceChildren(...model.cloneNode(true).childNodes);
}

/**
 * Hears what a person does to badges, wherever they stand; the row beneath, which often opens the service, hears nothing of it.
 *
 * @param press a person pressed a badge, by pointer or keyboard
 */
export function hearBadges(press: (badge: HTMLElement) => void, signal: AbortSignal): void {
  const on = <K extends 'click' | 'dblclick' | 'keydown'>(
    type: K,
    act: (event: DocumentEventMap[K], badge: HTMLElement) => void,
  ) =>
    document.addEventListener(
      type,
      (event) => {
        const badge = event.target instanceof Element ? event.target.closest<HTMLElement>(`[${OWN}=badge]`) : null;
        if (badge) act(event, badge);
      },
      { signal, capture: true },
    );
  on('click', (event, badge) => {
    event.stopPropagation();
    if (event.isTrusted) press(badge);
  });
  on('dblclick', (event) => event.stopPropagation());
  on('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
  });
}
