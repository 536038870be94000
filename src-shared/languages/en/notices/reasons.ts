/** Why objects did not succeed. */
export const reasonsText = { none: 'no reason was reported' } as const;
