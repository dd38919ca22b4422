import * as z from 'zod/mini';
import { EVIDENCE_NAMES } from '../catalog/evidence-names';
import type { ContentRequests, PageRequests } from './protocol';

// The content security policy forbids what zod would compile at run time.
z.config({ jitless: true });

const connection = z.string().check(z.minLength(1), z.maxLength(64));
const key = z.string().check(z.minLength(1), z.maxLength(4_200));
const text = z.string().check(z.maxLength(20_000));
const label = z.string().check(z.maxLength(2_000));
const decimal = z.string().check(z.maxLength(64), z.regex(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/));
const nullable = <T extends z.ZodMiniType>(schema: T) => z.nullable(schema);
const unit = z.enum(['hour', 'item']);
const time = z.number().check(z.nonnegative());

const rate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), amount: decimal }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('problem'),
    problem: z.enum(['ambiguous', 'not-a-number', 'too-precise']),
    text: label,
  }),
]);

const service = z.strictObject({
  key,
  keyIsId: z.boolean(),
  name: label,
  description: z.optional(nullable(text)),
  rate,
  unit: z.optional(nullable(unit)),
  category: z.optional(nullable(label)),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  archived: z.boolean(),
});

const report = z.strictObject({
  recognised: z.enum(['yes', 'unsure', 'no']),
  ownIntegration: z.boolean(),
  services: z.number().check(z.nonnegative()),
  columns: label,
  subTab: nullable(z.enum(['active', 'archived'])),
  evidence: z.optional(
    z.array(z.strictObject({ name: z.enum(EVIDENCE_NAMES), weight: z.number() })).check(z.maxLength(60)),
  ),
  score: z.optional(z.number()),
  path: z.optional(label),
  at: time,
});

const pointedColumn = z.strictObject({ header: label, index: z.number().check(z.nonnegative()), path: label });

const pointing = z.strictObject({
  answer: z.enum(['yes', 'no', 'pointed']),
  place: label,
  kind: z.enum(['table', 'aria', 'blocks']),
  // A tag, which becomes a selector on the page.
  row: z.string().check(z.regex(/^[a-z][\w-]*$/), z.maxLength(100)),
  above: label,
  width: z.number().check(z.nonnegative()),
  columns: z.strictObject({
    name: z.optional(pointedColumn),
    description: z.optional(pointedColumn),
    category: z.optional(pointedColumn),
    rate: z.optional(pointedColumn),
    unit: z.optional(pointedColumn),
  }),
});

const draft = z.strictObject({
  name: label,
  description: nullable(text),
  rate: nullable(decimal),
  unit: nullable(unit),
  category: nullable(label),
});

const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exclude') }),
  z.strictObject({ kind: z.literal('create') }),
  z.strictObject({ kind: z.literal('link'), itemId: label, keep: z.enum(['taxdome', 'quickbooks']) }),
  z.strictObject({ kind: z.literal('keep'), keep: z.enum(['taxdome', 'quickbooks']) }),
  z.strictObject({ kind: z.literal('send-anyway') }),
]);

const section = z.enum(['services', 'copy', 'settings']);

/** The shape of every request that a content script may send. What is not listed here does not exist. */
export const contentSchemas: { readonly [Name in keyof ContentRequests]: z.ZodMiniType } = {
  'page.hello': z.strictObject({ language: z.string().check(z.maxLength(35)), firmName: label, report }),
  'page.read': z.strictObject({
    connection,
    services: z.array(service).check(z.maxLength(20_000)),
    report,
    formOpen: z.boolean(),
    whole: z.boolean(),
  }),
  'service.sync': z.strictObject({ connection, key }),
  'service.detail': z.strictObject({ connection, key }),
  'popup.open': z.strictObject({ section }),
  'page.pointed': z.strictObject({ pointing }),
};

/** The shape of every request that an extension page may send. */
export const pageSchemas: { readonly [Name in keyof PageRequests]: z.ZodMiniType } = {
  connect: z.strictObject({
    firm: label,
    clientId: z.string().check(z.minLength(1), z.maxLength(200)),
    // Empty where the enterprise policy has it; the worker reads it there.
    clientSecret: z.string().check(z.maxLength(200)),
    environment: z.enum(['production', 'sandbox']),
    redirectUri: nullable(label),
  }),
  reconnect: z.strictObject({ connection }),
  disconnect: z.strictObject({ connection }),
  'page.describe': z.strictObject({ firm: label, tab: z.number() }),
  'page.point': z.strictObject({ firm: label, tab: z.number() }),
  'page.answer': z.strictObject({ firm: label, tab: z.number(), answer: z.enum(['yes', 'no']) }),
  'page.forget-answer': z.strictObject({ firm: label }),
  'policy.has-secret': z.strictObject({}),
  'settings.save': z.strictObject({
    connection,
    changes: z.strictObject({
      incomeAccountId: z.optional(nullable(label)),
      autoSync: z.optional(z.boolean()),
      categories: z.optional(z.boolean()),
      unitInSku: z.optional(z.boolean()),
    }),
  }),
  'page.beside-own-integration': z.strictObject({ connection, beside: z.boolean() }),
  'mirror.refresh': z.strictObject({ connection }),
  'sync.confirm': z.strictObject({
    connection,
    shown: z
      .array(z.strictObject({ key, fingerprint: z.string().check(z.maxLength(50_000)) }))
      .check(z.maxLength(20_000)),
  }),
  'sync.services': z.strictObject({ connection, keys: z.array(key).check(z.maxLength(20_000)) }),
  'sync.stop': z.strictObject({ connection }),
  decide: z.strictObject({ connection, key, decision: nullable(decision) }),
  undo: z.strictObject({ connection, entry: z.number() }),
  'undo.run': z.strictObject({ connection, run: z.string().check(z.minLength(1), z.maxLength(64)) }),
  'copy.start': z.strictObject({
    connection,
    tab: nullable(z.number()),
    entries: z.array(z.strictObject({ itemId: label, draft })).check(z.minLength(1), z.maxLength(20_000)),
  }),
  'copy.stop': z.strictObject({ connection }),
  'copy.pause': z.strictObject({ connection }),
  'copy.continue': z.strictObject({ connection, tab: nullable(z.number()) }),
  'copy.by-hand': z.strictObject({ connection }),
  'page.read-all': z.strictObject({ connection, tab: z.number(), tabs: z.enum(['open', 'both']) }),
};
