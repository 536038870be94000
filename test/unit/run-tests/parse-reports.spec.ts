import { expect, test } from 'vitest';
import { parsePlaywrightReport, parsePlaywrightTests } from '../../harness/run-tests/parse-playwright-report.ts';
import { parseVitestReport } from '../../harness/run-tests/parse-vitest-report.ts';

const vitestFile = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test, title: 'a rule' })),
});

const playwrightSpec = (title: string, status: string, projectName = 'browser-host') => ({
  title,
  tests: [{ projectName, status, results: [] }],
});

test('Vitest: each test counts by its outcome; pending and todo are skipped', () => {
  const files = [vitestFile('passed', 'passed', 'passed', 'pending', 'todo'), vitestFile('failed', 'passed', 'failed')];
  expect(parseVitestReport({ testResults: files })).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test('Vitest: a spec file that cannot be loaded counts as one failure', () => {
  expect(parseVitestReport({ testResults: [vitestFile('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('Playwright: tests count at every depth; flaky, interrupted and errors outside of tests are failures', () => {
  const report = {
    suites: [
      {
        title: 'sign-in.spec.ts',
        specs: [playwrightSpec('a', 'expected'), playwrightSpec('b', 'flaky')],
        suites: [{ title: 'inner', specs: [playwrightSpec('c', 'unexpected'), playwrightSpec('d', 'skipped')] }],
      },
    ],
    errors: [{ message: 'a spec could not be loaded' }],
  };
  expect(parsePlaywrightReport(report)).toEqual({ passed: 1, failed: 3, skipped: 1 });
});

test('Playwright: a title says where the test is', () => {
  const inner = { title: 'a keyring', specs: [playwrightSpec('is asked', 'expected', 'electron')] };
  const report = { suites: [{ title: 'electron/vault.spec.ts', specs: [], suites: [inner] }] };
  expect(parsePlaywrightTests(report)).toEqual([
    { title: 'electron/vault.spec.ts › a keyring › is asked', projectName: 'electron', status: 'expected' },
  ]);
});

test('what is no report is refused, so that it cannot count as nothing', () => {
  expect(() => parseVitestReport({})).toThrow();
  expect(() => parsePlaywrightReport('')).toThrow();
});
