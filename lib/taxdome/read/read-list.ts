import type { RateCell } from '../../catalog/rate-parser';
import type { Service } from '../../catalog/service';
import type { Readers } from './readers';
import type { RowReader, RowText } from './row-reader';

/** A service and the row it was read from. */
export interface ReadRow {
  readonly row: Element;
  readonly service: Service;
  readonly text: RowText;
}

/**
 * Reads every row that is on the page now. A property that the page does not show is left out; one that it shows empty is null.
 *
 * @param language BCP 47 tag of the page, for its numbers
 * @param known what a row said, where the page has not changed it since
 */
export function readList(
  reader: RowReader,
  language: string,
  known: (row: Element) => RowText | undefined = () => undefined,
): ReadRow[] {
  const { grid, around } = reader.recognition;
  if (!grid) return [];
  const rows = grid.rows();
  const ids = reader.ids.choose(rows, (row) => known(row)?.id);
  let texts = rows.map((row, index) => withId(known(row), ids[index]) ?? reader.read(row, ids[index]));
  if (reader.ids.areDisproved(texts.filter((text) => text !== null))) {
    const others = reader.ids.choose(rows);
    texts = rows.map((row, index) => reader.read(row, others[index]));
  }
  // A description may first be seen in a later row; the rows before it have none.
  const seen = texts.some((text) => text?.description);
  const rates = reader.readers.parseRates(
    texts.map((text) => text?.rate ?? ''),
    language,
  );
  const keys = uniqueKeys(texts);
  return rows.flatMap((row, index) => {
    const text = texts[index];
    const key = keys[index];
    const rate = rates[index];
    if (!text || !key || !rate) return [];
    const again = (seen && text.description === undefined ? reader.read(row) : null) ?? text;
    return [{ row, service: toService(again, key, rate, around.subTab === 'archived', reader.readers), text: again }];
  });
}

/** What is known of a row, where its id is still taken from the same place. */
function withId(text: RowText | undefined, id: string | null | undefined): RowText | undefined {
  return text?.id === id ? text : undefined;
}

function toService(text: RowText, key: string, rate: RateCell, archived: boolean, readers: Readers): Service {
  const unit = unitOf(text.unit, rate, readers);
  return {
    key,
    keyIsId: text.id !== null,
    name: text.name,
    ...(text.description === undefined ? {} : { description: text.description }),
    rate: rate.reading,
    ...(unit === undefined ? {} : { unit }),
    ...(text.category === undefined ? {} : { category: text.category }),
    ...(rate.currency ? { currency: rate.currency } : {}),
    archived,
  };
}

/** The column of rate types says it; without one only `/hr` at the amount does. A word that is neither is unknown. */
function unitOf(text: string | undefined, rate: RateCell, { unitFromText }: Readers): Service['unit'] | undefined {
  if (text === undefined || (text !== '' && /^[\s\-–—]+$/u.test(text))) return text === undefined ? rate.unit : null;
  return text === '' ? (rate.unit ?? null) : (unitFromText(text) ?? rate.unit);
}

/**
 * Two services of the same name in the same category can be told apart only by their other values, so these join their keys: then a change of one makes it a
 * stranger, which is asked about, and never the other one.
 */
function uniqueKeys(texts: readonly (RowText | null)[]): (string | null)[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text) counts.set(text.key, (counts.get(text.key) ?? 0) + 1);
  const taken = new Map<string, number>();
  return texts.map((text) => {
    if (!text) return null;
    if (counts.get(text.key) === 1) return text.key;
    const key = [text.key, text.rate, text.unit ?? '', text.description ?? ''].join('\u001f');
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    return before === 0 ? key : `${key}\u001f${before + 1}`;
  });
}
