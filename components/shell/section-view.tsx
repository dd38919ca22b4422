import { useRef } from 'preact/hooks';
import { Services } from '../services/services';
import { Connect } from '../settings/connect';
import { usePopup } from '../state/popup-context';
import type { Section } from '../state/use-route';
import { useWords } from '../state/words-context';
import { Late } from './late';
import { NotConnected } from './not-connected';
import { LATER } from './sections';

/** The section in the address, or what stands in for it while there is no connection. */
export function SectionView({ section, place }: { section: Section; place: string | null }) {
  const words = useWords();
  const { connection, snapshot } = usePopup().model;
  const wasLive = useRef(false);
  if (section === 'activity') return <Late section={LATER.activity} props={{}} />;
  if (!connection || !snapshot || connection.state === 'disconnected') {
    if (section === 'settings') return <Connect takesFocus={wasLive.current} />;
    return <NotConnected title={words.text(`popup_tab_${section}`)} />;
  }
  wasLive.current = true;
  const live = { connection, snapshot };
  if (section === 'settings') return <Late section={LATER.settings} props={{ ...live, place }} />;
  return section === 'copy' ? <Late section={LATER.copy} props={live} /> : <Services {...live} place={place} />;
}
