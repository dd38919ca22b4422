import type { PageWords } from '../../messages/protocol';
import { groundOf } from '../badges/ground';
import { icon } from '../badges/icons';
import { OWN, ownElement } from '../own';
import type { Grid } from '../recognise/grid';

/** The one quiet prompt before a firm is connected: above the list, in the page's flow, gone for this visit once it is dismissed. */
export class ConnectPrompt {
  #element: HTMLElement | null = null;
  #dismissed = false;

  constructor(
    readonly connect: () => void,
    readonly signal: AbortSignal,
  ) {}

  /** Shows the prompt above the list and its head. */
  keep(grid: Pick<Grid, 'root' | 'headers'>, words: PageWords): void {
    if (this.#dismissed) return;
    if (this.#element && this.#element.ariaLabel !== (words.page_connect ?? '')) this.remove();
    if (this.#element?.isConnected) return;
    this.#element ??= this.#make(words);
    const before = blockOf(grid);
    before.parentElement?.insertBefore(this.#element, before);
    this.#element.dataset.qboGround = groundOf(before.parentElement ?? before);
  }

  remove(): void {
    this.#element?.remove();
    this.#element = null;
  }

  #make(words: PageWords): HTMLElement {
    const prompt = ownElement('section', 'prompt');
    prompt.ariaLabel = words.page_connect ?? '';
    const text = ownElement('p', 'prompt-text');
    const lead = document.createElement('b');
    lead.textContent = words.page_connect_lead ?? '';
    text.append(lead, ` ${words.page_connect_text ?? ''}`);
    const connect = this.#button('prompt-connect', () => this.connect());
    connect.textContent = words.page_connect ?? '';
    const dismiss = this.#button('prompt-dismiss', () => {
      this.#dismissed = true;
      this.remove();
    });
    dismiss.ariaLabel = words.page_dismiss ?? '';
    dismiss.append(icon('close'));
    prompt.append(icon('mark'), text, connect, dismiss);
    return prompt;
  }

  #button(part: string, act: () => void): HTMLButtonElement {
    const button = ownElement('button', part);
    button.type = 'button';
    button.addEventListener(
      'click',
      (event) => {
        event.stopPropagation();
        if (event.isTrusted) act();
      },
      { signal: this.signal },
    );
    return button;
  }
}

/** The outermost box that holds nothing but the list: before it a block finds room without pushing anything aside. */
function blockOf({ root, headers }: Pick<Grid, 'root' | 'headers'>): Element {
  let at = root;
  while (at.parentElement && at.parentElement !== document.body) {
    const parent: Element = at.parentElement;
    const style = getComputedStyle(parent);
    const stacks =
      style.display === 'block' || (style.display.includes('flex') && style.flexDirection.startsWith('column'));
    const alone = [...parent.children].every((child) => child === at || child.hasAttribute(OWN));
    // A head that stays while the list scrolls belongs to it.
    const partsHead = headers.some((head) => head && parent.contains(head) && !at.contains(head));
    if (stacks && !alone && !partsHead) break;
    at = parent;
  }
  return at;
}
