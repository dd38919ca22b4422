import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/words';
import { onChange } from '../../lib/messages/changes';
import type { PageRequests } from '../../lib/messages/protocol';
import { send } from '../../lib/messages/send';
import type { Store } from '../../lib/store/open';
import type { Managed } from './managed';
import { loadModel, type Model } from './model';
import type { DoneRequest, Notice, Popup, Taken } from './popup-context';

/** Changes come in bursts while a run is under way; the page reads once for all of them. */
const SETTLE_MS = 120;

/**
 * Follows the database and sends what the user wants. `popup` is null until the first read.
 *
 * @param first what was read of that firm before there was anything to draw, or that read while it is still under way
 */
export function usePopupModel(
  store: Store,
  managed: Managed,
  words: Words,
  host: string | null,
  tab: number | null,
  first: Promise<Model> | Model | null,
): { popup: Popup | null; notice: Notice | null; unreadable: boolean } {
  const [model, setModel] = useState<Model | null>(first instanceof Promise ? null : first);
  const [notice, notify] = useState<Notice | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  /** The worker was asked to look through the stored data. */
  const checked = useRef(false);
  const newest = useRef(0);
  const begun = useRef(first);

  const reload = useCallback(async () => {
    if (host === null) throw new Error('no firm is chosen');
    const turn = ++newest.current;
    const early = begun.current;
    begun.current = null;
    const read = await (early ? Promise.resolve(early) : loadModel(store, host, tab)).catch(() =>
      repaired(() => loadModel(store, host, tab)),
    );
    if (turn === newest.current) setModel(read);
    return read;
  }, [store, host, tab]);

  useEffect(() => {
    if (host === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void reload().catch(() => setUnreadable(true));
      }, SETTLE_MS);
    };
    const stop = onChange(soon);
    addEventListener('online', soon);
    addEventListener('offline', soon);
    void reload().catch(() => setUnreadable(true));
    return () => {
      stop();
      clearTimeout(timer);
      removeEventListener('online', soon);
      removeEventListener('offline', soon);
    };
  }, [host, reload]);

  useEffect(() => {
    if (!model) return;
    // When the section is drawn; what it needed of the plan is worked out by then.
    const timer = setTimeout(() => {
      if (!model.unreadable) return;
      if (checked.current) return setUnreadable(true);
      checked.current = true;
      void send('data.check', {}).then(reload, () => setUnreadable(true));
    });
    return () => clearTimeout(timer);
  }, [model, reload]);

  const run = useCallback(
    async <Name extends keyof PageRequests>(name: Name, request: PageRequests[Name]['request']) => {
      notify(null);
      try {
        return (await send(name, request)) as PageRequests[Name]['reply'];
      } catch {
        notify({ tone: 'failed', title: words.text('popup_no_answer'), text: words.text('popup_no_answer_text') });
        return null;
      }
    },
    [words],
  );

  const answer = useCallback(
    async <Name extends DoneRequest>(name: Name, request: PageRequests[Name]['request']) => {
      const reply = await run(name, request);
      if (!reply || typeof reply !== 'object' || !('ok' in reply)) return null;
      if (reply.ok) return reply as Taken<Name>;
      const problem: string = 'problem' in reply ? reply.problem.replaceAll('-', '_') : 'failed';
      const key = `problem_${problem}`;
      notify({ tone: 'failed', title: words.text(words.has(key) ? key : 'popup_not_done') });
      return null;
    },
    [run, words],
  );

  const done = useCallback(
    async <Name extends DoneRequest>(name: Name, request: PageRequests[Name]['request']) =>
      (await answer(name, request)) !== null,
    [answer],
  );

  const popup = useMemo(
    () => (model && model.host === host ? { model, managed, store, run, done, answer, notify, reload } : null),
    [model, host, managed, store, run, done, answer, reload],
  );
  return { popup, notice, unreadable };
}

/** Has the worker look through the stored data, and reads again. @throws whatever that throws: then the data can't be read at all */
async function repaired(read: () => Promise<Model>): Promise<Model> {
  await send('data.check', {});
  return read();
}
