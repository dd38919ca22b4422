import type { Words } from '../../lib/i18n/words';
import type { CopyEntry } from '../../lib/store/copy-run';

/** Where an item of a run stands in one sentence: its state, the reason, or what TaxDome said. */
export function entryText({ state, problem, unset }: CopyEntry, words: Words): string {
  // The last try's problem is said by the state itself once a person has taken it over.
  if (problem !== null && state !== 'by-hand') return problemText(problem, words);
  const text = words.text(`copy_state_${state === 'by-hand' ? 'by_hand' : state}`);
  return [text, ...(unset ?? []).map((field) => words.text(`copy_unset_${field}`))].join(' ');
}

/** Whether it is the name, as far as can be told, that TaxDome would not take: it is taken, or the page refused the form in its own words. */
export function isNameInQuestion({ state, problem }: CopyEntry, words: Words): boolean {
  return problem === 'name-taken' || (state === 'failed' && problem !== null && !words.has(keyOf(problem)));
}

/** A code of the form driver in words; anything else is the page's own message. */
function problemText(problem: string, words: Words): string {
  const key = keyOf(problem);
  return words.has(key) ? words.text(key) : words.text('copy_problem_refused', { message: problem });
}

function keyOf(problem: string): string {
  return `copy_problem_${problem.replaceAll('-', '_')}`;
}
