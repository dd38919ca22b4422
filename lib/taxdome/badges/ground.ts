/** Whether an element stands on a light or a dark ground, by the nearest ground that is painted, else by the colour of the text on it. */
export function groundOf(element: Element): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = channels(getComputedStyle(at).backgroundColor);
    if (alpha > 0.5) return luminance(red, green, blue) < 0.35 ? 'dark' : 'light';
  }
  const [red = 0, green = 0, blue = 0] = channels(getComputedStyle(element).color);
  return luminance(red, green, blue) > 0.6 ? 'dark' : 'light';
}

/** Red, green and blue from 0 to 1, then alpha, of a computed colour in any notation. */
function channels(colour: string): number[] {
  const numbers = (colour.match(/-?\d*\.?\d+(?:e-?\d+)?%?/giu) ?? []).map((text) =>
    text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text),
  );
  if (colour.startsWith('rgb')) return [...numbers.slice(0, 3).map((value) => value / 255), numbers[3] ?? 1];
  if (colour.startsWith('color(')) return [...numbers.slice(-4 + (numbers.length % 4 === 3 ? 1 : 0))];
  // oklch, oklab, lab, lch: the first number is the lightness.
  const lightness = (numbers[0] ?? 1) > 1 ? (numbers[0] ?? 100) / 100 : (numbers[0] ?? 1);
  return [lightness, lightness, lightness, numbers[3] ?? 1];
}

function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2;
}
