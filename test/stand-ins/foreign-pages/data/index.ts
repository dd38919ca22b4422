import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { nl } from './nl';
import { ptBR } from './pt-br';
import { sv } from './sv';
import type { Vocabulary } from './vocabulary';

const ALL: Readonly<Record<string, Vocabulary>> = { 'en-US': en, de, es, fr, it, ja, nl, 'pt-BR': ptBR, sv };

/** The words of a language. */
export function vocabulary(locale: string): Vocabulary {
  const found = ALL[locale];
  if (!found) throw new Error(`no words for ${locale}`);
  return found;
}
