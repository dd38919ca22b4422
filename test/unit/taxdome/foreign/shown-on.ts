import type { ForeignService } from '../../../stand-ins/foreign-pages';
import type { Shows } from '../../../stand-ins/foreign-pages/foreign-pages';
import type { Shown } from '../matrix/score';

/** What a page that shows this much shows of each service. */
export function shownOn(shows: Shows, services: readonly ForeignService[]): Shown[] {
  return services.map(({ name, description, rate, rateType, category, archived }) => ({
    name,
    description: shows.description === 'opened' || shows.description === 'none' ? undefined : description,
    rate,
    // A bare amount may be per item or of no rate type.
    rateType: shows.rateType === 'suffix' && (rateType !== 'hour' || rate === null) ? undefined : rateType,
    category: shows.category ? category : undefined,
    archived,
  }));
}
