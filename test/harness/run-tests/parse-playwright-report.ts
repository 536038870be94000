import { z } from 'zod';
import { emptyTally, sumTallies, type Tally } from './tally.ts';

/** What is read of the report of Playwright's `json` reporter. */
interface Suite {
  title: string;
  specs: { title: string; tests: { projectName: string; status?: string | undefined }[] }[];
  suites?: Suite[] | undefined;
}

const suiteSchema: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(z.object({ projectName: z.string(), status: z.string().optional() })),
    }),
  ),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});

const reportSchema = z.object({ suites: z.array(suiteSchema), errors: z.array(z.unknown()).default([]) });

export interface PlaywrightTest {
  /** `file › describe › test`, as the list reporter shows it. */
  title: string;
  projectName: string;
  status: string | undefined;
}

/**
 * @param report - untrusted
 * @throws ZodError for something that is no report
 */
export function parsePlaywrightTests(report: unknown): PlaywrightTest[] {
  return reportSchema.parse(report).suites.flatMap((suite) => testsOf(suite, []));
}

/**
 * An error outside of any test (a spec that cannot be loaded) counts as one failure. So does a test that passed only
 * when it was tried again.
 *
 * @param report - untrusted
 * @throws ZodError for something that is no report
 */
export function parsePlaywrightReport(report: unknown): Tally {
  const { errors } = reportSchema.parse(report);
  const tests = parsePlaywrightTests(report).map(({ status }) => tallyOf(status));
  return sumTallies([...tests, { ...emptyTally, failed: errors.length }]);
}

function testsOf(suite: Suite, above: readonly string[]): PlaywrightTest[] {
  const path = [...above, suite.title];
  return [
    ...suite.specs.flatMap(({ title, tests }) =>
      tests.map(({ projectName, status }) => ({ title: [...path, title].join(' › '), projectName, status })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, path)),
  ];
}

function tallyOf(status: string | undefined): Tally {
  if (status === 'expected') return { ...emptyTally, passed: 1 };
  if (status === 'skipped') return { ...emptyTally, skipped: 1 };
  return { ...emptyTally, failed: 1 };
}
