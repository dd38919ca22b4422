import type { FirmSeed, ServiceSeed } from '../options';
import { currencyOf, type Locale } from './locales';
import { type SampleTexts, sampleTexts } from './sample-texts';

interface SampleFirmOptions {
  locale: Locale;
  /** How many services, archived ones included. Default 40. */
  count?: number;
  /** ISO 4217, by default that of the locale. */
  currency?: string;
  /** Default `sample-<locale>.taxdome.com`. */
  host?: string;
  columns?: FirmSeed['columns'];
}

/** Of each firm, whatever its language: what is awkward in a list. The third and fourth hold what looks like other cells. */
const AWKWARD: ServiceSeed[] = [
  { name: 'A', rate: 1 },
  { name: '1040', rate: 1040, rateType: 'item' },
  { name: 'Start-up 24 h – 99', description: '1.250,00 / 1,250.00', rate: 99, rateType: 'hour' },
  { name: 'Tax', description: 'Item', rate: 0, rateType: 'hour', category: 'Hour' },
  { name: '“Q&A” <b>1:1</b> \\ 100 % #7', rate: 12, rateType: 'item', category: 'R&D / IT' },
  { name: '国際税務 – conseil – Beratung', description: 'x'.repeat(400), rate: 10_000, rateType: 'item' },
];

/** Rates in euros; other currencies take their multiple. */
const RATES = [450, 1250.5, 95, 12.25, null, 3200, 49.99, 62.5, 0.5, 12_345.67, 7.05, 1000];
const RATE_TYPES = ['item', 'item', 'hour', 'item', null, 'hour', 'item', 'hour', null, 'item', 'hour'] as const;
const SCALES: Record<string, number> = { JPY: 100, DKK: 7, NOK: 10, SEK: 10, RON: 5, BRL: 5 };

function rateAt(index: number, currency: string): number | null {
  const rate = RATES[index % RATES.length] ?? null;
  if (rate === null) return null;
  const cents = currency === 'JPY' ? 1 : 100;
  return Math.round(rate * (SCALES[currency] ?? 1) * cents) / cents;
}

/** Names that differ, some only in a number. */
function nameAt(index: number, { names }: SampleTexts): string {
  const name = names[index % names.length] ?? 'Service';
  const round = Math.floor(index / names.length);
  if (round === 0) return name;
  return [`${name} ${round + 1}`, `${name} (${2000 + round})`, `${name} – ${round}/${round + 1}`][round % 3] ?? name;
}

function serviceAt(index: number, texts: SampleTexts, currency: string): ServiceSeed {
  return {
    name: nameAt(index, texts),
    description: index % 3 === 1 ? (texts.descriptions[index % 2] ?? '') : '',
    rate: rateAt(index, currency),
    rateType: RATE_TYPES[index % RATE_TYPES.length] ?? null,
    category: index % 9 === 5 ? null : (texts.categories[index % texts.categories.length] ?? null),
    taxable: index % 5 === 0,
    archived: index % 13 === 12,
    individualRates: index % 7 === 3 ? 1 + (index % 4) : 0,
  };
}

/** A firm of one language with as many services as one likes: every mix of rate, rate type, category and description, and some that are awkward. */
export function sampleFirm({
  locale,
  count = 40,
  currency = currencyOf(locale),
  host,
  columns,
}: SampleFirmOptions): FirmSeed {
  const texts = sampleTexts[locale];
  const awkward = AWKWARD.slice(0, count);
  const ordinary = Array.from({ length: count - awkward.length }, (_, index) => serviceAt(index, texts, currency));
  return {
    host: host ?? `sample-${locale.toLowerCase()}.taxdome.com`,
    name: 'Harbour & Lane',
    language: locale,
    currency,
    services: [...ordinary, ...awkward],
    categories: [...texts.categories],
    ...(columns ? { columns } : {}),
  };
}
