import { isHidden } from '../hidden';
import { isOwn } from '../own';
import { isOwnIntegrationLabel } from '../recognise/page-words';
import { type Sight, watchSight } from '../sight';
import { isTopmost } from '../topmost';
import { findMenu } from './find-menu';
import { type AddedItem, addItem } from './menu-item';
import { isShown, type OpenMenu } from './menu-items';
import { menuKeys } from './menu-keys';

/** What the menu needs to know of the list. */
export interface RowMenuContext {
  /** The row that a node stands in, with the key of its service. */
  readonly rowAt: (node: Node) => { readonly row: Element; readonly key: string } | null;
  /** The item's label where this service gets one now, else null. */
  readonly labelFor: (key: string) => string | null;
  readonly sync: (key: string) => void;
  /** A row's menu got its item; what lies over the page may hide it. */
  readonly opened: () => void;
  /** TaxDome's own item was seen in a row's menu. */
  readonly ownIntegrationSeen: () => void;
}

const TRIGGERS = 'button, [role=button], [aria-haspopup], a, summary, svg, i';
/** A menu whose items are loaded first comes later. */
const PATIENCE = 1_500;

/** A pressed button whose menu is expected. */
interface Wait {
  readonly key: string;
  readonly trigger: Element;
  readonly appeared: Set<Element>;
  /** Epoch ms. */
  until: number;
}

/** Adds `Sync service to QuickBooks` to the menu that a row's own button opens, for that row's service, and takes it away with the menu. */
export class RowMenu {
  #wait: Wait | null = null;
  #open: { wait: Wait; menu: OpenMenu; added: AddedItem; label: string; sight: Sight; pressed?: true } | null = null;
  #observer: MutationObserver;
  #framed = false;

  constructor(
    readonly context: RowMenuContext,
    readonly signal: AbortSignal,
  ) {
    const options = { signal, capture: true };
    document.addEventListener('pointerdown', (event) => this.#pressed(event), options);
    document.addEventListener('click', (event) => this.#pressed(event), options);
    document.addEventListener('keydown', (event) => this.#key(event), options);
    this.#observer = new MutationObserver((records) => this.#changed(records));
    signal.addEventListener('abort', () => this.#end());
  }

  /** Whether a menu is open that holds the item. */
  get isOpen(): boolean {
    return this.#open !== null;
  }

  #pressed(event: Event): void {
    const target = event.target;
    if (!(target instanceof Element) || isOwn(target)) return;
    const trigger =
      target.closest(TRIGGERS)?.closest('button, [role=button], [aria-haspopup], a, summary') ??
      target.closest(TRIGGERS);
    const found = trigger && isMenuButton(trigger) ? this.context.rowAt(trigger) : null;
    if (trigger && found && !this.#open?.menu.menu.contains(trigger)) this.#expect(trigger, found.key);
    else this.#meantElse();
  }

  #key(event: KeyboardEvent): void {
    if (this.#open) {
      const { menu, added } = this.#open;
      if (menuKeys(event, menu, added)) this.#press();
      this.#meantElse();
    } else if (['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key)) this.#pressed(event);
  }

  /** A person goes on: what opens from now on is no longer this button's. */
  #meantElse(): void {
    if (!this.#open) return;
    this.#open.wait.until = 0;
    this.#soon();
  }

  #expect(trigger: Element, key: string): void {
    if (this.#wait?.trigger === trigger) {
      this.#wait.until = Date.now() + PATIENCE;
      this.#soon();
      return;
    }
    this.#end();
    this.#wait = { key, trigger, until: Date.now() + PATIENCE, appeared: new Set() };
    this.#observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'aria-expanded', 'data-state'],
    });
    this.#soon();
  }

  #changed(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
      if (isOwn(target)) continue;
      if (type === 'attributes' && target instanceof Element) this.#wait?.appeared.add(target);
      for (const node of addedNodes) if (node instanceof Element && !isOwn(node)) this.#wait?.appeared.add(node);
    }
    this.#soon();
  }

