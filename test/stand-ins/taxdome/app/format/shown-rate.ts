import type { StoredService } from '../../shared/service';
import type { Words } from '../words';
import type { Money } from './money';

/** `hour` as it stands after an amount; German nouns keep their capital. */
const unit = (label: string, language: string) =>
  language === 'de' ? label : label.toLocaleLowerCase(language === 'no' ? 'nb' : language);

/**
 * The rate as a list shows it: `$450.00`, hourly `$95.00/hr`; with `joint` the rate type stands in the same text, `$95.00 / hour`. Empty when there is none.
 */
export function shownRate(
  { rate, rateType }: Pick<StoredService, 'rate' | 'rateType'>,
  { words, money, language, joint }: { words: Words; money: Money; language: string; joint: boolean },
): string {
  if (rate === null) return '';
  const amount = money.show(rate);
  if (joint) return rateType ? `${amount} / ${unit(words.rateTypes[rateType], language)}` : amount;
  return rateType === 'hour' ? words.hourly(amount) : amount;
}
