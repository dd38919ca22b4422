import type { PageState, WholeRead } from '../../messages/protocol';
import type { Readers } from '../read/readers';
import type { Recognition } from '../recognise/recognise';
import type { PageMutations } from './mutations';
import type { Report, Reporter } from './reporter';

/** The page as the script that runs on it knows it, for who works on its list. */
export interface WatchedPage {
  /** What the worker said last; null before its first answer. */
  readonly state: PageState | null;
  /** What the page is taken for. */
  readonly recognition: Recognition | null;
  readonly mutations: Pick<PageMutations, 'settle' | 'unheard'>;
  readonly reporter: Pick<Reporter, 'read'>;
  readonly ownIntegration: boolean;
  /** With which it was recognised. */
  readonly readers: Readers;
  /** Aborts when the extension goes. */
  readonly signal: AbortSignal;
  /** What is reported of a page that shows so many services. */
  report(services: number): Report;
  /** Looks anew what the page is. */
  recognise(): void;
  /** To be called when the worker was not reached. */
  failed(): void;
}

/** What is done on a page that shows the services list: reading, badges, menu, toolbar. Injected when the list is recognised. */
export interface ListWork {
  /** How many services were read last. */
  readonly count: number;
  /** A row's menu has shown that TaxDome's own integration is there. */
  readonly ownIntegrationSeen: boolean;
  /** Takes what the page changed, and tells whether the page has to be looked at anew. */
  changed(records: readonly MutationRecord[]): boolean;
  /** Goes on with what the page is taken for now. */
  recognised(found: Recognition, before: Recognition | null): void;
  read(): void;
  readSoon(): void;
  draw(): void;
  /** @see PageController.readAll */
  readAll(tabs: 'open' | 'both'): Promise<WholeRead>;
}

export type StartList = (page: WatchedPage) => ListWork;
