import { basename } from 'node:path';
import { z } from 'zod';
import type { SpecFailure } from './spec-failure.ts';
import { emptyTally, sumTallies, type Tally } from './tally.ts';

/** What is read of the report of Vitest's `json` reporter. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      /** The file's path. */
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/**
 * @param report - untrusted
 * @throws ZodError for something that is no report
 */
export function parseVitestReport(report: unknown): Tally {
  const files = reportSchema.parse(report).testResults;
  return sumTallies(
    files.map(({ status, assertionResults }) => {
      const tests = sumTallies(assertionResults.map((test) => tallyOf(test.status)));
      // A file that could not be loaded has no tests to have failed.
      return status === 'failed' && tests.failed === 0 ? { ...tests, failed: 1 } : tests;
    }),
  );
}

/**
 * @param report - untrusted
 * @throws ZodError for something that is no report
 */
export function parseVitestFailures(report: unknown): SpecFailure[] {
  return reportSchema
    .parse(report)
    .testResults.flatMap(({ name, status, message, assertionResults }): SpecFailure[] => {
      const failed = assertionResults.filter((test) => test.status === 'failed');
      if (status === 'failed' && failed.length === 0) {
        return [{ title: basename(name), reason: message, test: { runner: 'vitest', file: name, name: null } }];
      }
      return failed.map(({ fullName, failureMessages }) => ({
        title: `${basename(name)} › ${fullName}`,
        reason: failureMessages?.join('\n') ?? '',
        test: { runner: 'vitest', file: name, name: fullName },
      }));
    });
}

function tallyOf(status: string): Tally {
  if (status === 'passed') return { ...emptyTally, passed: 1 };
  if (status === 'failed') return { ...emptyTally, failed: 1 };
  return { ...emptyTally, skipped: 1 };
}
