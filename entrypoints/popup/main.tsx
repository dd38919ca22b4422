import '../../components/styles/index.css';
import { browser } from 'wxt/browser';
import { App } from '../../components/shell/app';
import { drawPage } from '../../components/state/draw-page';
import { loadModel } from '../../components/state/model';
import { findTarget } from '../../components/state/target';
import { openStore } from '../../lib/store/open';

const inPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
document.documentElement.classList.toggle('in-popup', inPopup);

// A newer version upgrades the database: this page belongs to the old one and starts anew with it.
const store = await openStore(() => location.reload());
const target = await findTarget(store, location.search);
const first = target.host === null ? null : loadModel(store, target.host, target.tab);
await drawPage((words, managed) => <App {...{ store, words, managed, target, first, inPopup }} />);
