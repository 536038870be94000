/** @returns whether the system refused with one of these codes, for example `ENOENT`. */
export function isErrorWithCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
