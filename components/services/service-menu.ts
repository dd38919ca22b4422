import type { ServiceView } from '../../lib/catalog/overview';
import { canRename, inactiveItemOf } from '../../lib/catalog/remedy';
import type { Words } from '../../lib/i18n/words';
import type { MenuEntry } from '../ui/menu';
import type { ServiceActs } from './use-service-acts';

export interface MenuPlaces {
  /** Opens the explanation below the row. */
  readonly onDetail: () => void;
  /** Opens QuickBooks where its items are listed. */
  readonly onOpenItem: () => void;
}

/** What can be done with one service, from the three dots of its row, what is most wanted first. */
export async function serviceMenu(
  view: ServiceView,
  words: Words,
  acts: ServiceActs,
  places: MenuPlaces,
): Promise<MenuEntry[]> {
  const { status, reason } = view.status;
  const { link, item, service } = view;
  const entry = (when: boolean, label: string, onChoose: () => void): MenuEntry[] =>
    when ? [{ label, onChoose }] : [];
  const lastWrite = await acts.lastWrite();
  const isLeft = reason.code === 'excluded' || reason.code === 'undone';
  const canSync = status === 'not-synced' || status === 'failed' || status === 'skipped';
  return [
    ...entry(canSync, words.text('popup_sync_one'), acts.sync),
    ...entry(true, words.text('popup_details'), places.onDetail),
    ...entry(inactiveItemOf(view) !== null, words.text('action_reactivate'), () => acts.ask('reactivate')),
    ...entry(canRename(view), words.text('popup_rename'), acts.rename),
    ...entry(service.ownName !== undefined, words.text('popup_own_name'), acts.ownName),
    ...entry(item !== null, words.text('popup_open_item'), places.onOpenItem),
    ...(lastWrite === null ? [] : entry(true, words.text('popup_undo_last'), () => acts.undo(lastWrite))),
    ...entry(link !== null, words.text('popup_unlink'), () => acts.ask('unlink')),
    ...entry(link !== null && item?.active === true && service.archived, words.text('popup_make_inactive'), () =>
      acts.ask('make_inactive'),
    ),
    isLeft
      ? { label: words.text('popup_include'), onChoose: () => acts.decide(null) }
      : { label: words.text('popup_exclude'), onChoose: () => acts.decide({ kind: 'exclude' }) },
  ];
}
