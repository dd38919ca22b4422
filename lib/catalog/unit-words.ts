import { foldName } from './name';
import type { Unit } from './service';

/** Singular, plural and the usual abbreviations in the 15 interface languages of TaxDome. */
const WORDS: Readonly<Record<Unit, readonly string[]>> = {
  hour: [
    ...['hour', 'hours', 'hr', 'hrs', 'h', 'hourly', 'per hour', 'an hour', 'each hour'],
    ...['heure', 'heures', 'horaire', "à l'heure", 'par heure', "de l'heure"],
    ...['stunde', 'stunden', 'std', 'stündlich', 'pro stunde', 'je stunde'],
    ...['uur', 'uren', 'u', 'per uur'],
    ...['ora', 'ore', "all'ora", 'oraria', 'orario', 'oră', 'pe oră', 'orar'],
    ...['hora', 'horas', 'por hora', 'à hora', 'a la hora', 'by the hour', 'by hour'],
    ...['timme', 'timmar', 'tim', 'per timme'],
    ...['time', 'timer', 'pr time', 'per time', 't'],
    ...['tunti', 'tuntia', 'tunnit', 'tunnilta'],
    ...['時間', '時', '1時間', '時間単位', '時間あたり'],
  ],
  item: [
    ...['item', 'items', 'each', 'ea', 'unit', 'units', 'per item', 'piece', 'pieces', 'pc', 'pcs'],
    ...['article', 'articles', 'élément', 'éléments', 'unité', 'unités', 'pièce', 'pièces'],
    ...['artikel', 'position', 'stück', 'stk', 'einheit', 'element', 'elemente', 'pro stück'],
    ...['stuk', 'stuks', 'st', 'eenheid'],
    ...['articolo', 'articoli', 'elemento', 'elementi', 'voce', 'unità', 'pezzo', 'pezzi', 'pz'],
    ...['artículo', 'artículos', 'elementos', 'unidad', 'unidades', 'ítem', 'ítems', 'pieza'],
    ...['itens', 'artigo', 'artigos', 'unidade', 'peça', 'un'],
    ...['articol', 'articole', 'unitate', 'bucată', 'buc'],
    ...['styck', 'post', 'objekt', 'enhet'],
    ...['vare', 'stykke', 'stykk', 'enhed', 'element', 'elementer'],
    ...['kohde', 'nimike', 'kappale', 'kpl', 'yksikkö', 'tuote'],
    ...['品目', '項目', 'アイテム', '個', '件', '点', '1個', '1件', '1点', '個あたり', '件あたり'],
    ...['per unit', 'per piece', 'by item', 'by the item', "à l'unité", 'par unité', 'par article', 'à la pièce'],
    ...['pro einheit', 'pro artikel', 'je stück', 'je einheit', 'per stuk', 'per eenheid', 'per artikel'],
    ...["all'unità", 'per unità', 'al pezzo', 'per articolo', 'por unidad', 'por artículo', 'por elemento'],
    ...['por unidade', 'por item', 'por artigo', 'pe unitate', 'pe bucată', 'per styck', 'per enhet', 'per vare'],
    ...['pr stk', 'pr vare', 'pr enhed', 'per stk', 'per stykk', 'kappaleelta', 'yksiköltä'],
  ],
};

const BY_WORD = new Map(
  (['hour', 'item'] as const).flatMap((unit) => WORDS[unit].map((word): [string, Unit] => [foldName(word), unit])),
);

/** The rate type that a word stands for, in any of the languages; null where it is neither. */
export function unitFromText(text: string): Unit | null {
  const word = foldName(text.normalize('NFKC').replaceAll('’', "'"));
  return (
    BY_WORD.get(word) ??
    BY_WORD.get(word.replace(/^\/\s*|\.$/gu, '')) ??
    BY_WORD.get(word.replace(/^\/\s*/u, '').replace(/\.$/u, '')) ??
    null
  );
}
