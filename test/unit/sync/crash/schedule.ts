import * as fc from 'fast-check';
import type { FaultOrder } from '../../../stand-ins/intuit';

/** Names that are easily taken for one another. */
export const NAMES = ['Audit', 'AUDIT', 'Café', 'Cafe', 'Tax', 'Payroll', 'Straße', 'Review'] as const;
export const CATEGORIES = [null, 'Tax', 'Advisory'] as const;
const RATES = ['0.5', '80', '99.999', '1234567.8901', null] as const;

/** How a service looks in TaxDome. */
export interface Look {
  readonly name: string;
  readonly category: string | null;
  readonly rate: string | null;
  readonly hourly: boolean;
}

/** An item that the bookkeeper has or makes. */
export interface Found {
  readonly name: string;
  readonly category: string | null;
  readonly price: string;
  readonly active: boolean;
}

type SimpleKind =
  | ('confirm' | 'automatic' | 'undo' | 'undo-run' | 'stop')
  | ('refresh' | 'offline' | 'online' | 'revoke-access');

/** What happens next. Numbers choose among what there is then. */
export type Step =
  | { readonly kind: SimpleKind }
  | { readonly kind: 'by-hand'; readonly service: number }
  | {
      readonly kind: 'decide';
      readonly service: number;
      readonly how: 'create' | 'link' | 'exclude' | 'taxdome' | 'quickbooks' | 'back';
    }
  | { readonly kind: 'taxdome'; readonly service: number; readonly look: Partial<Look> }
  | { readonly kind: 'gone' | 'again'; readonly service: number }
  | { readonly kind: 'books'; readonly edit: BooksEdit }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'clock'; readonly milliseconds: number };

export type BooksEdit =
  | { readonly what: 'price' | 'name' | 'inactive' | 'active' | 'sku'; readonly item: number; readonly to: number }
  | { readonly what: 'create'; readonly item: Found };

/** A whole story: two sides, what people do, what fails, and when workers die. */
export interface Schedule {
  readonly rules: {
    readonly nameScope: 'parent' | 'company';
    readonly shuffleBatches: boolean;
    readonly deletedSuffix: boolean;
  };
  readonly limits: boolean;
  readonly rotates: boolean;
  readonly rowIds: boolean;
  readonly batchSize: number;
  readonly browsers: 1 | 2;
  /** Whether a first sync has been confirmed and is done before the steps begin. */
  readonly synced: boolean;
  readonly services: readonly Look[];
  readonly items: readonly Found[];
  readonly steps: readonly { readonly step: Step; readonly browser: number; readonly rest: boolean }[];
  /** Calls between one death and the next. */
  readonly kills: readonly { readonly after: number; readonly when: 'before' | 'after'; readonly browser: boolean }[];
  readonly faults: readonly FaultOrder[];
  /** The bookkeeper works just before the n-th request arrives. */
  readonly meanwhile: readonly { readonly request: number; readonly edit: BooksEdit }[];
}

const name = fc.constantFrom(...NAMES);
const category = fc.constantFrom(...CATEGORIES);
const look: fc.Arbitrary<Look> = fc.record({ name, category, rate: fc.constantFrom(...RATES), hourly: fc.boolean() });
const found: fc.Arbitrary<Found> = fc.record({
  ...{ name, category, price: fc.constantFrom('80', '0.5', '75') },
  active: fc.nat(3).map((one) => one > 0),
});
/** Mostly the first ones, so that stories meet in one item. */
const index = fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 7);
const edit: fc.Arbitrary<BooksEdit> = fc.oneof(
  fc.record({
    what: fc.constantFrom('price', 'price', 'price', 'name', 'inactive', 'active', 'sku'),
    item: index,
    to: index,
  }),
  fc.record({ what: fc.constant('create' as const), item: found }),
);
const simple = (...kinds: SimpleKind[]) => fc.record({ kind: fc.constantFrom(...kinds) });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: simple('confirm') },
  { weight: 3, arbitrary: simple('automatic') },
  { weight: 3, arbitrary: simple('undo', 'undo-run', 'stop', 'refresh', 'offline', 'online', 'revoke-access') },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('by-hand' as const), service: index }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ kind: fc.constant('decide' as const), service: index },
      how: fc.constantFrom('create', 'link', 'exclude', 'taxdome', 'quickbooks', 'back'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ kind: fc.constant('taxdome' as const), service: index },
      look: fc.oneof(fc.record({ rate: fc.constantFrom(...RATES) }), fc.record({ name }), fc.record({ category })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('gone' as const, 'again' as const), service: index }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('books' as const), edit }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      milliseconds: fc.constantFrom(1_000, 61_000, 700_000, 4_000_000, 2 * 86_400_000, 32 * 86_400_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      milliseconds: fc.constantFrom(-90_000, -5_000, 700_000, 86_400_000),
    }),
  },
);

