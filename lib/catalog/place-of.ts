/** Segments that hold digits, are long or encoded, or are written as no route is: ids and names. */
const ID = /\d|%|[^\w-]|^.{33}/u;

/** The address of a page without what differs from record to record: path and fragment without queries, `*` for each segment that may be an id. */
export function placeOf({ pathname, hash }: Pick<URL, 'pathname' | 'hash'>): string {
  return (pathname + hash.replace(/\?.*/u, ''))
    .split(/[/#]+/u)
    .map((segment) => (ID.test(segment) ? '*' : segment))
    .join('/');
}
