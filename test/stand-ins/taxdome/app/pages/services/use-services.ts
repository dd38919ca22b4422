import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoredService } from '../../../shared/service';
import { useSession } from '../../session/session-context';
import { type Loaded, loadServices } from './load-services';
import type { ListQuery } from './use-list-query';
import { type Change, type ServiceChanges, useServiceChanges } from './use-service-changes';

export interface Services extends ServiceChanges {
  /** Null until the list is there. With `serverPages` only what was loaded of it. */
  readonly list: readonly StoredService[] | null;
  readonly total: number;
  readonly failed: boolean;
  /** Counts the saves after which the list was read again. */
  readonly generation: number;
  reload(): Promise<void>;
  /** Loads what comes after `list`, if there is more. */
  loadMore(): Promise<void>;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** A search is asked for once one has stopped typing this long. */
const TYPING_MS = 150;

/** The list as it is looked at, and what is done to it: shown at once, put back when the server refuses, read again after each save. */
export function useServices(query: ListQuery): Services {
  const { settings } = useSession();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const [generation, setGeneration] = useState(0);
  const request = useRef(0);
  const pending = useRef(0);
  const drawn = useRef(false);
  const before = useRef({ status: '', search: '' });
  const latest = useRef({ query, loaded });
  latest.current = { query, loaded };

  /** Whether more of the list is added below what is there, in place of pages. */
  const endless = settings.layout === 'blocks';
  const size = settings.pageSize;

  const load = useCallback(
    async (offset: number, limit: number | null, take: (reply: Loaded) => Loaded) => {
      request.current += 1;
      const mine = request.current;
      pending.current += 1;
      try {
        const reply = await loadServices(latest.current.query, settings, { offset, limit });
        if (mine === request.current) setLoaded(take(reply));
      } catch {
        if (mine === request.current) setFailed(true);
      } finally {
        pending.current -= 1;
      }
    },
    [settings],
  );
  const reload = useCallback(() => {
    const { query: current, loaded: old } = latest.current;
    if (endless) return load(0, Math.max(size ?? 0, old?.services.length ?? 0), (reply) => reply);
    return load(size === null ? 0 : current.page * size, size, (reply) => reply);
  }, [load, endless, size]);

  const { status, search } = query;
  const asked = settings.serverPages ? JSON.stringify([search, query.sort, endless ? 0 : query.page]) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for all of the query that the server is asked with.
  useEffect(() => {
    const changed = before.current.status !== status;
    const typing = before.current.search !== search;
    before.current = { status, search };
    let current = true;
    if (changed) setLoaded(null);
    setFailed(false);
    // The first list of a page comes late, the other sub-tab's as soon as the server has it.
    sleep(drawn.current ? (typing ? TYPING_MS : 0) : settings.drawMs).then(() => {
      drawn.current = true;
      if (!current) return;
      void (endless ? load(0, size, (reply) => reply) : reload());
    });
    return () => {
      current = false;
      request.current += 1;
    };
  }, [settings, status, asked, reload]);

  useEffect(() => {
    if (settings.refetchMs === null) return;
    // A slow server must not be asked again before it has answered, or no answer would ever be the newest.
    const poll = () => drawn.current && pending.current === 0 && void reload();
    const timer = setInterval(poll, settings.refetchMs);
    return () => clearInterval(timer);
  }, [settings.refetchMs, reload]);

  const change = (edit: Change) => {
    setLoaded((old) => old && { ...old, services: edit(old.services) });
    const { loaded: old } = latest.current;
    return () => setLoaded(old);
  };
  const afterSave = async () => {
    await reload();
    setGeneration((old) => old + 1);
  };
  const changes = useServiceChanges(change, afterSave);
  const list = loaded?.services ?? null;

  return {
    ...changes,
    list,
    total: loaded?.total ?? 0,
    failed,
    generation,
    reload,
    async loadMore() {
      if (!list || pending.current > 0 || list.length >= (loaded?.total ?? 0)) return;
      await load(list.length, size, ({ services, total }) => ({ services: [...list, ...services], total }));
    },
  };
}
