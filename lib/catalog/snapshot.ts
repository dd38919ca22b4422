import type { UserDecision } from './decision';
import type { CategoryAccounts } from './income-account';
import type { Account, Company, Item } from './item';
import type { Link } from './link';
import type { Operation } from './operation';
import type { Service } from './service';

/** All that the plan and the statuses of one connection are made from. */
export interface Snapshot {
  readonly connection: string;
  readonly company: Company;
  readonly connectionState: 'connected' | 'disconnected' | 'reconnect';
  readonly online: boolean;
  /** The browser gives the extension no more room on the disk, and nothing is sent that is not stored before. */
  readonly storageFull: boolean;
  /** QuickBooks has turned every request away for an hour (429). */
  readonly exhausted: boolean;
  /** For ten minutes QuickBooks has answered reads of the company with errors, or with what nobody can read. */
  readonly unreadable: boolean;
  readonly settings: {
    readonly incomeAccountId: string | null;
    readonly autoSync: boolean;
    readonly categories: boolean;
    readonly unitInSku: boolean;
    readonly confirmedAt: number | null;
    readonly previewNeeded: boolean;
    readonly categoryAccounts?: CategoryAccounts;
  };
  /** Without those that a read of the whole list no longer found; under their names for QuickBooks. */
  readonly services: readonly Service[];
  /** When the newest of them was read, epoch ms. Null or missing where none was. */
  readonly servicesReadAt?: number | null;
  /** Linked services that the newest read of their sub-tab did not show: renamed, moved, deleted, or just out of sight. */
  readonly unseen: readonly Service[];
  /** All items, inactive ones and categories among them. */
  readonly items: readonly Item[];
  readonly accounts: readonly Account[];
  /** By service key. */
  readonly links: ReadonlyMap<string, Link>;
  readonly decisions: ReadonlyMap<string, UserDecision>;
  /** The newest operation of each service. */
  readonly operations: ReadonlyMap<string, Operation>;
}
