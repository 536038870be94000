/** How long Microsoft 365 asks to wait (RFC 9110, section 10.2.3: seconds, or a date of HTTP). Pure. */

/**
 * Exchange Online counts its longest limit, recipients, over a day. Who asks for more is not Exchange, or mistaken, and an
 * alert must not wait for a year because of it.
 */
export const longestRetryAfterMs = 24 * 60 * 60_000;

/** @returns `null` where it does not say, or says no time to come: then our own distances hold, so that nothing spins. */
export function readRetryAfterMs(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  const askedMs = /^\d+$/.test(text) ? Number(text) * 1_000 : isDate(text) ? Date.parse(text) - nowMs : 0;
  return askedMs > 0 ? Math.min(askedMs, longestRetryAfterMs) : null;
}

/** Both forms that name their time zone; `Date.parse` by itself takes nearly anything for a date. */
function isDate(text: string): boolean {
  return /^[A-Z][a-z]+, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/.test(text);
}
