import '../../components/styles/index.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from '../../components/shell/app';
import { type Managed, readManaged, UNMANAGED } from '../../components/state/managed';
import { loadModel } from '../../components/state/model';
import { findTarget } from '../../components/state/target';
import { loadWords, type Words } from '../../lib/i18n/words';
import { openStore } from '../../lib/store/open';

const inPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
document.documentElement.classList.toggle('in-popup', inPopup);

const loaded = new Map<string, Promise<Words>>();
const policy = readManaged();
const { store, target } = await load();
const first = target.host === null ? null : loadModel(store, target.host, target.tab);
// Chromium hands the policy over up to two seconds after its start (measured, Chromium 156), and nobody shall look at nothing for so long.
await draw(await Promise.race([policy, new Promise<Managed>((done) => setTimeout(done, 30, UNMANAGED))]));
await draw(await policy);

async function load() {
  // A newer version upgrades the database: this page belongs to the old one and starts anew with it.
  const opened = await openStore(() => location.reload());
  return { store: opened, target: await findTarget(opened, location.search) };
}

async function draw(managed: Managed): Promise<void> {
  const words = await wordsOf(managed.language ?? browser.i18n.getUILanguage());
  document.documentElement.lang = words.language;
  const root = document.getElementById('root');
  if (root) render(<App {...{ store, words, managed, target, first, inPopup }} />, root);
}

/** The same object for the same language, so that drawing again draws nothing anew. */
function wordsOf(language: string): Promise<Words> {
  const known = loaded.get(language) ?? loadWords(language);
  loaded.set(language, known);
  return known;
}
