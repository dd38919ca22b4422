import type { ContentRequests, Detail, PageWords } from '../../messages/protocol';
import { send } from '../../messages/send';
import { type BadgeSubject, subjectOf } from '../badges/badge';
import { OWN, ownElement } from '../own';
import { type Sight, watchSight } from '../sight';
import { isTopmost } from '../topmost';
import { DETAIL_STYLES } from './detail-styles';
import { detailView } from './detail-view';
import { cardPosition } from './position';

const HOVER_DELAY = 250;
const GRACE = 200;
const MOST_FETCHES = 3;
/** The card's own movement takes 160 ms (`detail-styles.ts`). */
const OPENING = 200;

/** What the card needs of the page's state at the moment it opens. */
export interface DetailContext {
  readonly connection: string | null;
  readonly words: PageWords;
  /** A row's menu is open, which a card must not hide. */
  readonly menuOpen: boolean;
}

interface Open {
  readonly badge: HTMLElement;
  readonly subject: BadgeSubject;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly dialog: boolean;
  /** Of the button that writes, where there is one. */
  readonly sight: Sight | null;
}

/**
 * The detail of a badge: after a moment of hover or at once on keyboard focus as text, on click as a dialog with the focus inside. It exists only while it is open.
 */
export class DetailCard {
  #open: Open | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When a person last pressed a key or a button, ms since the page's start. */
  #acted = 0;
  /** Counts the wishes to open, so that a late reply opens nothing that is no longer wanted. */
  #wish = 0;
  /** The wish for a dialog that the worker has not answered yet: a pointer that moves on, or beneath which the page moves, takes nothing of it back. */
  #askedFor = 0;

