import { foldName } from './name';
import { remembering } from './remembering';
import type { Unit } from './service';

/** Singular, plural and the usual abbreviations in the 15 interface languages of TaxDome. */
const WORDS: Readonly<Record<Unit, readonly string[]>> = {
  hour: [
    ...['hour', 'hours', 'hr', 'hrs', 'h', 'hourly'],
    ...['heure', 'heures', 'horaire'],
    ...['stunde', 'stunden', 'std', 'stündlich'],
    ...['uur', 'uren', 'u'],
    ...['ora', 'ore', 'oraria', 'orario', 'oră', 'orar'],
    ...['hora', 'horas'],
    ...['timme', 'timmar', 'tim'],
    ...['time', 'timer', 't'],
    ...['tunti', 'tuntia', 'tunnit', 'tunnilta'],
    ...['時間', '時', '1時間', '時間単位'],
  ],
  item: [
    ...['item', 'items', 'each', 'ea', 'unit', 'units', 'piece', 'pieces', 'pc', 'pcs'],
    ...['article', 'articles', 'élément', 'éléments', 'unité', 'unités', 'pièce', 'pièces'],
    ...['artikel', 'position', 'stück', 'stk', 'einheit', 'element', 'elemente'],
    ...['stuk', 'stuks', 'st', 'eenheid'],
    ...['articolo', 'articoli', 'elemento', 'elementi', 'voce', 'unità', 'pezzo', 'pezzi', 'pz'],
    ...['artículo', 'artículos', 'elementos', 'unidad', 'unidades', 'ítem', 'ítems', 'pieza'],
    ...['itens', 'artigo', 'artigos', 'unidade', 'peça', 'un'],
    ...['articol', 'articole', 'unitate', 'bucată', 'buc'],
    ...['styck', 'post', 'objekt', 'enhet'],
    ...['vare', 'stykke', 'stykk', 'enhed', 'element', 'elementer'],
    ...['kohde', 'nimike', 'kappale', 'kappaleelta', 'kpl', 'yksikkö', 'tuote'],
    ...['品目', '項目', 'アイテム', '個', '件', '点', '1個', '1件', '1点'],
  ],
};

/** What stands before a unit of which a rate is told: `per hour`, `à l'heure`, `pro Stunde`, `all'ora`, `a la hora`, `pr. stk`; in Japanese behind it. */
const PER = /^(?:(?:per|by|each|an|a|par|à|de|pro|je|al|por|pe|pr\.?) (?:the |la |l')?|all')|あたり$/u;

const BY_WORD = new Map(
  (['hour', 'item'] as const).flatMap((unit) => WORDS[unit].map((word): [string, Unit] => [foldName(word), unit])),
);

/** The rate type that a word stands for, in any of the languages; null where it is neither. */
export const unitFromText: (text: string) => Unit | null = remembering((text) => {
  const word = foldName(text.normalize('NFKC').replaceAll('’', "'")).replace(/^\/\s*/u, '');
  const written = [word, word.replace(/\.$/u, '')];
  for (const each of [...written, ...written.map((said) => said.replace(PER, ''))]) {
    const unit = BY_WORD.get(each);
    if (unit) return unit;
  }
  return null;
});
