import '../../components/styles/index.css';
import { browser } from 'wxt/browser';
import { App } from '../../components/shell/app';
import { fetchSections } from '../../components/shell/sections';
import { problemOfStore, StoreProblem } from '../../components/shell/store-problem';
import { drawPage } from '../../components/state/draw-page';
import { loadModel } from '../../components/state/model';
import { findTarget } from '../../components/state/target';
import { currentRoute } from '../../components/state/use-route';
import { WordsContext } from '../../components/state/words-context';
import { openStore } from '../../lib/store/open';

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
  return { store, target, first: target.host === null ? null : loadModel(store, target.host, target.tab) };
}
