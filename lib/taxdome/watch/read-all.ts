import type { Service } from '../../catalog/service';
import type { PageWords, WholeRead } from '../../messages/protocol';
import type { Recognition } from '../recognise/recognise';
import { openSubTab } from '../whole/open-sub-tab';
import { readTabs } from '../whole/read-tabs';
import { readWhole } from '../whole/read-whole';
import { readingNotice } from '../whole/reading-notice';
import { watchQuiet } from './quiet';

/** The list of a page, for who reads all of it. */
export interface ListAccess {
  /** What the page is taken for; null before the first look. */
  readonly recognition: () => Recognition | null;
  readonly recognise: () => void;
  /** The list as it stands now; null where the page shows none, be it an empty one. */
  readonly list: () => Element | null;
  /** The services that are drawn now; null while they may be those of another sub-tab. */
  readonly rows: () => readonly Service[] | null;
  /** Takes what a reading of a sub-tab saw. */
  readonly report: (services: readonly Service[], complete: boolean) => void;
}

/**
 * Reads whole lists, all pages and scroll positions, under a notice that counts and can be stopped.
 *
 * @param tabs reads the other sub-tab too, and leaves the page at the one that was open
 */
export async function readAll(
  access: ListAccess,
  tabs: 'open' | 'both',
  words: PageWords,
  signal: AbortSignal,
): Promise<WholeRead> {
  const notice = readingNotice(words, signal);
  const readOne = () => readOpen(access, notice);
  const quiet = watchQuiet();
  try {
    if (tabs !== 'both') return { ...(await readOne()), both: false };
    return await readTabs({
      subTab: () => {
        lookAgainWhereMoved(access);
        return access.recognition()?.around.subTab ?? null;
      },
      go: (which) => {
        const control = access.recognition()?.around.subTabControl?.(which);
        if (control) openSubTab(control);
        return Boolean(control);
      },
      hasRows: () => (access.rows()?.length ?? 0) > 0,
      isQuiet: quiet.isQuiet,
      readOne,
      signal: notice.signal,
    });
  } finally {
    quiet.end();
    notice.end();
  }
}

function lookAgainWhereMoved({ recognition, recognise }: ListAccess): void {
  if (recognition()?.around.isSameTab() === false) recognise();
}

async function readOpen(access: ListAccess, notice: ReturnType<typeof readingNotice>) {
  if (!access.list()) {
    // A sub-tab without services has nothing to read; that it is one is said by the tabs, where the create button is not known.
    const found = access.recognition();
    return { read: 0, complete: found?.verdict === 'yes' || found?.around.subTab != null, narrowed: false };
  }
  const context = {
    list: access.list,
    read: () => access.rows() ?? [],
    lookAgain: () => {
      const grid = access.recognition()?.grid;
      // Other rows of such a list may show columns that the first ones lacked.
      if (!grid?.root.isConnected || grid.kind === 'blocks') access.recognise();
      else lookAgainWhereMoved(access);
      return access.recognition()?.columns.roles.category !== undefined;
    },
    signal: notice.signal,
    progress: notice.count,
  };
  const first = await readWhole(context);
  // Once more where its columns came or went on the way.
  const { services, complete, narrowed } = first.steady ? first : await readWhole(context);
  if (services.length > 0) access.report(services, complete);
  return { read: services.length, complete, narrowed };
}
