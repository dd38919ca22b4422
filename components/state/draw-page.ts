import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { loadWords, type Words } from '../../lib/i18n/words';
import { chosenLanguage } from '../../lib/messages/chosen-language';
import { type Managed, readManaged, UNMANAGED } from './managed';

/** Chromium hands the policy over up to two seconds after its start (measured, Chromium 156), and nobody shall look at nothing for so long. */
const POLICY_MS = 30;

/**
 * Draws one of the extension's pages: with the policy as soon as the browser hands it over, and in the language that the policy, a person, or the browser chose, anew whenever that changes.
 *
 * @param prepared what the page needs to be drawn at all; it is got ready beside the words
 * @param failed what stands there where that could not be got
 */
export async function drawPage<Prepared>(
  prepared: Promise<Prepared>,
  page: (words: Words, managed: Managed, prepared: Prepared) => ComponentChild,
  failed: (words: Words, error: unknown) => ComponentChild,
): Promise<void> {
  const loaded = new Map<string, Promise<Words>>();
  /** The same object for the same language, so that drawing again draws nothing anew. */
  const wordsOf = (language: string): Promise<Words> => {
    const known = loaded.get(language) ?? loadWords(language);
    loaded.set(language, known);
    return known;
  };
  const draw = async (managed: Managed) => {
    const own = managed.language ?? (await chosenLanguage());
    const words = await wordsOf(own ?? browser.i18n.getUILanguage());
    document.documentElement.lang = words.language;
    const root = document.getElementById('root');
    const drawn = await prepared.then(
      (ready) => page(words, managed, ready),
      (error: unknown) => failed(words, error),
    );
    if (root) render(drawn, root);
  };
  const policy = readManaged();
  browser.storage.local.onChanged.addListener(() => void policy.then(draw));
  // The words are fetched while the policy is waited for: few have one.
  void chosenLanguage().then((own) => wordsOf(own ?? browser.i18n.getUILanguage()));
  await draw(await Promise.race([policy, new Promise<Managed>((done) => setTimeout(done, POLICY_MS, UNMANAGED))]));
  await draw(await policy);
}
