/** Shows and reads amounts in a firm's currency and number format. */
export interface Money {
  /** `$1,250.00`, `1 250,00 $`, `¥1,250`. */
  show(amount: number): string;
  /** As it stands in the form's field, without the currency: `1,250.00`. */
  edit(amount: number): string;
  /** Amount of a typed text, null when it is none. Group separators are dropped, wherever they stand, as number inputs do. */
  read(text: string): number | null;
  /** `$`, `€`. */
  readonly symbol: string;
  /** Decimal mark of the number format. */
  readonly decimal: string;
  /** Digits in groups: `1234` becomes `1,234`. */
  integer(digits: string): string;
  /** Decimals of the currency: 2, for the yen 0. */
  readonly decimals: number;
}

const partOf = (format: Intl.NumberFormat, type: string) =>
  format.formatToParts(1_234_567.8).find((each) => each.type === type)?.value ?? '';

export function money(locale: string, currency: string): Money {
  const shown = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const decimals = shown.resolvedOptions().maximumFractionDigits ?? 2;
  const edited = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  // The yen has no decimals to take the mark from.
  const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = partOf(plain, 'decimal');
  const group = partOf(plain, 'group');
  const scale = 10 ** decimals;
  return {
    show: (amount) => shown.format(amount),
    edit: (amount) => edited.format(amount),
    read(text) {
      const bare = text
        .replaceAll(/\s/g, '')
        .replaceAll(group.trim() || '\u202f', '')
        .replaceAll('−', '-');
      const number = bare.replace(decimal, '.');
      return /^-?(\d+\.?\d*|\.\d+)$/.test(number) ? Math.round(Number(number) * scale) / scale : null;
    },
    symbol: partOf(shown, 'currency'),
    decimal,
    integer: (digits) => whole.format(BigInt(digits)),
    decimals,
  };
}
