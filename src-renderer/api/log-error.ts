/** Writes a bug or a lost connection to the developer tools: a window keeps no log of its own. */
export function logError(error: unknown): void {
  // oxlint-disable-next-line no-console -- the one place; what a person can act on is shown in the window instead
  console.error(error);
}
