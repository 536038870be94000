/** What was thrown, in its own words: for logs, and as the reason inside a failure. Anything can be thrown. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** @returns whether the system refused with one of these codes, for example `ENOENT`. */
export function isErrorWithCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
