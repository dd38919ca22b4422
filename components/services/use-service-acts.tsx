import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { UserDecision } from '../../lib/catalog/decision';
import type { ServiceView } from '../../lib/catalog/overview';
import { inactiveItemOf } from '../../lib/catalog/remedy';
import { undoableIds } from '../activity/activity-filter';
import { openWork } from '../activity/open-work';
import { readJournal } from '../activity/read-journal';
import { usePopup } from '../state/popup-context';
import { type Asked, ConfirmDialog } from './confirm-dialog';
import { RenameDialog } from './rename-dialog';

/** What a person can do about one service; what touches the books is asked first. */
export interface ServiceActs {
  readonly sync: () => void;
  readonly decide: (decision: UserDecision | null) => void;
  readonly rename: () => void;
  readonly ownName: () => void;
  /** The entry of the journal that holds the newest write of this service, or null where nothing can be taken back. Read when it is asked for. */
  readonly lastWrite: () => Promise<number | null>;
  /** Takes the write of an entry back. */
  readonly undo: (entry: number) => void;
  readonly ask: (asked: Asked) => void;
  /** The dialog that stands open, to be drawn somewhere. */
  readonly dialog: ComponentChildren;
}

export function useServiceActs(view: ServiceView): ServiceActs | null {
  const { model, done, store } = usePopup();
  const [open, setOpen] = useState<Asked | 'rename' | null>(null);
  const connection = model.connection?.id;
  if (connection === undefined) return null;
  const { key } = view.service;
  const close = () => setOpen(null);
  const carryOut = (asked: Asked) => {
    if (asked === 'unlink') return done('unlink', { connection, key });
    const itemId = asked === 'reactivate' ? inactiveItemOf(view) : (view.link?.itemId ?? null);
    if (itemId !== null) return done('item.set-active', { connection, key, itemId, active: asked === 'reactivate' });
  };
  const lastWrite = async () => {
    if (view.link === null) return null;
    const entries = await readJournal(store, connection);
    const undoable = undoableIds(entries, openWork(model.snapshot).services);
    return entries.find(({ id, serviceKey }) => serviceKey === key && undoable.has(id))?.id ?? null;
  };
  return {
    sync: () => void done('sync.services', { connection, keys: [key] }),
    decide: (decision) => void done('decide', { connection, key, decision }),
    rename: () => setOpen('rename'),
    ownName: () => void done('rename', { connection, key, name: null }),
    lastWrite,
    undo: (entry) => void done('undo', { connection, entry }),
    ask: setOpen,
    dialog:
      open === 'rename' ? (
        <RenameDialog view={view} onClose={close} />
      ) : (
        open && <ConfirmDialog asked={open} view={view} onClose={close} onConfirm={() => void carryOut(open)} />
      ),
  };
}
