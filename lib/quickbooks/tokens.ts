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

/** Only the access token can't be done without; what else can't be read is as good as missing. */
const reply = z.object({
  access_token: z.string().check(z.minLength(1)),
  refresh_token: z.catch(z.optional(z.string().check(z.minLength(1))), undefined),
  expires_in: z.optional(z.unknown()),
  x_refresh_token_expires_in: z.optional(z.unknown()),
  x_refresh_token_hard_expires_in: z.optional(z.unknown()),
});

/** When a refresh token ends, epoch ms, as far as that is known. */
export interface Ends {
  readonly refreshExpiresAt?: number | null;
  readonly hardExpiresAt?: number | null;
}

/** The refresh token that new tokens are asked for with. */
export interface Kept extends Ends {
  readonly refreshToken: string;
}

/** Intuit's documented lifetimes, for a reply that leaves them out. Where an access token lasts less, its refusal renews it. */
const ACCESS_SECONDS = 3_600;
const REFRESH_SECONDS = 100 * 86_400;

/**
 * The tokens in a reply of Intuit's token endpoint.
 *
 * @param now epoch ms at which the request was sent, so that the lifetimes are never taken for longer than they are.
 * @param kept stays where a refresh gives no other refresh token (RFC 6749, 6); a code must give one.
 * @returns null where the reply does not hold a pair.
 */
export function readTokens(json: unknown, now: number, kept?: Kept): Tokens | null {
  const read = reply.safeParse(json);
  if (!read.success) return null;
  const after = (value: unknown): number | null => {
    const lifetime = seconds(value);
    return lifetime === null ? null : now + lifetime * 1_000;
  };
  const { access_token: accessToken, refresh_token: another, ...lifetimes } = read.data;
  const refreshToken = another ?? kept?.refreshToken;
  if (refreshToken === undefined) return null;
  const known = another === undefined ? kept?.refreshExpiresAt : null;
  return {
    accessToken,
    accessExpiresAt: after(lifetimes.expires_in) ?? now + ACCESS_SECONDS * 1_000,
    refreshToken,
    refreshExpiresAt: after(lifetimes.x_refresh_token_expires_in) ?? known ?? now + REFRESH_SECONDS * 1_000,
    hardExpiresAt: after(lifetimes.x_refresh_token_hard_expires_in) ?? kept?.hardExpiresAt ?? null,
  };
}

/** A lifetime as a number or its digits; null for what is none: a token that was just given has not ended. */
function seconds(value: unknown): number | null {
  const isText = typeof value === 'string' && /^\d{1,12}(?:\.\d{0,9})?$/.test(value);
  const read = isText || typeof value === 'number' ? Number(value) : 0;
  return read > 0 && read < 1e12 ? read : null;
}
