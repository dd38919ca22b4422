/**
 * What may be bundled: licences that allow it in a product under MIT. MPL-2.0 holds for the file that it stands in and asks that its source is named; the list beside
 * the package does.
 */
export const ALLOWED_LICENCES: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
];
