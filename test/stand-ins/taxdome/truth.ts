import { money } from './app/format/money';
import { shownRate } from './app/format/shown-rate';
import type { Firm } from './server/firm';
import type { RateType } from './shared/service';
import type { Settings } from './shared/session';

/** A service as somebody who reads the page should know it. */
export interface ShownService {
  readonly name: string;
  readonly description: string;
  /** Exact decimal text, `1250.5`; null for no rate. */
  readonly rate: string | null;
  /** The text of the rate's cell, `$1,250.50/hr`, by the number formats of Node, whose spaces and signs can differ from the browser's; empty for no rate. */
  readonly rateText: string;
  readonly rateType: RateType | null;
  readonly category: string | null;
  readonly archived: boolean;
}

/** Every service of a firm, archived ones too, in the order of creation. */
export function shownServices(firm: Firm, { jointRate }: Pick<Settings, 'jointRate'>): ShownService[] {
  const { words, language, numberFormat, currency } = firm;
  const format = { words, money: money(numberFormat, currency), language, joint: jointRate };
  return firm.services().map((service) => ({
    name: service.name,
    description: service.description,
    rate: service.rate === null ? null : String(service.rate),
    rateText: shownRate(service, format),
    rateType: service.rateType,
    category: service.category,
    archived: service.archived,
  }));
}