const match = fc.constantFrom(
  { operation: 'batch' } as const,
  { operation: 'batch' } as const,
  { operation: 'query' } as const,
  { operation: 'cdc' } as const,
  { operation: 'refresh' } as const,
  {},
);
const action: fc.Arbitrary<Partial<FaultOrder>> = fc.oneof(
  fc.record({ action: fc.constantFrom('drop-before', 'drop-after', 'cut-body', 'malformed') }),
  fc.record({ action: fc.constant('delay' as const), ms: fc.constantFrom(3_000, 45_000, 130_000) }),
  fc.record({
    action: fc.constant('status' as const),
    after: fc.boolean(),
    ...{
      status: fc.constantFrom(500, 502, 503, 504),
      body: fc.constantFrom('html' as const, 'empty' as const, { json: '10000' }),
    },
  }),
  fc.constantFrom<Partial<FaultOrder>[]>(
    { action: 'status', status: 429, body: { json: '3001' }, retryAfter: 5 },
    { action: 'status', status: 429, body: { xml: '3001' } },
    { action: 'status', status: 401, body: { json: '3200' } },
    { action: 'status', status: 400, body: { json: '1040' } },
    { operationFault: { code: '10000' } },
    { operationFault: { code: '10000', written: true } },
    { operationFault: { code: '5010' } },
    { operationFault: { code: '6240' } },
    { operationFault: { code: '2500' } },
    { operationFault: { code: '610' } },
  ),
);
const fault: fc.Arbitrary<FaultOrder> = fc
  .tuple(match, action, fc.integer({ min: 1, max: 6 }), fc.constantFrom(1, 1, 2, 8))
  .map(([where, what, nth, times]) => ({ match: where, nth, times, ...what }));

/** Any story. */
export const schedule: fc.Arbitrary<Schedule> = fc.record({
  rules: fc.record({
    ...{ nameScope: fc.constantFrom('parent' as const, 'company' as const), shuffleBatches: fc.boolean() },
    deletedSuffix: fc.boolean(),
  }),
  ...{ limits: fc.boolean(), rotates: fc.boolean(), rowIds: fc.boolean(), batchSize: fc.constantFrom(1, 2, 3, 30) },
  browsers: fc.constantFrom(1 as const, 1 as const, 1 as const, 2 as const),
  synced: fc.boolean(),
  services: fc.array(look, { minLength: 1, maxLength: 4 }),
  items: fc.array(found, { maxLength: 3 }),
  steps: fc.array(fc.record({ step, browser: fc.nat(1), rest: fc.boolean() }), { minLength: 1, maxLength: 8 }),
  kills: fc.array(
    fc.record({
      after: fc.nat(300),
      when: fc.constantFrom('before' as const, 'after' as const),
      browser: fc.nat(3).map((n) => n === 0),
    }),
    { maxLength: 4 },
  ),
  faults: fc.array(fault, { maxLength: 3 }),
  meanwhile: fc.array(fc.record({ request: fc.integer({ min: 1, max: 16 }), edit }), { maxLength: 3 }),
});
