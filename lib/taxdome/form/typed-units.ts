import { lookup } from '../../catalog/lookup';
import type { Unit } from '../../catalog/service';

/** One word a language for typing into a list that filters; what it then offers is matched by `unitFromText`. */
const WORDS: Readonly<Record<string, readonly [hour: string, item: string]>> = {
  en: ['Hour', 'Item'],
  fr: ['Heure', 'Article'],
  de: ['Stunde', 'Artikel'],
  nl: ['Uur', 'Artikel'],
  es: ['Hora', 'Artículo'],
  it: ['Ora', 'Articolo'],
  pt: ['Hora', 'Item'],
  ro: ['Oră', 'Articol'],
  da: ['Time', 'Vare'],
  no: ['Time', 'Vare'],
  nb: ['Time', 'Vare'],
  sv: ['Timme', 'Artikel'],
  fi: ['Tunti', 'Nimike'],
  ja: ['時間', '品目'],
};

/** Words to try, the page's language first. */
export function typedUnits(unit: Unit, language: string): readonly string[] {
  const at = unit === 'hour' ? 0 : 1;
  const own = lookup(WORDS, language.split('-')[0] ?? 'en');
  return [...new Set([own?.[at], unit === 'hour' ? 'Hour' : 'Item'].filter((word) => word !== undefined))];
}
