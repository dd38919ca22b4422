import { QboFault } from '../api/qbo-fault';
import { scalar } from '../books/read-fields';
import { isObject, type Json, type JsonObject } from '../json';
import type { Rules } from '../options';
import { compareValues, holds } from './compare';
import { parseQuery } from './parse-query';
import { PROPERTIES, type Property } from './properties';
import type { Query } from './query';

/** The rows of an entity, and the names of all its properties. */
export interface Table {
  readonly entity: string;
  readonly rows: readonly JsonObject[];
  readonly names: readonly string[];
}

/** Runs a query and gives what stands under `QueryResponse`. Throws 4000 or 4001. */
export function runQuery(text: string, tables: readonly Table[], rules: Rules): JsonObject {
  const query = parseQuery(text, rules.queryEscapes);
  const table = tables.find(({ entity }) => entity.toLowerCase() === query.entity.toLowerCase());
  if (!table) throw invalid(`Invalid context declaration: ${query.entity}`);
  const rows = matching(query, table, rules);
  if (query.select === 'count') return { totalCount: rows.length };
  const max = Math.min(query.max, rules.pageRows);
  const page = sorted(query, table, rows).slice(query.start - 1, query.start - 1 + max);
  if (page.length === 0) return rules.emptyResult === 'nothing' ? {} : { [table.entity]: [] };
  return {
    [table.entity]: page.map((row) => select(query, table, row)),
    startPosition: query.start,
    maxResults: page.length,
  };
}

function matching(query: Query, table: Table, rules: Rules): JsonObject[] {
  const asksActive = query.conditions.some(({ property }) => property.toLowerCase() === 'active');
  const conditions = query.conditions.map((condition) => ({
    ...condition,
    ...usable(table, condition.property, 'filter'),
  }));
  return table.rows.filter((row) => {
    if (row.Active === false && !(asksActive && rules.queryInactive)) return false;
    return conditions.every(({ name, property, operator, values }) => {
      const cell = cellOf(row, name);
      if (!holds(property, cell, operator, values)) return false;
      const exact = rules.queryCase === 'heeded' && property.compare === 'text' && operator === '=';
      return !exact || values.some(({ text: asked }) => asked === cell);
    });
  });
}

function sorted(query: Query, table: Table, rows: JsonObject[]): JsonObject[] {
  const order = query.order.map(({ property, descending }) => ({
    ...usable(table, property, 'sort'),
    sign: descending ? -1 : 1,
  }));
  // The recorded lists that were read without ORDERBY come by name, which shifts when a name changes.
  if (order.length === 0)
    order.push({ name: 'FullyQualifiedName', property: { compare: 'text', filter: true, sort: true }, sign: 1 });
  return rows.toSorted((a, b) => {
    for (const { name, property, sign } of order) {
      const difference = compareValues(property, cellOf(a, name), cellOf(b, name));
      if (difference !== 0) return difference * sign;
    }
    return 0;
  });
}

function select(query: Query, table: Table, row: JsonObject): JsonObject {
  if (query.select === '*' || query.select === 'count') return row;
  const picked: JsonObject = {};
  for (const asked of query.select) {
    const name = table.names.find((known) => known.toLowerCase() === asked.split('.')[0]?.toLowerCase());
    if (!name) throw unknownProperty(table, asked);
    if (row[name] !== undefined) picked[name] = row[name];
  }
  return { ...picked, domain: 'QBO', sparse: true, Id: row.Id ?? null };
}

function usable(table: Table, asked: string, use: 'filter' | 'sort'): { name: string; property: Property } {
  const properties = PROPERTIES[table.entity] ?? {};
  const name = Object.keys(properties).find((known) => known.toLowerCase() === asked.toLowerCase());
  const property = name === undefined ? undefined : properties[name];
  if (name !== undefined && property?.[use]) return { name, property };
  const known = property ?? table.names.some((field) => field.toLowerCase() === asked.toLowerCase());
  if (!known) throw unknownProperty(table, asked);
  throw invalid(`property '${asked}' is not ${use === 'filter' ? 'queryable' : 'sortable'}`);
}

function cellOf(row: JsonObject, name: string): string | null {
  let value: Json = row;
  for (const part of name.split('.')) value = isObject(value) ? (value[part] ?? null) : null;
  return isObject(value) ? scalar(value.value ?? null) : scalar(value);
}

function unknownProperty(table: Table, name: string): QboFault {
  return invalid(`Property ${name} not found for Entity ${table.entity}`);
}

function invalid(detail: string): QboFault {
  return new QboFault('4001', `QueryValidationError: ${detail}`);
}
