/** Shows and reads amounts in a firm's currency and number format. */
export interface Money {
  /** `$1,250.00`, `1 250,00 $`. */
  show(amount: number): string;
  /** As it stands in the form's field, without the currency: `1,250.00`. */
  edit(amount: number): string;
  /** Amount of a typed text, null when it is none. Group separators are dropped, wherever they stand, as number inputs do. */
  read(text: string): number | null;
  /** `$`, `€`. */
  readonly symbol: string;
}

export function money(locale: string, currency: string): Money {
  const shown = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const edited = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const part = (type: string) => shown.formatToParts(1_234_567.8).find((each) => each.type === type)?.value ?? '';
  const decimal = part('decimal');
  const group = part('group');
  return {
    show: (amount) => shown.format(amount),
    edit: (amount) => edited.format(amount),
    read(text) {
      const bare = text
        .replaceAll(/\s/g, '')
        .replaceAll(group.trim() || '\u202f', '')
        .replaceAll('−', '-');
      const plain = bare.replace(decimal, '.');
      return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Math.round(Number(plain) * 100) / 100 : null;
    },
    symbol: part('currency'),
  };
}
