import { Activity } from '../activity/activity';
import { Copy } from '../copy/copy';
import { Services } from '../services/services';
import { Connect } from '../settings/connect';
import { Connected } from '../settings/connected';
import { usePopup } from '../state/popup-context';
import type { Section } from '../state/use-route';
import { useWords } from '../state/words-context';
import { NotConnected } from './not-connected';

/** The section in the address, or what stands in for it while there is no connection. */
export function SectionView({ section, place }: { section: Section; place: string | null }) {
  const words = useWords();
  const { connection, snapshot } = usePopup().model;
  if (section === 'activity') return <Activity />;
  if (!connection || !snapshot || connection.state === 'disconnected') {
    if (section === 'settings') return <Connect />;
    return <NotConnected title={words.text(`popup_tab_${section}`)} />;
  }
  const live = { connection, snapshot };
  if (section === 'settings') return <Connected {...live} place={place} />;
  return section === 'copy' ? <Copy {...live} /> : <Services {...live} place={place} />;
}
