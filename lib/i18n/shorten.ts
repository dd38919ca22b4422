/** A text cut to so many characters as people count them, with dots where something is missing. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.trim()));
  if (characters.length <= most) return text.trim();
  const kept = characters.slice(0, most - 1).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}
