import { label } from '../recognise/page-words';

export type Way = 'next' | 'previous';

const WORDS: Readonly<Record<Way, string>> = {
  next: 'next|suivant|nächst|weiter|volgende|successiv|avanti|prossim|siguiente|próxim|seguinte|seguent|următo|nästa|næste|neste|seuraav|次|›|»|>|→',
  previous: 'prev|précédent|vorherig|zurück|vorige|preceden|indietro|anterio|föregående|forrige|edelli|前|‹|«|<|←',
};
const PAGE = '(?<!\\p{L})(?:p[aá]gin[aă]|page|seite|sid[ae]n?|sivu(?:lle)?)(?!\\p{L})|ページ';
const patterns = { next: patternOf(WORDS.next), previous: patternOf(WORDS.previous) };

/** `Suivant`, `Page suivante`, `Aller à la page suivante`: the word alone begins the text, beside that for a page it may stand anywhere. */
function patternOf(words: string): RegExp {
  const inside = `(?<!\\p{L})(?:${words})`;
  return new RegExp(`^(?:${words})|(?:${PAGE}).*${inside}|${inside}.*(?:${PAGE})`, 'u');
}

/** Whether a button's text says that it turns a list's pages this way, in any of the 15 languages or by a sign. */
export function saysWay(text: string, way: Way): boolean {
  const words = label(text);
  return words.length < 40 && patterns[way].test(words);
}
