// Stands for query-string: intuit-oauth writes one query with it, and reads another in a method that is not used here.

const QueryString = {
  /** The query of the authorise URL: names in their order, everything but letters, digits and `-._~` encoded (RFC 3986). */
  stringify(values: Readonly<Record<string, string>>): string {
    const encode = (text: string) =>
      encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return Object.entries(values)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .join('&');
  },

  /** @throws always: the callback is read by the extension itself. */
  parse(): never {
    throw new Error('The callback is read elsewhere');
  },
};

// The name under which bundlers hand an ES module whole to `require`, as Node does.
export { QueryString as 'module.exports' };
