import { OWN } from '../own';

/** Attributes that open a tab, show a list or give a row to another service; styles and classes change too often to be watched. */
const ATTRIBUTES = [
  'aria-selected',
  'aria-pressed',
  'aria-checked',
  'aria-current',
  'data-state',
  'hidden',
  'open',
  'lang',
  'data-id',
  'data-row-key',
];

/** Tells what the page changed, never what the extension did. */
export class PageMutations {
  readonly #observer: MutationObserver;
  #waiting: MutationRecord[] = [];
  #framed = false;

  /**
   * @param tell The first change of a frame is told at once, before it is painted, so that a re-used row never shows another service's badge; what follows in the same
   * frame comes with the next one, or when somebody settles it.
   */
  constructor(
    readonly tell: (records: readonly MutationRecord[]) => void,
    signal: AbortSignal,
  ) {
    this.#observer = new MutationObserver((records) => {
      this.#take(records);
      if (this.#framed || this.#waiting.length === 0) return;
      this.#flush();
      this.#tellWithFrame();
    });
    this.#observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Tells now what has not been told yet: for who needs the page as it is. */
  settle(): void {
    this.#take(this.#observer.takeRecords());
    this.#flush();
  }

  /** Changes the page without a word of it. `change` must do nothing that runs the page's own code. */
  unheard(change: () => void): void {
    this.#take(this.#observer.takeRecords());
    change();
    this.#observer.takeRecords();
    if (this.#waiting.length > 0) this.#tellWithFrame();
  }

  #tellWithFrame(): void {
    if (this.#framed) return;
    this.#framed = true;
    requestAnimationFrame(() => {
      this.#framed = false;
      this.#flush();
    });
  }

  #take(records: readonly MutationRecord[]): void {
    for (const record of records) if (isForeign(record)) this.#waiting.push(record);
  }

  #flush(): void {
    const records = this.#waiting;
    this.#waiting = [];
    if (records.length > 0) this.tell(records);
  }
}

function isForeign({ target, type, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest(`[${OWN}]`)) return false;
  if (type !== 'childList') return true;
  // A removed own element counts: the page took it away, and it has to come back.
  return [...addedNodes].some((node) => !ours(node)) || removedNodes.length > 0;
}

function ours(node: Node): boolean {
  return node instanceof Element && node.hasAttribute(OWN);
}
