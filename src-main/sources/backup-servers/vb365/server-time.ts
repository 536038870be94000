/**
 * Times as backup servers write them: seven digits of a second, a zone or an offset or neither.
 *
 * @returns ISO 8601 in UTC with milliseconds, or `null` where it is no time. Without a zone it is taken for UTC.
 */
export function readServerTime(text: string | null | undefined): string | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/i.exec(text?.trim() ?? '');
  if (match === null) return null;
  const [, seconds = '', fraction = '', zone = 'Z'] = match;
  const atMs = Date.parse(`${seconds}${fraction.slice(0, 4)}${zone.toUpperCase()}`);
  if (Number.isNaN(atMs)) return null;
  const instant = new Date(atMs).toISOString();
  // .NET's way to say "never", and what a session cannot hold.
  return instant.startsWith('0001-') || instant.length !== 24 ? null : instant;
}
