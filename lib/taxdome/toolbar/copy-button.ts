import { groundOf } from '../badges/ground';
import { icon } from '../badges/icons';
import { cloneLook } from '../clone-look';
import { OWN, ownElement } from '../own';

/** Keeps the button `Copy from QuickBooks` beside the page's own create button, looking like its quieter neighbours. */
export class CopyButton {
  #button: HTMLElement | null = null;

  constructor(
    readonly pressed: () => void,
    readonly signal: AbortSignal,
  ) {}

  /** Puts the button where it belongs, or takes it away. */
  keep(createButton: HTMLElement | null, label: string): void {
    if (!createButton?.isConnected) {
      this.remove();
      return;
    }
    const before = outermost(createButton);
    if (this.#button?.isConnected && this.#button.nextElementSibling === before && this.#button.textContent === label)
      return;
    this.#button?.remove();
    this.#button = this.#make(createButton, before, label);
    before.parentElement?.insertBefore(this.#button, before);
    keepApart(this.#button, before);
    if (this.#button.hasAttribute('data-qbo-plain')) {
      this.#button.dataset.qboGround = groundOf(before.parentElement ?? before);
      keepLevel(this.#button, before);
    }
  }

  remove(): void {
    this.#button?.remove();
    this.#button = null;
  }

  #make(createButton: HTMLElement, before: Element, label: string): HTMLElement {
    const model = neighbour(createButton, before);
    const button = model ? cloneLook(model, 'copy', label) : plain(label);
    button.setAttribute('type', 'button');
    button.addEventListener(
      'click',
      (event) => {
        event.stopPropagation();
        if (event.isTrusted) this.pressed();
      },
      { signal: this.signal },
    );
    return button;
  }
}

/** Bars without a gap set their buttons apart by margins that a look alike may not have. */
function keepApart(button: HTMLElement, next: Element): void {
  const bar = button.parentElement;
  // Where the bar spreads its parts, the button would stand alone in the middle.
  if (bar && inRow(bar) && getComputedStyle(bar).justifyContent.startsWith('space-'))
    button.style.setProperty('margin-inline-start', 'auto', 'important');
  const [own, other] = [button.getBoundingClientRect(), next.getBoundingClientRect()];
  const space = Math.max(other.left - own.right, own.left - other.right);
  if (space < 4) button.style.setProperty('margin-inline-end', '8px', 'important');
}

/** Bars stretch or centre their parts; the button stands level with its neighbour, at its own height. */
function keepLevel(button: HTMLElement, next: Element): void {
  const middle = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.top + box.height / 2;
  };
  for (const place of ['center', 'flex-start', 'flex-end']) {
    button.style.setProperty('align-self', place, 'important');
    if (Math.abs(middle(button) - middle(next)) <= 2) break;
  }
}

function plain(label: string): HTMLButtonElement {
  const button = ownElement('button', 'copy');
  button.dataset.qboPlain = '';
  button.append(icon('mark'), label);
  return button;
}

/** The create button, or the wrapper that holds nothing else where the wrapper stands in a row with others. */
function outermost(button: Element): Element {
  let at = button;
  for (let level = 0; level < 3; level++) {
    const parent: Element | null = at.parentElement;
    const alone = parent && [...parent.children].every((child) => child === at || child.hasAttribute(OWN));
    if (!parent || !alone || parent === document.body || inRow(parent)) break;
    at = parent;
  }
  // Where the wrapper above is no row, the button's own place is as good as any.
  return at.parentElement && (inRow(at.parentElement) || getComputedStyle(at).display.startsWith('inline'))
    ? at
    : button;
}

function inRow(element: Element): boolean {
  const { display, flexDirection } = getComputedStyle(element);
  return display.includes('flex') && flexDirection.startsWith('row');
}

/** Another text button in the same bar that is not the loudest. */
function neighbour(createButton: Element, before: Element): Element | null {
  const bar = before.parentElement;
  const others = [
    ...(bar?.querySelectorAll('button, a[role=button], a[class*=btn i], a[class*=button i]') ?? []),
  ].filter(
    (other) =>
      other !== createButton &&
      !other.closest(`[${OWN}]`) &&
      (other.textContent ?? '').trim().length > 2 &&
      other.getAttribute('role') !== 'tab' &&
      !other.matches(':disabled, [aria-disabled=true], [aria-pressed], [role=radio]') &&
      getComputedStyle(other).backgroundColor !== getComputedStyle(createButton).backgroundColor &&
      Math.abs(other.getBoundingClientRect().top - createButton.getBoundingClientRect().top) < 12,
  );
  return others.at(-1) ?? null;
}
