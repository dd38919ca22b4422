/** Words of routes that any firm's app has; all others may be a name. */
const ROUTE_WORDS = new Set(
  (
    'app settings setting services service items item billing templates template products catalog catalogue active archived archive all list page pages rates rate custom ' +
    'invoices proposals payments time entries firm team library workspace admin dashboard clients accounts client account organization preferences new edit'
  ).split(' '),
);

/** An address path for a report: words that every firm's app has stay, whatever may be an id or a name is left out. */
export function plainPath(path: string): string {
  return path
    .split('/')
    .map((segment) => (segment.split(/[-_]/u).every((word) => word === '' || ROUTE_WORDS.has(word)) ? segment : '…'))
    .join('/');
}
