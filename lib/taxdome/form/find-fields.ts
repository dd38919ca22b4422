import { unitFromText } from '../../catalog/unit-words';
import { shownTexts } from './chosen';
import type { Control } from './control';
import { controlsOf } from './controls';
import type { FieldName } from './field-words';
import { type Evidence, labelTexts } from './label-texts';
import { fieldOf } from './match-words';
import { namesOf, textOf } from './text-of';

/** The form's controls by what they are for. A field is missing where the form has none or several that claim to be it. */
export type Fields = Partial<Readonly<Record<FieldName, Control>>>;

const WEIGHTS: Readonly<Record<Evidence, readonly [exact: number, within: number]>> = {
  tied: [8, 6],
  near: [7, 4],
  placeholder: [5, 3],
  attribute: [3, 2],
  shared: [3.5, 1],
};
/** A choice between hours and items is the rate type, whatever it is called. */
const HAS_BOTH_UNITS = 9;
const SHOWS_UNIT = 2.5;

interface Claim {
  readonly control: Control;
  readonly field: FieldName;
  readonly weight: number;
}

/** Finds the fields below a root by their labels, by what can be chosen in them and, last, by the form's structure. */
export function findFields(form: Element): Fields {
  const controls = controlsOf(form);
  const claims = controls.map((control, index) => strongest(control, index, controls, form));
  const fields: Partial<Record<FieldName, Control>> = {};
  for (const field of ['name', 'description', 'rate', 'unit', 'category', 'tax'] as const) {
    const only = clearWinner(claims.filter((claim) => claim?.field === field) as Claim[]);
    if (only) fields[field] = only;
  }
  return { ...fields, ...byStructure(fields, controls, claims) };
}

function strongest(control: Control, index: number, controls: readonly Control[], form: Element): Claim | null {
  let best: Claim | null = contentClaim(control);
  for (const { text, evidence } of labelTexts(index, controls, form)) {
    const match = fieldOf(text);
    if (!match || !fits(control, match.field)) continue;
    const weight = WEIGHTS[evidence][match.exact ? 0 : 1] - preference(control, match.field);
    if (!best || weight > best.weight) best = { control, field: match.field, weight };
  }
  return best;
}

function contentClaim(control: Control): Claim | null {
  const options =
    control.kind === 'select' ? [...control.element.options] : control.kind === 'set' ? control.options : [];
  const texts = options.flatMap((option) =>
    option instanceof HTMLOptionElement ? [option.text] : [...namesOf(option), ...labelsOf(option)],
  );
  const units = new Set(texts.map(unitFromText));
  if (units.has('hour') && units.has('item')) return { control, field: 'unit', weight: HAS_BOTH_UNITS };
  if (control.kind !== 'popup' || !shownTexts(control).some((text) => unitFromText(text))) return null;
  return { control, field: 'unit', weight: SHOWS_UNIT };
}

function labelsOf(option: HTMLElement): string[] {
  return option instanceof HTMLInputElement ? [...(option.labels ?? [])].map(textOf) : [];
}

function fits(control: Control, field: FieldName): boolean {
  const typed = control.kind === 'text' || control.kind === 'editable';
  const line = control.kind === 'text' && control.element instanceof HTMLInputElement;
  if (field === 'name') return typed;
  if (field === 'description') return typed;
  if (field === 'rate') return line;
  if (field === 'unit' || field === 'category') return control.kind !== 'editable' && (!typed || line);
  return true;
}

/** Of two controls with the same label the one whose kind suits the field better. */
function preference(control: Control, field: FieldName): number {
  const line = control.kind === 'text' && control.element instanceof HTMLInputElement;
  if (field === 'name') return line ? 0 : 0.5;
  if (field === 'description') return line ? 0.5 : 0;
  if (field === 'unit' || field === 'category') return isRealChoice(control) ? 0 : 0.5;
  return 0;
}

function isRealChoice(control: Control): boolean {
  if (control.kind === 'select' || control.kind === 'set') return true;
  return control.kind === 'popup' && control.element.matches('[role="combobox"], [aria-haspopup], [aria-autocomplete]');
}

function clearWinner(claims: readonly Claim[]): Control | undefined {
  const [first, second] = [...claims].sort((a, b) => b.weight - a.weight);
  return first && first.weight > (second?.weight ?? 0) ? first.control : undefined;
}

/** The last evidence: the one amount field and the one line of text that nothing has named. */
function byStructure(fields: Fields, controls: readonly Control[], claims: readonly (Claim | null)[]): Fields {
  const free = controls.filter((control, index) => !claims[index] && control.kind === 'text');
  const lines = free.filter(({ element }) => element instanceof HTMLInputElement);
  const amounts = lines.filter(({ element }) => isAmount(element as HTMLInputElement));
  const names = lines.filter((control) => !amounts.includes(control));
  const areas = free.filter(({ element }) => element instanceof HTMLTextAreaElement);
  const isClaimed = (field: FieldName) => claims.some((claim) => claim?.field === field);
  const rate = fields.rate ?? (amounts.length === 1 && !isClaimed('rate') ? amounts[0] : undefined);
  const named = rate && names.length === 1 && !isClaimed('name') ? names[0] : undefined;
  const described = rate && areas.length === 1 && !isClaimed('description') ? areas[0] : undefined;
  return {
    ...(rate ? { rate } : {}),
    ...(!fields.name && named ? { name: named } : {}),
    ...(!fields.description && described ? { description: described } : {}),
  };
}

function isAmount(input: HTMLInputElement): boolean {
  return (
    input.type === 'number' ||
    input.inputMode === 'decimal' ||
    /^\s*\p{Sc}?\s*\d+[.,]\d{2}\s*\p{Sc}?\s*$/u.test(input.placeholder || input.value)
  );
}
