import { faultReason } from '../../lib/catalog/fault-reason';
import type { Item } from '../../lib/catalog/item';
import { formatRate } from '../../lib/catalog/rate-format';
import { itemName } from '../../lib/catalog/service-values';
import { FIELDS, type Values } from '../../lib/catalog/values';
import type { Words } from '../../lib/i18n/words';
import type { JournalEntry } from '../../lib/store/journal-entry';
import type { IconName } from '../ui/icons';

/** An entry as a person reads it. */
export interface EntryText {
  readonly title: string;
  readonly line: string;
  readonly icon: IconName;
  readonly tone: string;
}

const LOOK: Readonly<Record<JournalEntry['kind'], readonly [IconName, string]>> = {
  connected: ['link', 'tone-synced'],
  disconnected: ['unlink', 'muted'],
  created: ['plus', 'tone-syncing'],
  updated: ['pencil', 'tone-syncing'],
  linked: ['link', 'tone-synced'],
  failed: ['failed', 'tone-failed'],
  'made-inactive': ['skipped', 'tone-skipped'],
  reactivated: ['undo', 'tone-synced'],
  'category-created': ['plus', 'tone-syncing'],
  copied: ['copy', 'tone-synced'],
  'copy-failed': ['failed', 'tone-failed'],
  undone: ['undo', 'muted'],
  settings: ['settings', 'muted'],
  altered: ['differs', 'tone-ask'],
  unlinked: ['unlink', 'muted'],
  renamed: ['pencil', 'muted'],
  imported: ['download', 'muted'],
  rebuilt: ['warning', 'tone-ask'],
};

/** Title and line of an entry: what happened to what, then the values or the reason, and who asked for it. */
export function describeEntry(entry: JournalEntry, words: Words, currency: string | null): EntryText {
  const [icon, tone] = LOOK[entry.kind];
  const title = words.text(`activity_${entry.kind.replaceAll('-', '_')}` as 'activity_created', { name: entry.name });
  // That a copy was made by copying needs no saying.
  const by = entry.cause === 'copy' || entry.kind === 'rebuilt' ? '' : words.text(`activity_by_${entry.cause}`);
  const lost = entry.lost ? words.text('activity_rebuilt_line', { ...entry.lost }) : null;
  const parts = [lost ?? reason(entry, words) ?? holds(entry, words, currency) ?? values(entry, words, currency), by];
  return { title, icon, tone, line: parts.filter(Boolean).join(' · ') };
}

/** Why QuickBooks refused, in few words; what it said itself where there are none. */
function reason({ error }: JournalEntry, words: Words): string | null {
  if (!error) return null;
  const key = `reason_${faultReason(error).code.replaceAll('-', '_')}_title`;
  const said = words.has(key) ? words.text(key) : error.message;
  return `${said} · ${error.code}`;
}

/** What QuickBooks made of what it was sent; that stands in the entry of the write itself. */
function holds({ kind, values }: JournalEntry, words: Words, currency: string | null): string | null {
  if (kind !== 'altered' || !values) return null;
  const fields = FIELDS.filter((field) => values[field] !== undefined);
  const parts = fields.map(
    (field) => `${words.text(`preview_field_${field}`)} ${text(field, values, words, currency)}`,
  );
  return words.text('activity_altered_line', { values: parts.join(', ') });
}

function values({ kind, before, values: written }: JournalEntry, words: Words, currency: string | null): string {
  if (!written || (kind !== 'updated' && kind !== 'created' && kind !== 'undone' && kind !== 'renamed')) return '';
  const fields = FIELDS.filter((field) => written[field] !== undefined && (kind !== 'created' || field === 'rate'));
  return fields
    .map((field) => {
      const name = words.text(`preview_field_${field}`);
      if (field === 'description') return name;
      const now = text(field, written, words, currency);
      const was = before && field !== 'category' ? text(field, valuesOf(before), words, currency) : null;
      return was === null || kind === 'created' ? `${name} ${now}` : `${name} ${was} → ${now}`;
    })
    .join(', ');
}

function valuesOf(item: Item): Partial<Values> {
  return { name: itemName(item), description: item.description, rate: item.rate, sku: item.sku };
}

function text(field: keyof Values, from: Partial<Values>, words: Words, currency: string | null): string {
  if (field === 'rate') return from.rate ? formatRate(from.rate, words.language, currency) : '—';
  return from[field] ?? '—';
}
