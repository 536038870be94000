/** Why objects did not succeed, where no job says it in words that could be shown. */
export const reasonsText = {
  none: 'no reason was reported',
  /** Counted together, with no word in common. */
  different: 'Different reasons',
} as const;
