import * as z from 'zod/mini';

/** A pair of tokens as the vault keeps it. Times are epoch milliseconds by this machine's clock. */
export interface Tokens {
  readonly accessToken: string;
  readonly accessExpiresAt: number;
  readonly refreshToken: string;
  /** Rolls on with every refresh (100 days). */
  readonly refreshExpiresAt: number;
  /** The end in any case, five years after consent; null where Intuit does not tell it. */
  readonly hardExpiresAt: number | null;
}

z.config({ jitless: true });

const seconds = z.union([z.number(), z.string().check(z.regex(/^\d{1,12}$/))]);

const reply = z.object({
  access_token: z.string().check(z.minLength(1)),
  refresh_token: z.string().check(z.minLength(1)),
  expires_in: z.optional(seconds),
  x_refresh_token_expires_in: z.optional(seconds),
  x_refresh_token_hard_expires_in: z.optional(seconds),
});

/** Intuit's documented lifetimes, for a reply that leaves them out. */
const ACCESS_SECONDS = 3_600;
const REFRESH_SECONDS = 100 * 86_400;

/**
 * The tokens in a reply of Intuit's token endpoint.
 *
 * @param now epoch ms at which the request was sent, so that the lifetimes are never taken for longer than they are.
 * @returns null where the reply does not hold a pair.
 */
export function readTokens(json: unknown, now: number): Tokens | null {
  const read = reply.safeParse(json);
  if (!read.success) return null;
  const after = (value: number | string): number => now + Number(value) * 1_000;
  const hard = read.data.x_refresh_token_hard_expires_in;
  return {
    accessToken: read.data.access_token,
    accessExpiresAt: after(read.data.expires_in ?? ACCESS_SECONDS),
    refreshToken: read.data.refresh_token,
    refreshExpiresAt: after(read.data.x_refresh_token_expires_in ?? REFRESH_SECONDS),
    hardExpiresAt: hard === undefined || Number(hard) === 0 ? null : after(hard),
  };
}
