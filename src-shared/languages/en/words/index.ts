import { expectedRunsText } from './expected-runs.ts';

export const words = { expectedRuns: expectedRunsText } as const;
