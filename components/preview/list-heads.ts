import type { Words } from '../../lib/i18n/words';
import type { GroupProps } from '../ui/group';
import { isOpen, type PreviewGroups } from './preview-groups';

export type ListKind = keyof PreviewGroups;
export type ListHead = Required<Pick<GroupProps, 'icon' | 'tone' | 'title' | 'count' | 'note' | 'asks'>> & {
  readonly kind: ListKind;
};

const LOOKS = [
  { kind: 'create', icon: 'plus', tone: 'tone-syncing' },
  { kind: 'link', icon: 'link', tone: 'tone-synced' },
  { kind: 'update', icon: 'pencil', tone: 'tone-syncing' },
  { kind: 'ask', icon: 'ask', tone: 'tone-ask' },
  { kind: 'skip', icon: 'skipped', tone: 'tone-skipped' },
] as const;

/** What the lists of the preview are called, and how many services are in each: four, and a fifth of changes once there may be links. */
export function listHeads(
  groups: PreviewGroups,
  postponed: ReadonlySet<string>,
  first: boolean,
  words: Words,
): readonly ListHead[] {
  const open = groups.ask.filter((view) => isOpen(view, postponed)).length;
  const decided = groups.ask.length - open;
  return LOOKS.filter(({ kind }) => kind !== 'update' || !first || groups.update.length > 0).map((look) => ({
    ...look,
    count: groups[look.kind].length,
    title: words.text(`preview_${look.kind}`),
    note: words.text(`preview_${look.kind}_note`, { decided, open }),
    asks: look.kind === 'ask' && open > 0,
  }));
}
