import '../../components/styles/index.css';
import { SetUp } from '../../components/setup/set-up';
import { problemOfStore, StoreProblem } from '../../components/shell/store-problem';
import { drawPage } from '../../components/state/draw-page';
import { findTarget } from '../../components/state/target';
import { WordsContext } from '../../components/state/words-context';
import { openStore } from '../../lib/store/open';

await drawPage(
  prepare(),
  (words, managed, prepared) => <SetUp {...{ words, managed, ...prepared }} />,
  (words, error) => (
    <WordsContext.Provider value={words}>
      <StoreProblem kind={problemOfStore(error)} />
    </WordsContext.Provider>
  ),
);

async function prepare() {
  const store = await openStore(() => location.reload());
  return { store, target: await findTarget(store, location.search) };
}
