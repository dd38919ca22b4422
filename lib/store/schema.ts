import type { DBSchema } from 'idb';
import type { Alias } from '../catalog/alias';
import type { UserDecision } from '../catalog/decision';
import type { CategoryAccounts } from '../catalog/income-account';
import type { Account, Company, Item } from '../catalog/item';
import type { Link } from '../catalog/link';
import type { Batch, Operation } from '../catalog/operation';
import type { PageReport } from '../catalog/page-report';
import type { Pointing } from '../catalog/pointing';
import type { Service } from '../catalog/service';
import type { CopyEntry } from './copy-run';
import type { JournalEntry } from './journal-entry';

export const DATABASE = 'taxdome-quickbooks';
export const VERSION = 2;

export type Environment = 'production' | 'sandbox';

/** A firm and a company that belong together. Secrets and the realm id are in the vault under the same id. */
export interface Connection {
  /** Opaque; part of every key and every message. */
  readonly id: string;
  /** The TaxDome host, `harbourlane.taxdome.com`. */
  readonly firm: string;
  readonly company: Company;
  readonly environment: Environment;
  readonly state: 'connected' | 'disconnected' | 'reconnect';
  readonly connectedAt: number;
  /** When Intuit ends the connection unless it is renewed, epoch ms: the refresh token's end, rolling or after five years. Null or missing where that is unknown. */
  readonly signInEndsAt?: number | null;
  /** When the firm's pages are asked to say again what they show, epoch ms: QuickBooks could not be held against it when they did. Null or missing where nothing was missed. */
  readonly sayAgainAt?: number | null;
}

/** What the user chose, per connection. */
export interface Settings {
  readonly connection: string;
  readonly incomeAccountId: string | null;
  readonly autoSync: boolean;
  readonly categories: boolean;
  readonly unitInSku: boolean;
  /** Epoch ms of the first confirmed preview; nothing automatic happens before. */
  readonly confirmedAt: number | null;
  /** The page's recognised columns at the last confirmed preview. */
  readonly confirmedColumns: string | null;
  /** An automatic run was too large, the page's columns changed, or a set-up was imported: it waits for a preview. */
  readonly previewNeeded: boolean;
  /** Income accounts of new items by the folded name of their category; others go to `incomeAccountId`. Missing in rows of version 1. */
  readonly categoryAccounts?: CategoryAccounts;
}

/** What is known of a firm's page. */
export interface Firm {
  readonly host: string;
  /** As the page calls it, else the host. */
  readonly name: string;
  readonly language: string;
  /** The user wants badges although TaxDome's own integration is on. */
  readonly besideOwnIntegration: boolean;
  readonly page: PageReport | null;
  /** What a person said of the services list. */
  readonly pointed?: Pointing | null;
  /** Where (`PageReport.path`) the list was last recognised. */
  readonly recognisedAt?: string | null;
}

/** A service with when and how it was read. */
export interface StoredService extends Service {
  readonly connection: string;
  /** Since when its values are as they are, epoch ms; a value is believed after two equal reads five seconds apart. */
  readonly since: number;
  readonly readAt: number;
  /** A read of the whole list did not find it. Kept while it is linked. */
  readonly gone: boolean;
}

/** State of the copy of a company's items and accounts. */
export interface Mirror {
  readonly connection: string;
  /** Intuit's clock at the last clean pass, ISO 8601; null before the first. */
  readonly watermark: string | null;
  readonly readAt: number | null;
  /** Since when QuickBooks answers reads with what nobody can use; null or missing while it doesn't. */
  readonly failingSince?: number | null;
  /** That has lasted for ten minutes: it is no hiccup. */
  readonly unreadable?: boolean;
  /** Since when accounts were not looked at, where a pass left them out. */
  readonly accountsSince?: string | null;
  /** Metered reads of this calendar month. */
  readonly reads: { readonly month: string; readonly count: number };
}

/** Epoch milliseconds of recent requests, so that pacing survives the worker. */
export interface Pacing {
  readonly connection: string;
  readonly requests: readonly number[];
  readonly batches: readonly number[];
  /** Nothing is sent before: a 429 said so. */
  readonly blockedUntil: number;
  /** Since when every answer was a 429, null while they are not. */
  readonly throttledSince: number | null;
  /** How many operations a batch may hold: 30, or less where the service said so. */
  readonly batchSize: number;
  /** Every answer of an hour was a 429: waiting minutes won't help (the free reads of a month may be used up). */
  readonly exhausted?: boolean;
  /** How many requests may be under way at once: fewer than Intuit allows after a 429. */
  readonly atOnce?: number;
}

type Of<Row, Key extends string> = Row & { readonly connection: string } & { readonly [K in Key]: string };

/** Keys: `[connection, …]` everywhere, so that two firms in one browser never mix. */
export interface Schema extends DBSchema {
  firms: { key: string; value: Firm };
  connections: { key: string; value: Connection; indexes: { firm: string } };
  settings: { key: string; value: Settings };
  services: { key: [string, string]; value: StoredService };
  items: { key: [string, string]; value: Of<Item, 'id'> };
  accounts: { key: [string, string]; value: Of<Account, 'id'> };
  links: { key: [string, string]; value: Of<Link, 'serviceKey'>; indexes: { item: [string, string] } };
  decisions: {
    key: [string, string];
    value: { connection: string; serviceKey: string; decision: UserDecision; at: number };
  };
  /** Names that services have in QuickBooks by a person's choice. Since version 2. */
  aliases: { key: [string, string]; value: Of<Alias, 'serviceKey'> & { readonly at: number } };
  operations: { key: string; value: Operation; indexes: { state: [string, string]; connection: string } };
  batches: { key: string; value: Batch; indexes: { state: [string, string] } };
  journal: { key: number; value: JournalEntry; indexes: { connection: [string, number] } };
  mirrors: { key: string; value: Mirror };
  /** Times of recent requests per connection, so that pacing survives the worker. */
  pacing: { key: string; value: Pacing };
  copies: { key: [string, string]; value: CopyEntry };
}
