/** When a page asks again for a feed that it could not have. Pure. */

/** Waits after one failure, two, three and four; then the last again and again. */
const WAITS_MS = [10_000, 30_000, 90_000, 180_000, 300_000];
/** Pages that failed together do not ask together. */
const SPREAD = 0.25;
/**
 * A server that names a later time is asked after this long all the same: nobody may switch the
 * pages of others off for good.
 */
const LONGEST_MS = 3_600_000;
/** Coming back online or into view asks earlier, but not before this. */
export const LEAST_WAIT_MS = 10_000;

/**
 * Returns how long to wait, in ms: 10, 30, 90, 180, 300 s, ± 25 %, never less than the server asked
 * for.
 * @param failures in a row, at least 1
 * @param random from 0 to 1
 */
export function retryWaitMs(failures: number, random: number, retryAfterMs = 0): number {
  const waitMs = WAITS_MS[Math.min(failures, WAITS_MS.length) - 1]!; // The index is within the list.
  return Math.max(waitMs * (1 + SPREAD * (2 * random - 1)), retryAfterMs * (1 + SPREAD * random));
}

/**
 * Returns the wait that a `Retry-After` header asks for, in ms, an hour at most; 0 where it says
 * nothing (RFC 9110, 10.2.3).
 * @param header seconds or an HTTP date; across origins null unless the server exposes it
 * @param nowMs since 1970
 */
export function readRetryAfter(header: string | null | undefined, nowMs: number): number {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  return ms > 0 ? Math.min(ms, LONGEST_MS) : 0;
}
