import { randomBytes } from 'node:crypto';

/** What a person has allowed: one app for one company. */
export interface Grant {
  readonly client: string;
  readonly realmId: string;
  readonly scope: string;
  readonly createdAt: number;
  revoked: boolean;
  /** The refresh token that is good now. */
  refresh: { value: string; since: number; expiresAt: number } | null;
}

export interface Lifetimes {
  readonly accessMs: number;
  /** Rolling: counted anew at each refresh. */
  readonly refreshMs: number;
  /** In all. */
  readonly hardMs: number;
  readonly rotationMs: number;
}

interface Code {
  readonly grant: Grant;
  readonly redirectUri: string;
  readonly expiresAt: number;
  used: boolean;
}

/** Codes live for ten minutes. */
const CODE_MS = 600_000;

/** Codes and tokens in force. The values are random and mean nothing. */
export class TokenStore {
  readonly #codes = new Map<string, Code>();
  readonly #access = new Map<string, { readonly grant: Grant; expiresAt: number }>();
  readonly #refresh = new Map<string, Grant>();

  #spendCodes = false;

  constructor(readonly lifetimes: Lifetimes) {}

  /** From now on every code is used by somebody else before its owner comes. */
  spendCodes(): void {
    this.#spendCodes = true;
  }

  issueCode(grant: Omit<Grant, 'revoked' | 'refresh' | 'createdAt'>, redirectUri: string, now: number): string {
    const code = random('code');
    const whole: Grant = { ...grant, createdAt: now, revoked: false, refresh: null };
    this.#codes.set(code, { grant: whole, redirectUri, expiresAt: now + CODE_MS, used: this.#spendCodes });
    return code;
  }

  /** The grant of a code, once. A second use takes back what the first was given (RFC 6749, 4.1.2). */
  redeem(code: string, client: string, redirectUri: string, now: number): Grant | null {
    const found = this.#codes.get(code);
    if (!found) return null;
    if (found.used) {
      found.grant.revoked = true;
      return null;
    }
    if (found.grant.client !== client || found.redirectUri !== redirectUri || found.expiresAt <= now) return null;
    found.used = true;
    return found.grant;
  }

  issueAccess(grant: Grant, now: number): string {
    const token = random('access');
    this.#access.set(token, { grant, expiresAt: now + this.lifetimes.accessMs });
    return token;
  }

  /** The refresh token to answer with: a new one when there is none or the old one is old enough, which then dies. */
  issueRefresh(grant: Grant, now: number): string {
    const hardEnd = grant.createdAt + this.lifetimes.hardMs;
    const expiresAt = Math.min(now + this.lifetimes.refreshMs, hardEnd);
    const old = grant.refresh;
    if (old && now - old.since < this.lifetimes.rotationMs) {
      old.expiresAt = expiresAt;
      return old.value;
    }
    const value = random('refresh');
    grant.refresh = { value, since: now, expiresAt };
    this.#refresh.set(value, grant);
    return value;
  }

  /** The grant of an access token in force. */
  grantOf(token: string, now: number): Grant | undefined {
    const found = this.#access.get(token);
    return found && !found.grant.revoked && found.expiresAt > now ? found.grant : undefined;
  }

  /** The grant that a refresh token belongs to or once belonged to, and whether it is the one in force. */
  refreshOf(token: string, now: number): { grant: Grant; valid: boolean } | undefined {
    const grant = this.#refresh.get(token);
    if (!grant) return undefined;
    const current = grant.refresh;
    return { grant, valid: !grant.revoked && current?.value === token && current.expiresAt > now };
  }

  /** Ends the connection that a token of either kind belongs to. */
  revoke(token: string, client: string): boolean {
    const grant = this.#access.get(token)?.grant ?? this.#refresh.get(token);
    if (!grant || grant.client !== client || grant.revoked) return false;
    grant.revoked = true;
    return true;
  }

  revokeAll(): void {
    for (const { grant } of this.#codes.values()) grant.revoked = true;
  }

  expireAccess(now: number): void {
    for (const token of this.#access.values()) token.expiresAt = Math.min(token.expiresAt, now);
  }

  expireRefresh(now: number): void {
    for (const { refresh } of this.#refresh.values()) if (refresh) refresh.expiresAt = Math.min(refresh.expiresAt, now);
  }
}

function random(kind: string): string {
  return `stand-in-${kind}-${randomBytes(18).toString('base64url')}`;
}
