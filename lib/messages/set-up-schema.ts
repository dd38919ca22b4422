import * as z from 'zod/mini';
import { FORMAT } from '../store/set-up-file';
import { decimal, decision, key, label, pointing, text } from './shapes';

/** Many more than any firm has. */
const MOST = 50_000;

const values = z.strictObject({
  name: label,
  description: z.optional(z.nullable(text)),
  rate: z.optional(z.nullable(decimal)),
  sku: z.optional(z.nullable(label)),
  category: z.optional(z.nullable(label)),
});

const over = z.optional(values);
const sendAnyway = z.optional(z.literal(true));
const keep = z.enum(['taxdome', 'quickbooks']);
/** Of a decision in a file also what the worker added to it; one that was undone stays so. */
const storedDecision = z.union([
  decision,
  z.strictObject({ kind: z.literal('undone') }),
  z.strictObject({ kind: z.literal('create'), sendAnyway }),
  z.strictObject({ kind: z.literal('link'), itemId: label, keep, over, sendAnyway }),
  z.strictObject({ kind: z.literal('keep'), keep, over, sendAnyway }),
]);

const account = z.strictObject({ id: label, name: label });

/** A set-up file of version 1 (`SetUpFile`). What it holds comes from a person's disk, so every part of it is checked. */
export const setUpSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  exportedAt: label,
  firm: label,
  company: label,
  environment: z.enum(['production', 'sandbox']),
  settings: z.strictObject({
    incomeAccount: z.nullable(account),
    categoryAccounts: z.record(label, account),
    categories: z.boolean(),
    unitInSku: z.boolean(),
  }),
  page: z.strictObject({ pointed: z.nullable(pointing), besideOwnIntegration: z.boolean() }),
  links: z
    .array(
      z.strictObject({
        ...{ serviceKey: key, itemId: label, itemName: label },
        origin: z.enum(['created', 'matched', 'copied']),
        base: z.strictObject({ service: values, item: values }),
        wroteSku: z.nullable(label),
        altered: z.optional(z.array(z.enum(['name', 'description', 'rate', 'sku', 'category'])).check(z.maxLength(5))),
        syncedAt: z.number().check(z.nonnegative()),
      }),
    )
    .check(z.maxLength(MOST)),
  decisions: z.array(z.strictObject({ serviceKey: key, decision: storedDecision })).check(z.maxLength(MOST)),
  aliases: z.array(z.strictObject({ serviceKey: key, name: label, of: label })).check(z.maxLength(MOST)),
});
