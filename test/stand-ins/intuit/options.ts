import { DEFAULT_DEVIATIONS, type Deviations } from './deviations';
import type { CompanySeed } from './seeds/company-seed';
import type { Hold } from './server/hold';

/** A developer's app. Keys made for one environment see only the companies of that environment. */
export interface Client {
  readonly id: string;
  readonly secret: string;
  /** Exact addresses. Left out: every https address without a query counts as registered. */
  readonly redirectUris?: readonly string[];
  readonly environment?: 'production' | 'sandbox';
}

/** Intuit's documented limits, all as sliding windows. Per company, and but for the first also per app. */
export interface Limits {
  readonly requestsPerMinute: number;
  readonly requestsPerSecond: number;
  readonly concurrent: number;
  readonly batchesPerMinute: number;
  /** Operations in one batch. */
  readonly batchSize: number;
}

/** Behaviour that the documentation leaves open, or that differs between companies. See the README beside this file. */
export interface Rules extends Deviations {
  /** Where a Name must be unique: among the children of one parent, or in the whole company. */
  readonly nameScope: 'parent' | 'company';
  /** What a US company does with characters beyond ISO-8859-1. */
  readonly latin1: 'accept' | 'garble' | 'refuse';
  /** Whether the Name of an item made inactive gains ` (deleted)`, or another text. */
  readonly deletedSuffix: boolean | string;
  /** Whether an inactive item can be changed without making it active again (`refuse` answers 610). */
  readonly inactiveWrites: 'refuse' | 'accept';
  /** Whether a batch is answered in another order than it was asked in. */
  readonly shuffleBatches: boolean;
}

export interface IntuitOptions extends Partial<Rules> {
  /** Default: one US company, see `demoCompany`. */
  readonly companies?: readonly CompanySeed[];
  readonly clients?: readonly Client[];
  /** Default true: all of Intuit's documented limits. */
  readonly limits?: boolean | Partial<Limits>;
  /** How the 429 looks: body in JSON or XML, and a Retry-After in seconds. Default: JSON, no header. */
  readonly throttle?: { readonly body?: 'json' | 'xml'; readonly retryAfter?: number };
  readonly latency?: { readonly perRequestMs?: number; readonly perOperationMs?: number };
  /** Default: any free port. */
  readonly port?: number;
  /** How long a `requestid` is remembered. Default: as long as the stand-in runs. */
  readonly replayWindow?: number;
  /** Whether that holds for batches too. Default true. */
  readonly replayBatches?: boolean;
  /** What another body under a known `requestid` gets. Default: the first reply. */
  readonly replayOtherBody?: 'first' | 'refuse' | 'write';
  /** Default: the machine's. A clock with `sleep` also decides when delays and latencies are over. */
  readonly clock?: { now(): number; sleep?(milliseconds: number): Promise<void> };
  readonly accessTokenSeconds?: number;
  readonly refreshTokenSeconds?: number;
  /** The refresh token's value changes when it is older than this. Default 0: with every refresh. */
  readonly refreshRotationMs?: number;
  /** Keeps requests waiting at points of their way, as long as a test needs for what it does meanwhile. */
  readonly hold?: Hold;
  /** What a dead refresh token does beyond its own refusal. Default `refuse`; `revoke` ends the whole connection, `accept` is as if it lived. */
  readonly refreshReuse?: 'refuse' | 'revoke' | 'accept';
  /** The answer to revoking what is revoked already. Default 400. */
  readonly revokedAgain?: 200 | 400;
  /** The answer to a token that is not valid. Default 401; 403 is that to a company of somebody else's. */
  readonly badToken?: 401 | 403;
}

export const DEFAULT_CLIENTS: readonly Client[] = [{ id: 'test-client-id', secret: 'test-client-secret' }];

export const DEFAULT_LIMITS: Limits = {
  requestsPerMinute: 500,
  requestsPerSecond: 10,
  concurrent: 10,
  batchesPerMinute: 40,
  batchSize: 30,
};

export const DEFAULT_RULES: Rules = {
  ...DEFAULT_DEVIATIONS,
  nameScope: 'parent',
  latin1: 'accept',
  deletedSuffix: false,
  inactiveWrites: 'refuse',
  shuffleBatches: false,
};

/** The limits that hold. Switched off, only the batch's size stays, since it is a rule of the format and not of the pace. */
export function resolveLimits(limits: IntuitOptions['limits']): Limits {
  if (limits === false) {
    const off = Number.POSITIVE_INFINITY;
    return {
      ...DEFAULT_LIMITS,
      requestsPerMinute: off,
      requestsPerSecond: off,
      concurrent: off,
      batchesPerMinute: off,
    };
  }
  return { ...DEFAULT_LIMITS, ...(typeof limits === 'object' ? limits : {}) };
}

/** The rules that hold for one company: its own, else the stand-in's, else the defaults. */
export function resolveRules(...layers: readonly (Partial<Rules> | undefined)[]): Rules {
  const rules: Record<string, unknown> = { ...DEFAULT_RULES };
  for (const layer of layers) {
    for (const name of Object.keys(DEFAULT_RULES) as (keyof Rules)[]) {
      if (layer?.[name] !== undefined) rules[name] = layer[name];
    }
  }
  return rules as unknown as Rules;
}
