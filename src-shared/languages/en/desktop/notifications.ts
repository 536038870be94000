/** Desktop notifications. */
export const notificationsText = {
  testMessage: 'Test message',
  /** @param also - a sentence that names further troubles */
  andAlso: (detail: string, also: string) => `${detail} ${also}`,
} as const;
