/** What Intuit asks for after a 429 (Accounting API, "API call limits"). */
const DEFAULT_MS = 60_000;
const LONGEST_MS = 3_600_000;

/**
 * How long to wait after a 429, in ms: the header's seconds or date, else a minute; never less than a second, never more than an hour.
 *
 * @param header the value of `Retry-After` (RFC 9110, 10.2.3).
 * @param now epoch ms.
 */
export function retryAfter(header: string | null, now: number): number {
  if (header === null || header.trim() === '') return DEFAULT_MS;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 1_000), LONGEST_MS) : DEFAULT_MS;
}
