import type { ForeignService, ServiceDraft } from '../shared/wire';
import { vocabulary } from '.';
import { randomFrom } from './random-from';
import { UNIVERSAL } from './universal';

const RATES = ['150', '95', '1234.5', '2400', '49.99', '75', '12500', '1050', '350', '89.9', '210', '5.25', '1999'];

/** Yen have no hundredths, and a hundred of them make about a euro. */
function inCurrency(rate: string | null, currency: string): string | null {
  if (rate === null || currency !== 'JPY') return rate;
  return String(Math.round(Number(rate) * 100));
}

/**
 * A firm's services, the same ones each time. The awkward ones are spread over the list; every ninth service is archived. Ids are
 * neither in a row nor in the list's order.
 */
export function seedServices(locale: string, currency: string, count: number): ForeignService[] {
  const words = vocabulary(locale);
  const random = randomFrom(count * 31 + locale.length);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const plain: ServiceDraft[] = [];
  for (let round = 0; plain.length < count; round += 1) {
    for (const kind of words.kinds) {
      for (const task of words.tasks) {
        const suffix = round === 0 ? '' : ` (${2019 + round})`;
        const roll = random();
        plain.push({
          name: `${task} ${kind}${suffix}`,
          description: roll < 0.3 ? '' : (pick(words.descriptions) ?? ''),
          rate: roll < 0.06 ? null : (pick(RATES) ?? null),
          rateType: roll < 0.1 ? null : roll < 0.55 ? 'hour' : 'item',
          category: roll > 0.9 ? null : (pick(words.categories) ?? null),
        });
      }
    }
  }
  const awkward = [...words.awkward, ...UNIVERSAL].slice(0, Math.floor(count * 0.6));
  const drafts = plain.slice(0, count - awkward.length);
  // Not all at the front: a list that is cut short should still show some and miss some.
  awkward.forEach((draft, index) => {
    drafts.splice(Math.floor((index * count) / awkward.length), 0, draft);
  });
  return drafts.map((draft, index) => ({
    ...draft,
    rate: inCurrency(draft.rate, currency),
    id: 40_000 + ((index * 7_919) % 99_991),
    archived: index % 9 === 5,
  }));
}
