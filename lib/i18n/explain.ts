import { sameField } from '../catalog/compare';
import type { Company } from '../catalog/item';
import type { ServiceView } from '../catalog/overview';
import { unitFromText } from '../catalog/unit-words';
import { FIELDS } from '../catalog/values';
import { describeChange, describeDifferences } from './describe-differences';
import type { Params } from './message-key';
import { shorten } from './shorten';
import { when } from './when';
import type { Words } from './words';

/** A status in words: what happened, why, and what to do, a step a line. */
export interface Explanation {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly string[];
}

/** Room for QuickBooks' own words. */
const ROOM = 200;

/**
 * Explains a service's status in plain words: `reason_<code>_title`, `reason_<code>` and `reason_<code>_fix` of the locales, before them the
 * values that differ. Pure.
 *
 * @param now epoch milliseconds
 */
export function explain(view: ServiceView, words: Words, company: Pick<Company, 'currency'>, now: number): Explanation {
  const stem = `reason_${variant(view).replaceAll('-', '_')}`;
  const params = paramsOf(view, words, now);
  const say = (key: string) => (words.has(key) ? words.text(key, params) : '');
  const { status, reason } = view.status;
  const values =
    status === 'synced' || status === 'not-synced' ? describeDifferences(view, words, company.currency) : [];
  const change = reason.code === 'differs' ? describeChange(view, words, now) : [];
  return {
    title: say(`${stem}_title`),
    text: [...values, ...change, say(stem)].join(' '),
    steps: say(`${stem}_fix`)
      .split('\n')
      .filter((step) => step !== ''),
  };
}

/** The reason's code, more exact where more is known than the reason says. */
function variant({ status, decision, item }: ServiceView): string {
  const { code } = status.reason;
  if (code === 'item-missing' && item && !item.active) return 'item-missing-inactive';
  if (code === 'duplicate-name' && decision.reason.code === 'inactive-item') return 'duplicate-name-inactive';
  if (code === 'same-name' && decision.kind === 'link' && Object.keys(decision.changes).length > 0)
    return 'same-name-changed';
  return code;
}

function paramsOf(view: ServiceView, words: Words, now: number): Params {
  const { service, status, quickbooks } = view;
  const { code = '', message = '', detail = '', ...params } = status.reason.params ?? {};
  return {
    ...params,
    name: service.name,
    item: quickbooks?.name ?? service.name,
    detail: sentence(shorten(detail.trim() || message.trim(), ROOM)) || code,
    when: status.syncedAt === null ? '' : when(status.syncedAt, words, now),
    fields: new Intl.ListFormat(words.language).format(comparedFields(view, words)),
  };
}

/** Somebody else's words, ended as a sentence is. */
function sentence(text: string): string {
  return text === '' || /[.!?…。]$/u.test(text) ? text : `${text}.`;
}

/** What both sides show, and so was compared. A SKU that names no unit is the bookkeeper's and is not, nor is what a copy left out. */
function comparedFields({ link, quickbooks }: ServiceView, words: Words): string[] {
  if (!link || !quickbooks) return [];
  const { service, item } = link.base;
  const synced = FIELDS.filter(
    (field) =>
      service[field] !== undefined &&
      quickbooks[field] !== undefined &&
      (sameField(field, service, quickbooks) || !sameField(field, item, quickbooks)) &&
      (field !== 'sku' || unitFromText(quickbooks.sku ?? '') !== null),
  );
  return synced.map((field) => words.text(`field_inline_${field}`));
}
