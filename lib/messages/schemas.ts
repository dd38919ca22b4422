import * as z from 'zod/mini';
import type { ContentRequests, PageRequests } from './protocol';
import { connection, decision, draft, key, label, nullable, pointing, report, section, service } from './shapes';

/** The shape of every request that a content script may send. What is not listed here does not exist. */
export const contentSchemas: { readonly [Name in keyof ContentRequests]: z.ZodMiniType } = {
  'page.hello': z.strictObject({
    language: z.string().check(z.maxLength(35)),
    firmName: label,
    report,
    hasListPart: z.boolean(),
  }),
  'page.read': z.strictObject({
    connection,
    services: z.array(service).check(z.maxLength(20_000)),
    report,
    formOpen: z.boolean(),
    whole: z.boolean(),
  }),
  'service.sync': z.strictObject({ connection, key }),
  'service.detail': z.strictObject({ connection, key }),
  'popup.open': z.strictObject({ section, key: z.optional(key) }),
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
  'keys.check': z.strictObject({
    clientId: z.string().check(z.minLength(1), z.maxLength(200)),
    clientSecret: z.string().check(z.maxLength(200)),
    environment: z.enum(['production', 'sandbox']),
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
      categoryAccounts: z.optional(z.record(label, label)),
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
  unlink: z.strictObject({ connection, key }),
  rename: z.strictObject({ connection, key, name: nullable(z.string().check(z.minLength(1), z.maxLength(1_000))) }),
  'item.set-active': z.strictObject({ connection, key, itemId: label, active: z.boolean() }),
  'setup.import': z.strictObject({ connection, text: z.string().check(z.maxLength(50_000_000)) }),
  'data.check': z.strictObject({}),
  'data.delete': z.strictObject({}),
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
