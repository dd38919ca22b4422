/** Keys, codes and tokens of this run, so that no text that is printed can hold one. */
export class Secrets {
  readonly #values = new Set<string>();

  add(...values: readonly string[]): void {
    for (const value of values) if (value !== '') this.#values.add(value);
  }

  /** The text with `…` in the place of every secret, longest first: one may be part of another. */
  clean(text: string): string {
    const longestFirst = [...this.#values].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((clean, secret) => clean.replaceAll(secret, '…'), text);
  }
}
