import type { Words } from '../../lib/i18n/words';
import type { CopyEntry } from '../../lib/store/copy-run';

/** Where an item of a run stands in one sentence: its state, the reason, or what TaxDome said. */
export function entryText({ state, problem, unset }: CopyEntry, words: Words): string {
  // The last try's problem is said by the state itself once a person has taken it over.
  if (problem !== null && state !== 'by-hand') return problemText(problem, words);
  const text = words.text(`copy_state_${state === 'by-hand' ? 'by_hand' : state}`);
  return [text, ...(unset ?? []).map((field) => words.text(`copy_unset_${field}`))].join(' ');
}

/** A code of the form driver in words; anything else is the page's own message. */
function problemText(problem: string, words: Words): string {
  const key = `copy_problem_${problem.replaceAll('-', '_')}`;
  return words.has(key) ? words.text(key) : words.text('copy_problem_refused', { message: problem });
}
