import { z } from 'zod';
import type { SpecFailure } from './spec-failure.ts';
import { emptyTally, sumTallies, type Tally } from './tally.ts';

interface SuiteTest {
  projectName: string;
  status?: string | undefined;
  annotations: { type: string; description?: string | undefined }[];
  results: { errors: { message?: string | undefined }[] }[];
}

/** What is read of the report of Playwright's `json` reporter. */
interface Suite {
  title: string;
  specs: { title: string; tests: SuiteTest[] }[];
  suites?: Suite[] | undefined;
}

const errorsSchema = z.array(z.object({ message: z.string().optional() })).default([]);

const suiteSchema: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(
        z.object({
          projectName: z.string(),
          status: z.string().optional(),
          annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })).default([]),
          results: z.array(z.object({ errors: errorsSchema })),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});

const reportSchema = z.object({ suites: z.array(suiteSchema), errors: errorsSchema });

export interface PlaywrightTest {
  /** The file, what describes it, and its title. */
  path: readonly string[];
  projectName: string;
  status: string | undefined;
  /** What went wrong, one after the other. */
  reasons: string[];
  /** Why it was skipped; empty where it says nothing. */
  whySkipped: string;
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

/**
 * @param report - untrusted
 * @throws ZodError for something that is no report
 */
export function parsePlaywrightFailures(report: unknown): SpecFailure[] {
  const outside = reportSchema.parse(report).errors.map(({ message = '' }) => ({
    title: 'outside of any test',
    reason: message,
    test: null,
  }));
  const failed = parsePlaywrightTests(report).filter(({ status }) => tallyOf(status).failed > 0);
  return [
    ...failed.map(({ path, projectName, reasons }) => ({
      title: `[${projectName}] ${path.join(' › ')}`,
      reason: reasons.join('\n'),
      test: { runner: 'playwright' as const, project: projectName, path },
    })),
    ...outside,
  ];
}

/**
 * @param report - untrusted
 * @returns why each skipped test was not run
 * @throws ZodError for something that is no report
 */
export function parsePlaywrightSkips(report: unknown): string[] {
  return parsePlaywrightTests(report)
    .filter(({ status }) => tallyOf(status).skipped > 0)
    .map(({ whySkipped }) => whySkipped);
}

function testsOf(suite: Suite, above: readonly string[]): PlaywrightTest[] {
  const path = [...above, suite.title];
  return [
    ...suite.specs.flatMap(({ title, tests }) =>
      tests.map(({ projectName, status, annotations, results }) => ({
        path: [...path, title],
        projectName,
        status,
        reasons: results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)),
        whySkipped: annotations.find(({ type }) => type === 'skip')?.description ?? '',
      })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, path)),
  ];
}

function tallyOf(status: string | undefined): Tally {
  if (status === 'expected') return { ...emptyTally, passed: 1 };
  if (status === 'skipped') return { ...emptyTally, skipped: 1 };
  return { ...emptyTally, failed: 1 };
}
