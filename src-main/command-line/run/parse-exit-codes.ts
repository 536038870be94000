/** Exit codes as they are written in options. Pure. */

/** @returns `null` where it is none */
export function parseExitCode(text: string): number | null {
  // Windows has some that are large, or negative where they are written as signed numbers.
  return /^\s*-?\d{1,10}\s*$/.test(text) ? Number(text) : null;
}

/** @returns the codes of a list such as `1 2` or `1,2`; `null` where something else is in it */
export function parseExitCodes(text: string): number[] | null {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const codes = words.flatMap((word) => parseExitCode(word) || []);
  return codes.length === words.length ? codes : null;
}
