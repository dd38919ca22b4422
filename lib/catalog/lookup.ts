/**
 * What a table holds under a name that came from elsewhere: a page, a reply, an address. A plain `table[name]` would also find what every object inherits, for names such as `constructor`.
 */
export function lookup<Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
