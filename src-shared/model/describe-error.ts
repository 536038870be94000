/** What was thrown, in its own words: for logs, and as the reason inside a failure. Anything can be thrown. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
