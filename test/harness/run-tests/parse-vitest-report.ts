import { z } from 'zod';
import { emptyTally, sumTallies, type Tally } from './tally.ts';

/** What is read of the report of Vitest's `json` reporter. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
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

function tallyOf(status: string): Tally {
  if (status === 'passed') return { ...emptyTally, passed: 1 };
  if (status === 'failed') return { ...emptyTally, failed: 1 };
  return { ...emptyTally, skipped: 1 };
}
