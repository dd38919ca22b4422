import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/words';
import type { Store } from '../../lib/store/open';
import type { Managed } from '../state/managed';
import type { Model } from '../state/model';
import { PopupContext } from '../state/popup-context';
import { type Target, tabOf } from '../state/target';
import { usePopupModel } from '../state/use-popup-model';
import { SECTIONS, useRoute } from '../state/use-route';
import { WordsContext } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Skeleton } from '../ui/skeleton';
import { AccessBanner } from './access-banner';
import { ChooseFirm } from './choose-firm';
import { FullDiskBanner } from './full-disk-banner';
import { Head } from './head';
import { SectionView } from './section-view';
import { fetchSections } from './sections';
import { StoreProblem } from './store-problem';
import { Tabs } from './tabs';

/** The other sections are fetched when the first one has been drawn; in milliseconds. */
const FETCH_AFTER = 100;

export interface AppProps {
  store: Store;
  words: Words;
  managed: Managed;
  target: Target;
  /** The target's model, where it is read already, or its reading. */
  first?: Promise<Model> | Model | null;
  /** Whether this is the toolbar's popup and not a tab. */
  inPopup: boolean;
}

/** The whole of `popup.html`: head and tabs stand, one section is shown below them. */
export function App({ store, words, managed, target, first = null, inPopup }: AppProps) {
  const [chosen, choose] = useState<Pick<Target, 'host' | 'tab'>>(target);
  const { popup, notice, unreadable } = usePopupModel(store, managed, words, chosen.host, chosen.tab, first);
  const route = useRoute();
  const connected = popup?.model.connection != null && popup.model.connection.state !== 'disconnected';
  // Without a connection there is one thing to do.
  const section = route.section ?? (popup && !connected ? 'settings' : 'services');
  const title = useMemo(() => words.text(`popup_tab_${section}`), [words, section]);
  useEffect(() => {
    document.title = `${title} – ${words.text('extension_name')}`;
  }, [title, words]);
  const isShown = popup !== null;
  useEffect(() => {
    if (!isShown) return;
    // Once there is something to look at, so that this waits for nothing.
    const timer = setTimeout(() => void fetchSections(), FETCH_AFTER);
    return () => clearTimeout(timer);
  }, [isShown]);
  return (
    <WordsContext.Provider value={words}>
      <div class="shell">
        <Head model={popup?.model ?? null} host={chosen.host} inPopup={inPopup} section={section} />
        {chosen.host !== null && <Tabs sections={SECTIONS} current={section} model={popup?.model ?? null} />}
        <AccessBanner place="notice" />
        <FullDiskBanner model={popup?.model ?? null} />
        {chosen.host === null ? (
          <ChooseFirm
            known={target.known}
            managed={managed.taxdomeHosts}
            onChoose={async (host) => choose({ host, tab: await tabOf(host) })}
          />
        ) : (
          <>
            {notice && (
              <div class="notice">
                <Banner tone={notice.tone} title={notice.title} live>
                  {notice.text}
                </Banner>
              </div>
            )}
            {unreadable ? (
              <StoreProblem kind="broken" />
            ) : popup ? (
              <PopupContext.Provider value={popup}>
                <SectionView section={section} place={route.place} />
              </PopupContext.Provider>
            ) : (
              <main class="main" aria-busy="true">
                <Skeleton />
              </main>
            )}
          </>
        )}
      </div>
    </WordsContext.Provider>
  );
}
