import { en } from './en';
import { fr } from './fr';

/** Every text of the app in one language. */
export type Words = typeof en;

/** One dictionary a language; a language is added by its file and a line here. */
export const dictionaries = { en, fr } satisfies Record<string, Words>;

/** Languages of the app's interface. */
export type Language = keyof typeof dictionaries;
