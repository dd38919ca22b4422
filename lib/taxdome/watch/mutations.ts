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

/**
 * Tells what the page changed, never what the extension did. The first change of a frame is told at once, before it is painted, so that a re-used row never
 * shows another service's badge; what follows in the same frame comes with the next one.
 */
export function watchMutations(tell: (records: readonly MutationRecord[]) => void, signal: AbortSignal): void {
  let waiting: MutationRecord[] = [];
  let framed = false;
  const flush = () => {
    const records = waiting;
    waiting = [];
    if (records.length > 0) tell(records);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) if (isForeign(record)) waiting.push(record);
    if (framed || waiting.length === 0) return;
    framed = true;
    flush();
    requestAnimationFrame(() => {
      framed = false;
      flush();
    });
  });
  const options = {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  };
  observer.observe(document.documentElement, options);
  signal.addEventListener('abort', () => observer.disconnect());
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
