import { BUTTON_WORDS, type ButtonName } from './button-words';
import { FIELD_WORDS, type FieldName } from './field-words';
import { foldText } from './fold-text';

/** How well a text names a field: `exact` is the whole text, else the words stand somewhere in it. */
export interface FieldMatch {
  readonly field: FieldName;
  readonly exact: boolean;
}

const PHRASES = Object.entries(FIELD_WORDS).flatMap(([field, lines]) =>
  lines.flatMap((line) => line.split('|')).map((phrase) => ({ field: field as FieldName, phrase })),
);

const BUTTONS = Object.fromEntries(
  Object.entries(BUTTON_WORDS).map(([name, lines]) => [name, new Set(lines.flatMap((line) => line.split('|')))]),
) as unknown as Readonly<Record<ButtonName, ReadonlySet<string>>>;

/** A text longer than this explains; it is no label. */
const LONGEST_LABEL = 48;

/**
 * The field that a label names. The longest phrase in it decides, so that `Rate type` is not the rate and `Category name` not the name.
 */
export function fieldOf(text: string): FieldMatch | null {
  const folded = foldText(text);
  if (folded === '' || folded.length > LONGEST_LABEL) return null;
  let best: { field: FieldName; phrase: string } | null = null;
  for (const candidate of PHRASES) {
    if (best && candidate.phrase.length <= best.phrase.length) continue;
    if (holds(folded, candidate.phrase)) best = candidate;
  }
  return best && { field: best.field, exact: best.phrase === folded };
}

/** Whether a button says just that. */
export function isButton(name: ButtonName, text: string): boolean {
  return BUTTONS[name].has(foldText(text));
}

/** Whole words, but anywhere in scripts without spaces. */
function holds(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(phrase)) return true;
    const around = `${text[at - 1] ?? ' '}${text[at + phrase.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
