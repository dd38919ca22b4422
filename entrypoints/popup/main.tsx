import '../../components/styles/index.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from '../../components/shell/app';
import { readManaged } from '../../components/state/managed';
import { findTarget } from '../../components/state/target';
import { loadWords } from '../../lib/i18n/words';
import { openStore } from '../../lib/store/open';

const inPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
document.documentElement.classList.toggle('in-popup', inPopup);

// A newer version upgrades the database: this page belongs to the old one and starts anew with it.
const opening = openStore(() => location.reload());
const reading = readManaged();
const [words, store, managed, target] = await Promise.all([
  reading.then(({ language }) => loadWords(language ?? browser.i18n.getUILanguage())),
  opening,
  reading,
  opening.then((opened) => findTarget(opened, location.search)),
]);
document.documentElement.lang = words.language;
const root = document.getElementById('root');
if (root) render(<App store={store} words={words} managed={managed} target={target} inPopup={inPopup} />, root);
