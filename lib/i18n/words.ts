import { negotiate } from './languages';
import type { MessageKey, Params } from './message-key';

/** The texts of one language, with its plurals, amounts and dates. */
export interface Words {
  /** BCP 47 tag, for `Intl` and the `lang` attribute. */
  readonly language: string;
  text(key: MessageKey, params?: Params): string;
  /** Picks `<stem>_one`, `<stem>_other`, … by the language's plural rules and fills in `{count}`. */
  plural(stem: string, count: number, params?: Params): string;
  /** Whether this language has a text under that key, for keys that are made up of parts. */
  has(key: string): key is MessageKey;
  keys(): readonly MessageKey[];
}

type Messages = Readonly<Record<string, { readonly message: string }>>;

/**
 * Loads the texts of the language that fits best; each locale has every text, which a test holds.
 *
 * `chrome.i18n` follows the browser's language alone, and the page and the popup may be in another, so the files of `_locales` are read as they are.
 */
export async function loadWords(language: string): Promise<Words> {
  const locale = negotiate(language);
  const messages = await fetchMessages(locale);
  const isOwn = isTag(language) && language.toLowerCase().startsWith(locale.slice(0, 2));
  return words(isOwn ? language : locale.replace('_', '-'), messages);
}

/** What `Intl` would refuse, as a policy or a page may hold it, is left to the locale's own tag. */
function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

async function fetchMessages(locale: string): Promise<Messages> {
  const reply = await fetch(`/_locales/${locale}/messages.json`);
  return (await reply.json()) as Messages;
}

/** The words of messages that are already there. */
export function words(language: string, messages: Messages): Words {
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const text = (key: string, params: Params = {}) =>
    (messages[key]?.message ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
    });
  return {
    language,
    text,
    plural: (stem, count, params) => {
      const key = `${stem}_${rules.select(count)}`;
      return text(key in messages ? key : `${stem}_other`, { ...params, count });
    },
    has: (key): key is MessageKey => Object.hasOwn(messages, key),
    keys: () => Object.keys(messages) as MessageKey[],
  };
}
