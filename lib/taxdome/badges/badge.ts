import type { BadgeState, PageWords } from '../../messages/protocol';
import { ownElement } from '../own';
import { icon } from './icons';

/** The words of a badge in the page's language, `prefixed` where TaxDome's own statuses stand in the same list. */
export interface BadgeLook extends BadgeState {
  readonly words: PageWords;
  readonly prefixed: boolean;
  readonly ground: 'light' | 'dark';
}

/**
 * A badge without a status yet; `drawBadge` gives it one.
 *
 * @param press what a person's press does; the row beneath, which often opens the service, hears nothing of it
 */
export function createBadge(press: (badge: HTMLButtonElement) => void): HTMLButtonElement {
  const badge = ownElement('button', 'badge');
  badge.type = 'button';
  badge.ariaHasPopup = 'dialog';
  badge.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.isTrusted) press(badge);
  });
  badge.addEventListener('dblclick', (event) => event.stopPropagation());
  badge.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
  });
  return badge;
}

/** Makes a badge show a service's status. Does nothing where it shows it already, so that screen readers hear only changes. */
export function drawBadge(badge: HTMLButtonElement, service: string, look: BadgeLook): void {
  setAttribute(badge, 'data-qbo-service', service);
  setAttribute(badge, 'data-qbo-ground', look.ground);
  const differs = look.differs && look.status === 'synced';
  const text = textOf(look);
  const label = differs ? labelOf(look, text) : null;
  if (
    badge.dataset.qboStatus === look.status &&
    badge.hasAttribute('data-qbo-differs') === differs &&
    badge.textContent === text &&
    badge.ariaLabel === label
  )
    return;
  badge.dataset.qboStatus = look.status;
  badge.toggleAttribute('data-qbo-differs', differs);
  const word = document.createElement('span');
  word.textContent = text;
  const parts: Element[] = [icon(look.status), word];
  if (differs) {
    const mark = document.createElement('span');
    mark.setAttribute('data-qbo-differs-mark', '');
    mark.append(icon('differs'));
    parts.push(mark);
  }
  badge.ariaLabel = label;
  badge.replaceChildren(...parts);
}

function labelOf({ words, altered }: BadgeLook, text: string): string {
  return ((altered ? words.page_badge_altered : words.page_badge_differs) ?? '{status}').replace('{status}', text);
}

function textOf({ status, words, prefixed }: BadgeLook): string {
  const word = words[`status_${status.replace('-', '_')}`] ?? status;
  return prefixed ? (words.page_badge_prefixed ?? 'Extension: {status}').replace('{status}', word) : word;
}

function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
