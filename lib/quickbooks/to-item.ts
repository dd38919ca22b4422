import * as z from 'zod/mini';
import type { Account, Item } from '../catalog/item';
import { toRate } from '../catalog/rate';

z.config({ jitless: true });

const text = z.optional(z.nullable(z.string()));
const reference = z.optional(z.nullable(z.object({ value: text })));

/** Only what is used, and only the id is insisted on: Intuit leaves out what is empty. Numbers are texts here (`parseExactly`). */
const itemSchema = z.object({
  Id: z.string().check(z.minLength(1)),
  SyncToken: text,
  Name: text,
  Type: text,
  Active: z.optional(z.nullable(z.boolean())),
  Description: text,
  UnitPrice: text,
  Sku: text,
  ParentRef: reference,
  IncomeAccountRef: reference,
  MetaData: z.optional(z.nullable(z.object({ LastUpdatedTime: text }))),
});

const accountSchema = z.object({
  Id: z.string().check(z.minLength(1)),
  Name: text,
  AccountType: text,
  AccountSubType: text,
  Active: z.optional(z.nullable(z.boolean())),
});

/** An item of a reply; null where it is none. */
export function toItem(json: unknown): Item | null {
  const read = itemSchema.safeParse(json);
  if (!read.success) return null;
  const item = read.data;
  return {
    id: item.Id,
    syncToken: item.SyncToken ?? '0',
    name: item.Name ?? '',
    type: item.Type ?? '',
    active: item.Active ?? true,
    description: item.Description || null,
    rate: toRate(item.UnitPrice ?? '') ?? null,
    sku: item.Sku || null,
    parentId: item.ParentRef?.value || null,
    incomeAccountId: item.IncomeAccountRef?.value || null,
    updatedAt: item.MetaData?.LastUpdatedTime || null,
  };
}

/** An account of a reply; null where it is none. */
export function toAccount(json: unknown): Account | null {
  const read = accountSchema.safeParse(json);
  if (!read.success) return null;
  const account = read.data;
  return {
    id: account.Id,
    name: account.Name ?? '',
    type: account.AccountType ?? '',
    subType: account.AccountSubType || null,
    active: account.Active ?? true,
  };
}
