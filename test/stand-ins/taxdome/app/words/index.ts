import { da } from './da';
import { de } from './de';
import { en } from './en';
import { enGb } from './en-gb';
import { es } from './es';
import { fi } from './fi';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { nl } from './nl';
import { no } from './no';
import { ptBr } from './pt-br';
import { ptPt } from './pt-pt';
import { ro } from './ro';
import { sv } from './sv';

/** Every text of the app in one language. */
export type Words = typeof en;

/** One dictionary a language; a language is added by its file and a line here. `en` is another name of `en-US`. */
export const dictionaries = {
  en,
  da,
  nl,
  'en-US': en,
  'en-GB': enGb,
  fi,
  fr,
  de,
  it,
  ja,
  no,
  'pt-PT': ptPt,
  'pt-BR': ptBr,
  ro,
  es,
  sv,
} satisfies Record<string, Words>;

/** Languages of the app's interface; its document says them in `lang` as they stand here. */
export type Language = keyof typeof dictionaries;
