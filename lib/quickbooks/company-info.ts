import * as z from 'zod/mini';
import type { Company } from '../catalog/item';
import type { QuickBooksClient } from './client';
import { statusError } from './faults';
import { QuickBooksError } from './quickbooks-error';

z.config({ jitless: true });

const text = z.optional(z.nullable(z.string()));
const infoReply = z.object({ CompanyInfo: z.object({ CompanyName: z.string(), Country: text }) });
const preferencesReply = z.object({
  Preferences: z.object({
    CurrencyPrefs: z.optional(z.object({ HomeCurrency: z.optional(z.object({ value: text })) })),
  }),
});

/** Name, country and home currency of the company. @throws QuickBooksError where even the name can't be read. */
export async function companyInfo(client: QuickBooksClient): Promise<Company> {
  const reply = await client.request({ path: `companyinfo/${encodeURIComponent(client.realmId)}` });
  const info = infoReply.safeParse(reply.body).data?.CompanyInfo;
  if (!info) throw statusError({ httpStatus: 200, intuitTid: reply.intuitTid });
  return { name: info.CompanyName, country: info.Country || null, currency: await homeCurrency(client) };
}

/** The currency only sharpens a check, so a company whose preferences can't be read connects without it. */
async function homeCurrency(client: QuickBooksClient): Promise<string | null> {
  try {
    const { body } = await client.request({ path: 'preferences' });
    return preferencesReply.safeParse(body).data?.Preferences.CurrencyPrefs?.HomeCurrency?.value || null;
  } catch (error) {
    if (error instanceof QuickBooksError) return null;
    throw error;
  }
}
