import { parseRates } from '../../catalog/rate-parser';
import { unitFromText } from '../../catalog/unit-words';
import { cellText } from '../read/cell-text';
import { readNameCell } from '../read/name-cell';
import { columnWord, type Role } from './column-words';
import { type Decoy, decoyOf } from './decoy-words';
import type { Grid } from './grid';
import { label } from './page-words';
import { rememberedColumns } from './remembered-columns';

/** Which column holds what, and what was seen in the columns. */
export interface Columns {
  readonly roles: Readonly<Partial<Record<Role, number>>>;
  /** Roles that a head named. */
  readonly named: ReadonlySet<Role>;
  readonly facts: readonly ColumnFacts[];
}

export interface ColumnFacts {
  readonly header: string;
  readonly decoy: Decoy | null;
  /** Of the cells that hold a text: how many are amounts, amounts with a mark of money, rate types, dates; 0 to 1. */
  readonly money: number;
  readonly marked: number;
  readonly perHour: number;
  readonly units: number;
  readonly dates: number;
  /** Rates that say what they are per. */
  readonly perUnit: number;
  /** Different texts among all; the same when digits are not told apart (`3 clients`); 0 to 1. */
  readonly distinct: number;
  readonly shapes: number;
  /** How many different texts. */
  readonly values: number;
  /** Texts with a digit in them, with several lines. */
  readonly numbered: number;
  readonly lined: number;
  readonly filled: number;
  readonly length: number;
}

const SAMPLE = 40;
const MARK = /\p{Sc}|[.,]\d\d(?!\d)|\/|\b(?:kr|lei|CHF|[A-Z]{3})\b/iu;
const DATE =
  /^\D{0,5}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|^\p{L}{3,9}\.? \d{1,2},? \d{4}|^\d{1,2}\.? \p{L}{3,10}\.? \d{4}|^\d{4}年/u;

/** Finds the columns of the services list by their heads and by what their cells hold, in any order. */
export function columnsOf(grid: Grid, language: string): Columns {
  const rows = grid.rows(SAMPLE).map((row) => grid.cells(row));
  const width = Math.max(grid.headers.length, ...rows.map((row) => row.length), 0);
  const facts = Array.from({ length: width }, (_, column) =>
    factsOf(
      cellText(grid.headers[column] ?? null),
      rows.map((row) => (grid.kind === 'blocks' ? flat(row[column]) : cellText(row[column] ?? null))),
      language,
    ),
  );
  const beneath = (index: number) => rows.some((row) => readNameCell(row[index] ?? null)?.beneath);
  const inBlocks = grid.kind === 'blocks';
  const headed = assign(facts, inBlocks, beneath);
  // Heads of blocks are told by where they stand, which other widths of the columns can belie.
  const columns =
    inBlocks && isBelied(headed)
      ? assign(
          facts.map((column) => ({ ...column, header: '' })),
          inBlocks,
          beneath,
        )
      : headed;
  return columns.named.has('name')
    ? columns
    : rememberedColumns(columns, `${grid.kind} ${grid.shape ?? width}`, rows.length);
}

/** Rates that are no amounts. */
function isBelied({ roles, named, facts }: Columns): boolean {
  const rate = roles.rate === undefined ? undefined : facts[roles.rate];
  return rate !== undefined && named.has('rate') && rate.filled > 0 && rate.money < 0.3;
}

function flat(cell: Element | null | undefined): string {
  return (cell?.textContent ?? '').trim();
}

function factsOf(header: string, cells: readonly string[], language: string): ColumnFacts {
  const texts = cells.filter((text) => !/^[\s\-–—]*$/u.test(text));
  const share = (count: number) => (texts.length === 0 ? 0 : count / texts.length);
  const rates = parseRates(texts, language);
  const isMoney = (_: string, index: number) => {
    const reading = rates[index]?.reading;
    return reading?.kind === 'amount' || (reading?.kind === 'problem' && reading.problem === 'ambiguous');
  };
  const words = label(header);
  return {
    header: words,
    decoy: decoyOf(words),
    money: share(texts.filter(isMoney).length),
    marked: share(texts.filter((text, index) => isMoney(text, index) && MARK.test(text)).length),
    perHour: share(rates.filter((rate) => rate.unit === 'hour').length),
    perUnit: share(rates.filter((rate) => rate.unit).length),
    units: share(texts.filter((text) => unitFromText(text) !== null).length),
    dates: share(texts.filter((text) => DATE.test(text)).length),
    values: new Set(texts).size,
    distinct: share(new Set(texts).size),
    shapes: share(new Set(texts.map((text) => text.replace(/\d+/gu, '0'))).size),
    numbered: share(texts.filter((text) => /\d/u.test(text)).length),
    lined: share(texts.filter((text) => text.includes('\n')).length),
    filled: cells.length === 0 ? 0 : texts.length / cells.length,
    length: share(texts.reduce((sum, text) => sum + text.length, 0)),
  };
}

