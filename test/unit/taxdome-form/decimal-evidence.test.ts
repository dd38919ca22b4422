// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { decimalMarkOnPage } from '../../../lib/taxdome/form/decimal-evidence';

function markOn(...cells: string[]) {
  document.body.innerHTML = `<input><table><tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr></table>`;
  const [field] = document.querySelectorAll('input');
  if (!field) throw new Error('no field');
  return decimalMarkOnPage(field);
}

test.each([
  [['$1,250.50', '$95.00/hr', 'Tax'], '.'],
  [['1.250,50 €', '95,00 €/Std.'], ','],
  [['1 250,50 €'], ','],
  [['￥1,250', '￥12,345,678'], null],
  // A description that holds amounts of both kinds says nothing of how the page writes them.
  [['￥1,250', '1.250,00 / 1,250.00'], null],
  [['Version 2.10 of 3.11', '$1,250.50'], '.'],
])('the amounts %j are written with %s', (cells, mark) => {
  expect(markOn(...cells)).toBe(mark);
});
