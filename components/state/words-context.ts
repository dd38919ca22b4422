import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Words, words } from '../../lib/i18n/words';

export const WordsContext = createContext<Words>(words('en', {}));

/** The texts of the page's language. */
export function useWords(): Words {
  return useContext(WordsContext);
}
