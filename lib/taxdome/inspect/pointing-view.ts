import type { PageWords } from '../../messages/protocol';
import { ownElement } from '../own';
import { POINTING_STYLES } from './pointing-styles';

export interface PointingButton {
  readonly word: string;
  readonly primary?: boolean;
  readonly act: () => void;
}

/** What the bar says now. */
export interface PointingText {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly PointingButton[];
}

interface Outlined {
  readonly element: Element;
  readonly word: string;
}

/**
 * What a person sees while they point: a pane over the page that takes the clicks, outlines over its cells, and the bar that says what to click next. Own elements only; the
 * page's stay as they are.
 */
export class PointingView {
  readonly host = ownElement('div', 'pointing');
  readonly #root = this.host.attachShadow({ mode: 'open' });
  readonly #bar = document.createElement('section');
  readonly #outlines = document.createElement('div');
  readonly #here = paragraph('here');
  readonly #problem = paragraph('problem');
  #acts = new Map<Element, () => void>();
  #marks: readonly Outlined[] = [];
  #current: Element | null = null;

  constructor(readonly words: PageWords) {
    const style = document.createElement('style');
    style.textContent = POINTING_STYLES;
    this.#bar.className = 'bar';
    this.#bar.setAttribute('role', 'dialog');
    this.#bar.setAttribute('aria-labelledby', 'title');
    this.#bar.tabIndex = -1;
    this.#here.setAttribute('aria-live', 'polite');
    this.#problem.setAttribute('role', 'alert');
    this.#outlines.ariaHidden = 'true';
    this.#root.append(style, this.#outlines, this.#bar);
    this.host.popover = 'manual';
    // A dialog of the page that is open as one leaves everything outside of it without effect.
    ([...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement).append(this.host);
    this.host.showPopover();
    this.#bar.focus();
  }

  /** Says what comes next. */
  show({ title, text, buttons }: PointingText): void {
    const heading = document.createElement('h2');
    heading.id = 'title';
    heading.textContent = title;
    const said = document.createElement('p');
    said.textContent = text;
    const words = document.createElement('div');
    words.className = 'words';
    this.#problem.textContent = '';
    words.append(heading, said, this.#here, this.#problem);
    const actions = document.createElement('div');
    actions.className = 'actions';
    this.#acts = new Map(buttons.map(({ word, primary, act }) => [button(word, primary), act]));
    actions.append(...this.#acts.keys());
    this.#bar.replaceChildren(words, actions);
    this.#bar.focus();
  }

  problem(text: string): void {
    this.#problem.textContent = text;
  }

  /** Outlines the chosen places, and the one that would be chosen now. */
  outline(marks: readonly Outlined[], current: Element | null): void {
    this.#marks = marks;
    this.#current = current;
    this.#here.textContent = (current?.textContent ?? '').replace(/\s+/gu, ' ').trim().slice(0, 80);
    this.place();
  }

  /** To be called when the page scrolled or moved. */
  place(): void {
    const all = this.#marks.map(({ element, word }) => outline(element, word));
    if (this.#current) all.push(outline(this.#current, ''));
    this.#outlines.replaceChildren(...all);
    const box = this.#current?.getBoundingClientRect();
    const bar = this.#bar.getBoundingClientRect();
    if (box && box.bottom > bar.top && box.top < bar.bottom)
      this.#bar.dataset.at = this.#bar.dataset.at === 'top' ? 'bottom' : 'top';
  }

  /** Whether an event is the bar's own. */
  isOnBar(event: Event): boolean {
    return event.composedPath().includes(this.#bar);
  }

  /** Does what the pressed button of the bar is for. */
  press(event: Event): void {
    const pressed = event.composedPath().find((node) => node instanceof Element && this.#acts.has(node));
    if (pressed instanceof Element) this.#acts.get(pressed)?.();
  }

  /** Moves the focus among the bar and its buttons; beyond either end it is at the bar itself, where keys move over the page. */
  moveFocus(back: boolean): void {
    const stops = [this.#bar, ...this.#acts.keys()] as HTMLElement[];
    const at = Math.max(0, stops.indexOf(this.#root.activeElement as HTMLElement));
    stops[(at + (back ? -1 : 1) + stops.length) % stops.length]?.focus();
  }

  get isOnButton(): boolean {
    return this.#acts.has(this.#root.activeElement as Element);
  }

  remove(): void {
    this.host.remove();
  }
}

function paragraph(name: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = name;
  return element;
}

function button(word: string, primary = false): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = word;
  if (primary) element.className = 'primary';
  return element;
}

function outline(element: Element, word: string): HTMLElement {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = document.createElement('div');
  box.className = 'outline';
  Object.assign(box.style, {
    // Beside the text of this cell, and not over that of the next.
    left: `${left - 3}px`,
    top: `${top}px`,
    width: `${width + 3}px`,
    height: `${height}px`,
  });
  if (word) {
    box.dataset.kind = 'chosen';
    box.append(Object.assign(document.createElement('span'), { textContent: word }));
  }
  return box;
}
