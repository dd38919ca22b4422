import type { StoreNames } from 'idb';
import * as z from 'zod/mini';
import type { Schema } from './schema';
import { isSendable } from './sendable-body';

z.config({ jitless: true });

/** What a row must have for the rest of the code to be able to read it; more may be there, of a later version for example. */
const text = z.string();
const nullableText = z.nullable(z.string());
const time = z.number();
const values = z.looseObject({ name: text });
const reading = z.union([
  z.looseObject({ kind: z.literal('amount'), amount: text }),
  z.looseObject({ kind: z.literal('none') }),
  z.looseObject({ kind: z.literal('problem'), problem: text, text }),
]);
const company = z.looseObject({ name: text, country: nullableText, currency: nullableText });

/** The shape of the rows of each store, as far as a row without it would stop everything else. */
export const rowSchemas: { readonly [Name in StoreNames<Schema>]: z.ZodMiniType } = {
  firms: z.looseObject({ host: text, name: text, language: text, besideOwnIntegration: z.boolean() }),
  connections: z.looseObject({
    ...{ id: text, firm: text, company, connectedAt: time },
    environment: z.enum(['production', 'sandbox']),
    state: z.enum(['connected', 'disconnected', 'reconnect']),
  }),
  settings: z.looseObject({
    ...{ connection: text, incomeAccountId: nullableText, autoSync: z.boolean(), categories: z.boolean() },
    ...{ unitInSku: z.boolean(), confirmedAt: z.nullable(time), previewNeeded: z.boolean() },
    categoryAccounts: z.optional(z.record(text, text)),
  }),
  services: z.looseObject({
    ...{ connection: text, key: text, keyIsId: z.boolean(), name: text, rate: reading, archived: z.boolean() },
    ...{ since: time, readAt: time, gone: z.boolean() },
    description: z.optional(nullableText),
    inPlaceOf: z.optional(text),
    category: z.optional(nullableText),
  }),
  items: z.looseObject({
    ...{ connection: text, id: text, syncToken: text, name: text, type: text, active: z.boolean() },
    ...{ description: nullableText, rate: nullableText, sku: nullableText, parentId: nullableText },
  }),
  accounts: z.looseObject({ connection: text, id: text, name: text, type: text, active: z.boolean() }),
  links: z.looseObject({
    ...{ connection: text, serviceKey: text, itemId: text, wroteSku: nullableText, syncedAt: time },
    base: z.looseObject({ service: values, item: values }),
  }),
  decisions: z.looseObject({ connection: text, serviceKey: text, decision: z.looseObject({ kind: text }), at: time }),
  aliases: z.looseObject({ connection: text, serviceKey: text, name: text, of: text }),
  operations: z.looseObject({
    ...{ id: text, connection: text, serviceKey: nullableText, kind: text, cause: text, itemId: nullableText },
    ...{ values: z.looseObject({}), attempts: time, notBefore: time, createdAt: time },
    state: z.enum(['queued', 'sending', 'done', 'failed']),
  }),
  batches: z
    .looseObject({
      ...{ id: text, connection: text, requestid: text, body: text, operations: z.record(text, text) },
      ...{ createdAt: time, attempts: time, notBefore: time },
      state: z.enum(['sending', 'answered']),
    })
    .check(z.refine(({ body, operations }) => isSendable(body, operations))),
  journal: z.looseObject({ connection: text, at: time, kind: text, name: text, cause: text }),
  mirrors: z.looseObject({
    ...{ connection: text, watermark: nullableText, readAt: z.nullable(time) },
    reads: z.looseObject({ month: text, count: z.number() }),
  }),
  pacing: z.looseObject({
    ...{ connection: text, requests: z.array(time), batches: z.array(time), blockedUntil: time },
    batchSize: z.number(),
  }),
  copies: z.looseObject({
    ...{ connection: text, itemId: text, run: text, order: z.number(), state: text, at: time },
    draft: z.looseObject({ name: text }),
  }),
};
