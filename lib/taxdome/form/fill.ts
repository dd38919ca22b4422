import type { ServiceDraft } from '../../catalog/copying';
import { sameName } from '../../catalog/name';
import { unitFromText } from '../../catalog/unit-words';
import { choose, isShown, type Wanted } from './choose';
import type { Control } from './control';
import type { FieldName } from './field-words';
import { findFields } from './find-fields';
import { type Form, isGone } from './form';
import { Stuck } from './stop';
import { holdsRate, typeRate } from './type-rate';
import { holdsText, typeText } from './type-text';
import { typedUnits } from './typed-units';

/** Optional fields that the form has not, or whose wanted choice it does not offer. */
export type Unset = 'description' | 'category';

/**
 * Fills the form field by field and then reads every field back: only a form that shows the whole draft may be saved.
 *
 * @param language BCP 47 tag of the page, for its number format
 * @returns what was left alone
 * @throws Stuck
 */
export async function fill(
  form: Form,
  draft: ServiceDraft,
  language: string,
  signal: AbortSignal,
): Promise<readonly Unset[]> {
  const field = (name: FieldName) => {
    if (isGone(form)) throw new Stuck('page-gone');
    return findFields(form.container)[name];
  };
  const rate = () => asText(field('rate'));
  const unset: Unset[] = [];
  // Choices first: the page may draw the form anew for another rate type.
  if (draft.unit && !(await choose(() => field('unit'), wantedUnit(draft.unit, language), signal))) {
    throw new Stuck('no-rate-type');
  }
  if (draft.category && !(await choose(() => field('category'), wantedCategory(draft.category), signal))) {
    unset.push('category');
  }
  await type(field('name'), draft.name, signal);
  if (draft.description) {
    const control = field('description');
    if (control) await type(control, draft.description, signal);
    else unset.push('description');
  }
  if (draft.rate !== null || rate()?.element.value) await typeRate(rate, draft.rate, language, signal);
  readBack(field, draft, unset, language);
  return unset;
}

/** @throws Stuck where a field does not hold what was put into it */
function readBack(
  field: (name: FieldName) => Control | undefined,
  draft: ServiceDraft,
  unset: readonly Unset[],
  language: string,
): void {
  const rate = asText(field('rate'));
  const unit = field('unit');
  const category = field('category');
  const right = [
    isTyped(field('name'), draft.name),
    !draft.description || unset.includes('description') || isTyped(field('description'), draft.description),
    rate ? holdsRate(rate, draft.rate, language) : draft.rate === null,
    !draft.unit || (unit !== undefined && isShown(unit, wantedUnit(draft.unit, language))),
    !draft.category ||
      unset.includes('category') ||
      (category !== undefined && isShown(category, wantedCategory(draft.category))),
  ];
  if (right.includes(false)) throw new Stuck('value-not-kept');
}

async function type(control: Control | undefined, text: string, signal: AbortSignal): Promise<void> {
  if (!control || !isTextual(control)) throw new Stuck('no-name-field');
  if (!holdsText(control, text)) await typeText(control, text, signal);
}

function isTyped(control: Control | undefined, text: string): boolean {
  return control !== undefined && isTextual(control) && holdsText(control, text);
}

function isTextual(control: Control): control is Extract<Control, { kind: 'text' | 'editable' }> {
  return control.kind === 'text' || control.kind === 'editable';
}

function asText(control: Control | undefined): Extract<Control, { kind: 'text' }> | undefined {
  return control?.kind === 'text' ? control : undefined;
}

function wantedUnit(unit: 'hour' | 'item', language: string): Wanted {
  return { matches: (text) => unitFromText(text) === unit, typed: typedUnits(unit, language) };
}

/** A category is chosen by its name and never made. */
function wantedCategory(category: string): Wanted {
  return { matches: (text) => sameName(text, category), typed: [category] };
}