  constructor(
    readonly context: () => DetailContext,
    readonly signal: AbortSignal,
  ) {
    const on = <K extends keyof DocumentEventMap>(type: K, act: (event: DocumentEventMap[K]) => void, capture = true) =>
      document.addEventListener(type, act, { signal, capture, passive: true });
    on('pointerover', (event) => event.pointerType !== 'touch' && this.#hover(event));
    on('focusin', (event) => {
      const badge = badgeAt(event.target);
      if (badge?.matches(':focus-visible')) this.#later(badge, 0);
    });
    on('focusout', (event) => badgeAt(event.target) && !this.#open?.dialog && this.close(false));
    // What scripts send, this one's own to the page's menus too, is nobody's wish.
    on('pointerdown', (event) => {
      if (!event.isTrusted) return;
      this.#acted = performance.now();
      if (this.#open && !this.#holds(event)) this.close(false);
    });
    on('scroll', () => this.#place());
    addEventListener('resize', () => this.#place(), { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    signal.addEventListener('abort', () => this.close(false));
  }

  /** Opens the badge's detail as a dialog. */
  async openDialog(badge: HTMLElement): Promise<void> {
    clearTimeout(this.#timer);
    await this.#show(badge, true);
  }

  /** To be called when badges were redrawn: closes the card of a badge that is gone or speaks of another service now, and moves it where its row moved. */
  check(): void {
    if (!this.#open) return;
    const { badge, subject } = this.#open;
    if (!badge.isConnected || subjectOf(badge)?.key !== subject.key) this.close(false);
    else this.#place();
  }

  close(returnFocus: boolean): void {
    clearTimeout(this.#timer);
    this.#wish++;
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    open.sight?.end();
    open.host.remove();
    open.badge.removeAttribute('aria-expanded');
    open.badge.removeAttribute('aria-description');
    if (returnFocus && open.badge.isConnected) open.badge.focus();
  }

  #hover(event: PointerEvent): void {
    const badge = badgeAt(event.target);
    if (badge) {
      this.#later(badge, HOVER_DELAY);
      return;
    }
    clearTimeout(this.#timer);
    if (this.#open?.dialog || this.#holds(event)) return;
    if (this.#open) this.#timer = setTimeout(() => this.close(false), GRACE);
    else if (!this.#isAskedFor) this.#wish++;
  }

  #later(badge: HTMLElement, delay: number): void {
    clearTimeout(this.#timer);
    if (this.#open?.badge === badge || this.#open?.dialog) return;
    this.#timer = setTimeout(() => {
      if (!this.context().menuOpen && !this.#isAskedFor) void this.#show(badge, false);
    }, delay);
  }

  get #isAskedFor(): boolean {
    return this.#askedFor !== 0 && this.#askedFor === this.#wish;
  }

  #holds(event: Event): boolean {
    return this.#open !== null && event.composedPath().includes(this.#open.host);
  }

  #key(event: KeyboardEvent): void {
    if (event.isTrusted) this.#acted = performance.now();
    if (event.key === 'Tab' && this.#open?.dialog && this.#holds(event)) keepInside(this.#open.root, event);
    if (!this.#open || event.key !== 'Escape' || !event.isTrusted) return;
    // Only the card closes, not a dialog of the page around the list.
    event.stopPropagation();
    event.preventDefault();
    this.close(this.#open.dialog);
  }

  async #show(badge: HTMLElement, dialog: boolean): Promise<void> {
    const subject = subjectOf(badge);
    const { connection } = this.context();
    const wish = ++this.#wish;
    if (!subject || !connection) return;
    if (dialog) this.#askedFor = wish;
    const detail = await send('service.detail', { connection, key: subject.key }).catch(() => null);
    if (this.#askedFor === wish) this.#askedFor = 0;
    if (wish !== this.#wish || !detail || !badge.isConnected || this.signal.aborted) return;
    this.close(false);
    this.#render(badge, subject, detail, dialog);
  }

  #render(badge: HTMLElement, subject: BadgeSubject, detail: Detail, dialog: boolean): void {
    const host = ownElement('div', 'detail');
    host.setAttribute('data-qbo-ground', badge.getAttribute('data-qbo-ground') ?? 'light');
    host.popover = 'manual';
    const root = host.attachShadow({ mode: 'open' });
    const card = detailView(detail, this.context().words, {
      close: () => this.close(dialog),
      act: (button) => void this.#act(detail, subject, badge, button),
    });
    card.setAttribute('role', dialog ? 'dialog' : 'tooltip');
    card.setAttribute('aria-labelledby', 'title');
    addRootStyles(root);
    root.append(card);
    document.body.append(host);
    host.showPopover();
    const action = card.querySelector('.action');
    this.#open = { badge, subject, host, root, dialog, sight: action && watchSight(action, OPENING) };
    badge.setAttribute('aria-description', [detail.title, detail.text, ...detail.steps].filter(Boolean).join(' '));
    if (dialog) {
      badge.setAttribute('aria-expanded', 'true');
      this.#takeFocus(card);
    }
    this.#place();
  }

  /** The focus stays inside until a person takes it elsewhere. A page that closes its menu gives the focus back to its button, a moment after the dialog has it: it is fetched, a few times at most. */
  #takeFocus(card: HTMLElement): void {
    const open = this.#open;
    const since = performance.now();
    let fetched = 0;
    const focus = () => (card.querySelector<HTMLElement>('.action') ?? card).focus();
    focus();
    open?.host.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || relatedTarget === open.host) return;
      if (this.#acted > since || ++fetched > MOST_FETCHES) this.close(false);
      else setTimeout(() => this.#open === open && focus());
    });
  }

  #place(): void {
    if (!this.#open) return;
    const { badge, host, subject } = this.#open;
    const row = subject.row.isConnected ? subject.row : badge;
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = cardPosition(
      badge.getBoundingClientRect(),
      row.getBoundingClientRect(),
      host.getBoundingClientRect(),
      view,
    );
    host.style.left = `${left}px`;
    host.style.top = `${top}px`;
  }

  async #act(detail: Detail, subject: BadgeSubject, badge: HTMLElement, button: HTMLButtonElement): Promise<void> {
    const { connection } = this.context();
    if (!connection || !isTopmost(button) || subjectOf(badge)?.key !== subject.key) return;
    // The page could have put other words on it.
    if (button.textContent !== detail.actionLabel) return;
    button.disabled = true;
    // What may not have been seen here is seen and pressed in the popup, where no page can lay anything over it.
    if (detail.action !== 'sync' || this.#open?.sight?.wasSeen() === false) {
      await send('popup.open', placeOf(detail.action, subject.key)).catch(() => null);
      return this.close(true);
    }
    const reply = await send('service.sync', { connection, key: subject.key }).catch(() => null);
    if (reply?.outcome === 'queued') return this.close(true);
    // Why nothing was sent is the new detail.
    if (badge.isConnected) await this.openDialog(badge);
  }
}

/** Where in the popup a step is done. */
function placeOf(action: Detail['action'], key: string): ContentRequests['popup.open']['request'] {
  return action === 'reconnect' || action === 'choose-account' ? { section: 'settings' } : { section: 'services', key };
}

/** The dialog stands at the end of the document, so that Tab would go on at the window's first control instead of at the row. */
function keepInside(root: ShadowRoot, event: KeyboardEvent): void {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  const at = buttons.indexOf(root.activeElement as HTMLButtonElement);
  const next = event.shiftKey ? (at <= 0 ? buttons.at(-1) : null) : at === buttons.length - 1 ? buttons[0] : null;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function badgeAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`[${OWN}=badge]`) : null;
}

function addRootStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(DETAIL_STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = DETAIL_STYLES;
    root.append(style);
  }
}
