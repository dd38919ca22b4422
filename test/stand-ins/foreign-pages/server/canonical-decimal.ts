/** A decimal without zeros that say nothing: `1042.50` is `1042.5`, `45.00` is `45`. */
export function canonicalDecimal(decimal: string): string {
  if (!decimal.includes('.')) return decimal;
  return decimal.replace(/0+$/, '').replace(/\.$/, '');
}
