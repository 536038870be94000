/** Why a folder cannot take the metrics file (product section 17.5). */
export type MetricsFolderProblem =
  | { kind: 'not-a-whole-path' }
  | { kind: 'missing' }
  | { kind: 'not-a-folder' }
  /** `reason`: the system's, in words. */
  | { kind: 'not-usable'; reason: string };
