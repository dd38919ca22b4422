/**
 * Where a spreadsheet would begin to read a formula (OWASP, "CSV Injection"): at the start of a cell, and after whatever begins another one in a spreadsheet whose list separator is not the comma: a semicolon
 * in most of our languages, a tab, a line break. It splits there within our quotes too. Blanks and quotes before a formula don't count.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=[\s"]*[=+\-@])|^(?=[\t\r])/g;

/** A cell of RFC 4180; an apostrophe in front keeps a spreadsheet from computing what was only a name. */
function cell(value: string): string {
  const safe = value.replaceAll(FORMULA, "'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV text, with the byte order mark without which Excel takes UTF-8 for something else. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
