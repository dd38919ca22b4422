/**
 * Every reason for or against a list being the services list. The page's weights are keyed by these names, messages allow no other, and each has its words in
 * the locales as `evidence_<name>`.
 */
export const EVIDENCE_NAMES = [
  'head-name',
  'head-rate',
  'head-unit',
  'head-maybe-unit',
  'head-category',
  'head-description',
  'cells-money',
  'cells-numbers',
  'cells-per-hour',
  'cells-unit',
  'create-service-button',
  'sub-tabs',
  'heading',
  'address',
  'no-name',
  'no-rate',
  'several-amounts',
  'create-other-button',
  'nothing-of-services',
  'decoy-date',
  'decoy-invoice',
  'decoy-client',
  'decoy-total',
  'decoy-quantity',
  'decoy-person',
  'decoy-product',
  'decoy-status',
  'cells-dates',
  'in-dialog',
  'sub-tab-unclear',
  'log-in',
  'confirmed',
  'pointed',
  'refused',
] as const;

export type EvidenceName = (typeof EVIDENCE_NAMES)[number];
