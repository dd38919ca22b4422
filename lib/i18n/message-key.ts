import type english from '../../public/_locales/en/messages.json';

/** The English file is the list of all keys; a test holds the other locales against it. */
export type MessageKey = keyof typeof english;

/** What stands in a text as `{name}`; numbers are written as the language writes them. */
export type Params = Readonly<Record<string, string | number>>;
