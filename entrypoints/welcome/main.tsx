import '../../components/styles/index.css';
import { SetUp } from '../../components/setup/set-up';
import { drawPage } from '../../components/state/draw-page';
import { findTarget } from '../../components/state/target';
import { openStore } from '../../lib/store/open';

await drawPage(prepare(), (words, managed, prepared) => <SetUp {...{ words, managed, ...prepared }} />);

async function prepare() {
  const store = await openStore(() => location.reload());
  return { store, target: await findTarget(store, location.search) };
}
