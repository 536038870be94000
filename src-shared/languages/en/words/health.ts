/** Several troubles at once. */
const list = new Intl.ListFormat('en', { type: 'unit' });

export const healthText = {
  /** @param titles - of further troubles, without a full stop */
  alsoTroubled: (titles: readonly string[]) => `Also: ${list.format(titles)}.`,
} as const;
