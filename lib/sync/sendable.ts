import { foldName } from '../catalog/name';
import type { Operation } from '../catalog/operation';

/** Queued operations, sorted by what can become of them. */
export interface Sendable {
  /** New categories that items wait for. They go in a batch of their own, before those items. */
  readonly categories: readonly Operation[];
  /** Items that wait for no category, in the order in which they were wanted. */
  readonly items: readonly Operation[];
  /** New categories that nobody wants any more: whoever did was taken back. */
  readonly orphans: readonly Operation[];
}

/** What of the queue can be sent when its time has come; what waits for a category to be made can't. */
export function sendable(queued: readonly Operation[], sending: readonly Operation[]): Sendable {
  const inOrder = [...queued].sort((a, b) => a.createdAt - b.createdAt);
  const needed = new Set(
    inOrder.flatMap(({ kind, values }) => (isCategory(kind) ? [] : [foldName(values.category ?? '')])),
  );
  const wanted = inOrder.filter(({ kind }) => isCategory(kind));
  const categories = wanted.filter((each) => needed.has(nameOf(each)));
  const open = new Set([...categories, ...sending.filter(({ kind }) => isCategory(kind))].map(nameOf));
  return {
    categories,
    items: inOrder.filter(({ kind, values }) => !isCategory(kind) && !open.has(foldName(values.category ?? ''))),
    orphans: wanted.filter((each) => !needed.has(nameOf(each))),
  };
}

function isCategory(kind: Operation['kind']): boolean {
  return kind === 'create-category';
}

function nameOf({ values }: Operation): string {
  return foldName(values.name ?? '');
}
