/** Enough amounts to be sure of. */
const MOST_CELLS = 400;
/** One number with what may stand around it; a description may hold several, written in any way. */
const ONE_NUMBER = /^\D*\d[\d.,'’ \u00a0\u202f]*\D*$/u;

/**
 * The decimal mark that the page itself writes: in the field's own example (`0,00`), else in the amounts of its lists.
 *
 * @returns null where the page shows no amount with two decimals
 */
export function decimalMarkOnPage(field: HTMLInputElement | HTMLTextAreaElement): '.' | ',' | null {
  const own = markIn([field.placeholder, field.value]);
  if (own) return own;
  const cells = [...document.querySelectorAll('td, [role="cell"], [role="gridcell"]')].slice(0, MOST_CELLS);
  return markIn(cells.map((cell) => cell.textContent ?? ''));
}

function markIn(texts: readonly string[]): '.' | ',' | null {
  let points = 0;
  for (const text of texts) {
    const isAmount = text.length < 40 && ONE_NUMBER.test(text);
    const mark = isAmount ? /\d([.,])\d{2}(?!\d)(?![.,]\d)/u.exec(text)?.[1] : undefined;
    if (mark) points += mark === '.' ? 1 : -1;
  }
  return points === 0 ? null : points > 0 ? '.' : ',';
}
