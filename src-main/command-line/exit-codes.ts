/** A contract with scripts (product section 7.2). */
export const exitCodes = { done: 0, notWell: 1, badInput: 2, failed: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
