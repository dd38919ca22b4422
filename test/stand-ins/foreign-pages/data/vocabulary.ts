import type { ServiceDraft } from '../shared/wire';

/** The words of one language from which services are made. */
export interface Vocabulary {
  /** What firms do. */
  readonly tasks: readonly string[];
  /** For whom or how often; appended to a task. */
  readonly kinds: readonly string[];
  readonly categories: readonly string[];
  readonly descriptions: readonly string[];
  readonly clients: readonly string[];
  /** Services whose names or rates invite mistakes, as firms of this language really have them. Rates are in euro-like units. */
  readonly awkward: readonly ServiceDraft[];
}

/** A service in one line. */
export const service = (
  name: string,
  rate: string | null = null,
  rateType: 'hour' | 'item' | null = null,
  category: string | null = null,
  description = '',
): ServiceDraft => ({ name, rate, rateType, category, description });
