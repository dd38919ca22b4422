/**
 * A label or a button's text as it is compared: lower case, without marks of required fields, brackets (`Rate (USD)`, `(optional)`), a leading plus or a colon.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/\s*\([^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
