import { useCallback, useEffect, useRef, useState } from 'react';
import type { ServiceDraft, StoredService } from '../../../shared/service';
import { ApiError, api } from '../../api';
import { useToast } from '../../components/toasts';
import { useSession } from '../../session/session-context';

export type ServiceStatus = 'active' | 'archived';
type Action = 'archive' | 'restore' | 'delete';

export interface Services {
  /** Null until the list is there. */
  readonly list: readonly StoredService[] | null;
  readonly failed: boolean;
  reload(): Promise<void>;
  create(draft: ServiceDraft): Promise<void>;
  save(id: string, draft: ServiceDraft): Promise<void>;
  act(action: Action, ids: readonly string[]): Promise<void>;
  sync(id: string): Promise<void>;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The list of one sub-tab and what is done to it: shown at once, put back when the server refuses, read again after each save. */
export function useServices(status: ServiceStatus): Services {
  const { settings, words } = useSession();
  const toast = useToast();
  const [list, setList] = useState<readonly StoredService[] | null>(null);
  const [failed, setFailed] = useState(false);
  const request = useRef(0);
  const pending = useRef(0);
  const drawn = useRef(false);

  const reload = useCallback(async () => {
    request.current += 1;
    const mine = request.current;
    pending.current += 1;
    try {
      const { services } = await api<{ services: StoredService[] }>('GET', `services?status=${status}`);
      if (mine === request.current) setList(services);
    } catch {
      if (mine === request.current) setFailed(true);
    } finally {
      pending.current -= 1;
    }
  }, [status]);

  useEffect(() => {
    const { drawMs } = settings;
    let current = true;
    setList(null);
    setFailed(false);
    // The first list of a page comes late, the other sub-tab's as soon as the server has it.
    sleep(drawn.current ? 0 : drawMs).then(() => {
      drawn.current = true;
      if (current) void reload();
    });
    return () => {
      current = false;
      request.current += 1;
    };
  }, [settings, reload]);

  useEffect(() => {
    if (settings.refetchMs === null) return;
    // A slow server must not be asked again before it has answered, or no answer would ever be the newest.
    const poll = () => drawn.current && pending.current === 0 && void reload();
    const timer = setInterval(poll, settings.refetchMs);
    return () => clearInterval(timer);
  }, [settings.refetchMs, reload]);

  const create = async (draft: ServiceDraft) => {
    await api('POST', 'services', draft);
    toast(words.toasts.created);
    await reload();
  };

  const save = async (id: string, draft: ServiceDraft) => {
    const before = list;
    setList((old) => old?.map((each) => (each.id === id ? { ...each, ...draft } : each)) ?? old);
    try {
      await api('PATCH', `services/${id}`, draft);
    } catch (error) {
      setList(before);
      throw error;
    }
    toast(words.toasts.saved);
    await reload();
  };

  const act = async (action: Action, ids: readonly string[]) => {
    const before = list;
    const done = { archive: words.toasts.archived, restore: words.toasts.restored, delete: words.toasts.deleted }[
      action
    ];
    setList((old) => old?.filter((each) => !ids.includes(each.id)) ?? old);
    try {
      for (const id of ids) {
        await (action === 'delete' ? api('DELETE', `services/${id}`) : api('POST', `services/${id}/${action}`));
      }
      toast(done(ids.length));
    } catch (error) {
      setList(before);
      toast(error instanceof ApiError && error.errors[0] ? error.errors[0].message : words.errors.server, 'failed');
    }
    await reload();
  };

  const sync = async (id: string) => {
    await api('POST', `services/${id}/sync`);
    toast(words.toasts.synced);
    await reload();
  };

  return { list, failed, reload, create, save, act, sync };
}
