/** Why objects did not succeed. */
export const reasonsText = {
  /** Counted together, with no word in common. */
  different: 'Different reasons',
} as const;