  /** Looks once a frame: for the menu while one is expected, and whether the open one is still there. */
  #soon(): void {
    if (this.#framed) return;
    this.#framed = true;
    requestAnimationFrame(() => {
      this.#framed = false;
      if (this.signal.aborted) return;
      if (this.#open) this.#keep();
      else if (this.#wait) this.#find();
    });
  }

  #find(): void {
    const wait = this.#wait;
    if (!wait) return;
    const menu = findMenu(wait.trigger, wait.appeared);
    if (menu) this.#fill(wait, menu);
    else if (Date.now() > wait.until) this.#end();
    else this.#soon();
  }

  #fill(wait: Wait, menu: OpenMenu): void {
    if (menu.items.some((item) => isOwnIntegrationLabel(item.textContent ?? ''))) {
      this.#end();
      this.context.ownIntegrationSeen();
      return;
    }
    const label = this.context.labelFor(wait.key);
    const added = label === null ? null : addItem(menu, label, () => this.#press(), this.signal);
    if (!added || label === null) {
      this.#end();
      return;
    }
    this.#wait = null;
    this.#open = { wait, menu, added, label, sight: watchSight(added.item) };
    this.context.opened();
  }

  #keep(): void {
    if (!this.#open) return;
    const { menu, added, wait } = this.#open;
    if (menu.list.isConnected && menu.items.some(isShown)) {
      if (added.slot.isConnected || this.#open.pressed) return;
      // The page drew its menu anew.
      this.#open.sight.end();
      this.#open = null;
      const again = findMenu(wait.trigger, new Set([menu.menu]));
      if (again) this.#fill(wait, again);
      else this.#end();
    } else if (Date.now() < wait.until) {
      // Shown for measuring and hidden again before it opens with a movement, or replaced while it opens.
      added.slot.remove();
      this.#open.sight.end();
      this.#open = null;
      this.#wait = wait;
      wait.appeared.add(menu.menu);
      this.#soon();
    } else {
      this.#end();
    }
  }

  #press(): void {
    const open = this.#open;
    if (!open) return;
    // A press by keyboard may come before the menu has scrolled there.
    open.added.item.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    if (!isTopmost(open.added.item)) return;
    // The page could have put other words on it.
    if (open.added.slot.textContent?.trim() !== open.label) return;
    // The browser's own word is too strict for an item between others, whose shadows may touch it: it is a reason to look.
    if (!open.sight.wasSeen() && isHidden(open.added.item)) return;
    open.pressed = true;
    this.context.sync(open.wait.key);
    closeMenu(open.menu.menu, open.added.item, open.wait.trigger);
    this.#meantElse();
  }

  #end(): void {
    this.#observer.disconnect();
    this.#open?.added.slot.remove();
    this.#open?.sight.end();
    this.#open = null;
    this.#wait = null;
  }
}

/** Three dots or another small button without words of its own; a name that is a link or a button is none. */
function isMenuButton(trigger: Element): boolean {
  const text = (trigger.textContent ?? '').trim();
  return (
    trigger.hasAttribute('aria-haspopup') ||
    trigger.hasAttribute('aria-expanded') ||
    text.length <= 3 ||
    trigger.querySelector('svg, i, img') !== null
  );
}

/** Closes the page's menu as a person would: Escape, and where that is not heard a press outside. */
function closeMenu(menu: Element, item: HTMLElement, trigger: Element): void {
  const escapeKey = () =>
    new KeyboardEvent('keydown', {
      key: 'Escape',
      code: 'Escape',
      keyCode: 27,
      bubbles: true,
      cancelable: true,
      composed: true,
    } as KeyboardEventInit);
  (item.isConnected ? item : menu).dispatchEvent(escapeKey());
  setTimeout(() => {
    if (!menu.isConnected || !isShown(menu)) return;
    trigger.dispatchEvent(escapeKey());
    setTimeout(() => {
      if (!menu.isConnected || !isShown(menu)) return;
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        document.body.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    }, 80);
  }, 80);
}
