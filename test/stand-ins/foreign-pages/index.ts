export { FOREIGN_PAGES, type ForeignPageKind, type ForeignPageName } from './foreign-pages';
export { type ForeignPage, type ForeignPageOptions, startForeignPage } from './server';
export type { ForeignService } from './shared/wire';
