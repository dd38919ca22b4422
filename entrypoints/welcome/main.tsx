import '../../components/styles/index.css';
import { SetUp } from '../../components/setup/set-up';
import { drawPage } from '../../components/state/draw-page';
import { findTarget } from '../../components/state/target';
import { openStore } from '../../lib/store/open';

const store = await openStore(() => location.reload());
const target = await findTarget(store, location.search);
await drawPage((words, managed) => <SetUp {...{ store, words, managed, target }} />);
