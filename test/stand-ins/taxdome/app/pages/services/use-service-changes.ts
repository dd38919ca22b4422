import type { ServiceDraft, StoredService } from '../../../shared/service';
import { ApiError, api } from '../../api';
import { useToast } from '../../components/toasts';
import { useSession } from '../../session/session-context';

export type Change = (list: readonly StoredService[]) => readonly StoredService[];

export interface ServiceChanges {
  create(draft: ServiceDraft): Promise<void>;
  save(id: string, draft: ServiceDraft): Promise<void>;
  act(action: 'archive' | 'restore' | 'delete', ids: readonly string[]): Promise<void>;
  sync(id: string): Promise<void>;
}

/** What is done to services. `change` shows a change at once and gives what takes it back. */
export function useServiceChanges(
  change: (edit: Change) => () => void,
  afterSave: () => Promise<void>,
): ServiceChanges {
  const { words } = useSession();
  const { toasts, errors } = words;
  const toast = useToast();
  return {
    async create(draft) {
      await api('POST', 'services', draft);
      toast(toasts.created);
      await afterSave();
    },
    async save(id, draft) {
      const takeBack = change((list) => list.map((each) => (each.id === id ? { ...each, ...draft } : each)));
      try {
        await api('PATCH', `services/${id}`, draft);
      } catch (error) {
        takeBack();
        throw error;
      }
      toast(toasts.saved);
      await afterSave();
    },
    async act(action, ids) {
      const done = { archive: toasts.archived, restore: toasts.restored, delete: toasts.deleted }[action];
      const takeBack = change((list) => list.filter((each) => !ids.includes(each.id)));
      try {
        for (const id of ids) {
          await (action === 'delete' ? api('DELETE', `services/${id}`) : api('POST', `services/${id}/${action}`));
        }
        toast(done(ids.length));
      } catch (error) {
        takeBack();
        toast(error instanceof ApiError && error.errors[0] ? error.errors[0].message : errors.server, 'failed');
      }
      await afterSave();
    },
    async sync(id) {
      await api('POST', `services/${id}/sync`);
      toast(toasts.synced);
      await afterSave();
    },
  };
}