function assign(facts: readonly ColumnFacts[], inBlocks: boolean, beneath: (column: number) => boolean): Columns {
  const roles: Partial<Record<Role, number>> = {};
  const named = new Set<Role>();
  const taken = () => new Set(Object.values(roles));
  const headed = (role: Role) =>
    facts.findIndex((column, index) => columnWord(column.header) === role && !taken().has(index));
  const take = (role: Role, index: number, byHead: boolean) => {
    if (index < 0) return;
    roles[role] = index;
    if (byHead) named.add(role);
  };
  for (const role of ['unit', 'rate', 'name', 'category', 'description'] as const) take(role, headed(role), true);
  if (roles.unit === undefined) {
    const index = facts.findIndex((column, at) => column.units >= 0.8 && column.filled > 0 && !taken().has(at));
    take('unit', index, columnWord(facts[index]?.header ?? '') === 'maybeUnit');
  }
  const free = (index: number) => !taken().has(index);
  if (roles.rate === undefined) {
    const strangers = facts.map((column, index) => free(index) && column.money >= 0.7 && column.decoy === null);
    // A cost has a mark of money too, but only rates are told by the hour.
    const find = (is: (column: ColumnFacts) => boolean) => facts.findIndex((column, at) => strangers[at] && is(column));
    const [perUnit, marked] = [find((column) => column.perUnit > 0), find((column) => column.marked >= 0.5)];
    take('rate', perUnit >= 0 ? perUnit : marked >= 0 ? marked : strangers.indexOf(true), false);
  }
  // Texts that no head claimed. A head in a foreign word still tells that it is a column of its own, so only headless ones are guessed.
  const texts = facts.flatMap((column, index) =>
    free(index) && column.filled > 0 && column.money < 0.5 && column.dates < 0.5 && column.length > 2 ? [index] : [],
  );
  if (roles.name === undefined) {
    const distinct = texts.filter((index) => (facts[index]?.distinct ?? 0) > 0.7 && (facts[index]?.filled ?? 0) > 0.9);
    take('name', distinct[0] ?? -1, false);
  }
  const { name, description } = roles;
  if (description === undefined && name !== undefined) {
    // Blocks under one head: the first is the name, what stands beneath it the description.
    const under = facts.findIndex(
      (column, at) => at > name && free(at) && column.header !== '' && column.header === facts[name]?.header,
    );
    take('description', under, false);
  }
  if (named.size === 0) guess(facts, texts.filter(free), roles, name !== undefined && beneath(name));
  // Cards label each value but neither the name nor what is told beneath it.
  else if (inBlocks && roles.description === undefined && name !== undefined && facts[name]?.header === '') {
    const told = texts.find((at) => at > name && free(at) && facts[at]?.header === '' && isTold(facts[at]));
    if (told !== undefined) roles.description = told;
  }
  return { roles, named, facts };
}

function isTold(column: ColumnFacts | undefined): boolean {
  return column !== undefined && (column.lined > 0 || (column.shapes >= 0.5 && column.length > 8));
}

/** Category and description without any head: the category repeats, the description differs and is longer, and is no column where it stands beneath the names. */
function guess(
  facts: readonly ColumnFacts[],
  texts: readonly number[],
  roles: Partial<Record<Role, number>>,
  beneath: boolean,
): void {
  const distinct = (index: number) => facts[index]?.distinct ?? 0;
  const described = (index: number) =>
    !beneath && isTold(facts[index]) && (distinct(index) >= 0.8 || (facts[index]?.lined ?? 0) > 0);
  // Codes and counts have a digit in each of their cells, a button the same words in each.
  const worded = texts.filter((index) => (facts[index]?.numbered ?? 1) < 0.9 && !isConstant(facts[index]));
  const others = worded.filter((index) => !described(index));
  // The first that repeats; where that one says too little, a later one may be anything.
  const repeats = others.find((index) => distinct(index) < 0.8 && isShort(facts[index]));
  const category = repeats === undefined && others.length === 1 ? others[0] : repeats;
  if (category !== undefined && (repeats === undefined || isVaried(facts[category]))) roles.category = category;
  const description = worded.find((index) => described(index));
  if (description !== undefined) roles.description = description;
}

/** Short texts that most rows have. */
function isShort(column: ColumnFacts | undefined): boolean {
  return column !== undefined && column.length < 40 && column.filled >= 0.5;
}

/** More than `Yes` and `No`. */
function isVaried(column: ColumnFacts | undefined): boolean {
  return column !== undefined && (column.values > 2 || (column.values === 2 && column.length > 4));
}

/** The same words in every row are a button's, not a value's. */
function isConstant(column: ColumnFacts | undefined): boolean {
  return column === undefined || (column.filled > 0.95 && column.distinct <= 0.05);
}
