import { expectedRunsText } from './expected-runs.ts';
import { fieldProblemsText } from './field-problems.ts';
import { folderProblemsText } from './folder-problems.ts';
import { patternProblemsText } from './pattern-problems.ts';

export const words = {
  expectedRuns: expectedRunsText,
  fieldProblems: fieldProblemsText,
  folderProblems: folderProblemsText,
  patternProblems: patternProblemsText,
} as const;
