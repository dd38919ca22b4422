const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/u;

/** Exact decimal text without exponent, leading or trailing zeros; null where the text is no number. `1.50` → `1.5`, `1e-7` → `0.0000001`. */
export function plainDecimal(text: string): string | null {
  const [, sign, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text.trim()) ?? [];
  if (sign === undefined || Math.abs(Number(exponent)) > 400) return null;
  const shift = Number(exponent);
  const digits = (whole + fraction).padEnd(whole.length + shift, '0');
  const point = whole.length + shift;
  const padded = point < 1 ? '0'.repeat(1 - point) + digits : digits;
  const cut = Math.max(point, 1);
  const integer = padded.slice(0, cut).replace(/^0+(?=\d)/u, '');
  const rest = padded.slice(cut).replace(/0+$/u, '');
  const value = rest === '' ? integer : `${integer}.${rest}`;
  return sign === '-' && value !== '0' ? `-${value}` : value;
}

/** -1, 0 or 1, exactly. Both texts as `plainDecimal` writes them. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0);
  const scaled = (text: string): bigint => {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(places, '0'));
  };
  const difference = scaled(a) - scaled(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded half away from zero to so many decimals. A text as `plainDecimal` writes it, before and after. */
export function roundDecimal(text: string, places: number): string {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  if (fraction.length <= places) return text;
  const up = (fraction[places] ?? '0') >= '5' ? 1n : 0n;
  const digits = String(BigInt(whole + fraction.slice(0, places)) + up).padStart(places + 1, '0');
  const point = digits.length - places;
  const sign = text.startsWith('-') ? '-' : '';
  return plainDecimal(`${sign}${digits.slice(0, point)}.${digits.slice(point)}`) ?? text;
}
