/** Where policies come from: one adapter for each system that a policy can be set on. */

/** What one place says. */
export type PolicyDocument = {
  /** The file or the registry key, for people who look for it. */
  place: string;
} & (
  | { kind: 'read'; value: unknown }
  /** There, but it cannot be used as a whole. @property reason - completes "It is not used, because ..." */
  | { kind: 'unusable'; reason: string }
);

export interface PolicySource {
  /** What was read before the program started. */
  readonly atStart: readonly PolicyDocument[];
  /** @returns the strongest place first: that of the machine before that of the person. Never rejects. */
  read(): Promise<readonly PolicyDocument[]>;
}
