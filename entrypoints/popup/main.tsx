import '../../components/styles/index.css';
import { browser } from 'wxt/browser';
import { App } from '../../components/shell/app';
import { fetchSections } from '../../components/shell/sections';
import { problemOfStore, StoreProblem } from '../../components/shell/store-problem';
import { drawPage } from '../../components/state/draw-page';
import { loadModel, type Model } from '../../components/state/model';
import { findTarget } from '../../components/state/target';
import { currentRoute } from '../../components/state/use-route';
import { WordsContext } from '../../components/state/words-context';
import { openStore } from '../../lib/store/open';

const FIRST_READ_MS = 60;

// What the address names is fetched beside all else that it needs.
void fetchSections(currentRoute().section ?? 'services');
const inPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
document.documentElement.classList.toggle('in-popup', inPopup);

await drawPage(
  prepare(),
  (words, managed, prepared) => <App {...{ words, managed, inPopup, ...prepared }} />,
  (words, error) => (
    <WordsContext.Provider value={words}>
      <StoreProblem kind={problemOfStore(error)} />
    </WordsContext.Provider>
  ),
);

async function prepare() {
  // A newer version upgrades the database: this page belongs to the old one and starts anew with it.
  const opening = openStore(() => location.reload());
  const target = await findTarget(opening, location.search);
  const store = await opening;
  const reading = target.host === null ? null : loadModel(store, target.host, target.tab);
  return { store, target, first: (reading && (await soon(reading))) ?? reading };
}

/** What is read within a few frames is drawn with the first one; what takes longer, or fails, is left to the page that stands by then. */
function soon(reading: Promise<Model>): Promise<Model | null> {
  const late = new Promise<null>((done) => setTimeout(done, FIRST_READ_MS, null));
  return Promise.race([reading.catch(() => null), late]);
}
