const indentOf = (line: string) => line.length - line.trimStart().length;

/**
 * The first difference of two pages in a short text, null where they are the same.
 *
 * @param one lines of the page with the extension
 * @param other lines of the page without it
 */
export function firstDifference(one: readonly string[], other: readonly string[]): string | null {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at++) {
    if (one[at] === other[at]) continue;
    return `${pathTo(at < other.length ? other : one, at)}\n  with:    ${cut(one[at])}\n  without: ${cut(other[at])}`;
  }
  return null;
}

/** The elements around a line, by tag and place among the elements of its kind. */
function pathTo(lines: readonly string[], index: number): string {
  const path: string[] = [];
  let depth = indentOf(lines[index] ?? '');
  for (let at = index - 1; at >= 0 && depth > 0; at--) {
    const line = lines[at] ?? '';
    if (indentOf(line) >= depth) continue;
    depth = indentOf(line);
    const tag = /^<([\w-]+)/.exec(line.trim())?.[1] ?? '';
    path.unshift(`${tag}${placeAmong(lines, at, tag)}`);
  }
  return path.join(' > ') || 'the page';
}

function placeAmong(lines: readonly string[], index: number, tag: string): string {
  const depth = indentOf(lines[index] ?? '');
  let place = 1;
  for (let at = index - 1; at >= 0 && indentOf(lines[at] ?? '') >= depth; at--)
    if (indentOf(lines[at] ?? '') === depth && lines[at]?.trimStart().startsWith(`<${tag}`)) place++;
  return place === 1 ? '' : `:${place}`;
}

function cut(line = 'nothing'): string {
  const text = line.trim();
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
