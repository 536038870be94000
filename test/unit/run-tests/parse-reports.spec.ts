import { expect, test } from 'vitest';
import {
  parsePlaywrightFailures,
  parsePlaywrightReport,
  parsePlaywrightSkips,
  parsePlaywrightTests,
} from '../../harness/run-tests/parse-playwright-report.ts';
import { parseVitestFailures, parseVitestReport } from '../../harness/run-tests/parse-vitest-report.ts';
import { describeSkips } from '../../harness/run-tests/skips.ts';
import { describeFailures } from '../../harness/run-tests/spec-failure.ts';

const vitestFile = (status: string, ...tests: string[]) => ({
  name: '/project/test/unit/domain/rules.spec.ts',
  status,
  message: tests.length === 0 ? 'Error: no such module' : '',
  assertionResults: tests.map((test) => ({
    status: test,
    fullName: 'rules a rule',
    failureMessages: test === 'failed' ? ['AssertionError: 1 is not 2\n    at here'] : [],
  })),
});

const playwrightSpec = (title: string, status: string, projectName = 'browser-host') => ({
  title,
  tests: [
    {
      projectName,
      status,
      results: [{ errors: status === 'unexpected' ? [{ message: '\u001b[31mno\u001b[39m' }] : [] }],
    },
  ],
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

test('Playwright: a path says where the test is', () => {
  const inner = { title: 'a keyring', specs: [playwrightSpec('is asked', 'expected', 'electron')] };
  const report = { suites: [{ title: 'electron/vault.spec.ts', specs: [], suites: [inner] }] };
  expect(parsePlaywrightTests(report)).toEqual([
    {
      path: ['electron/vault.spec.ts', 'a keyring', 'is asked'],
      projectName: 'electron',
      status: 'expected',
      reasons: [],
      whySkipped: '',
    },
  ]);
});

test('what failed is named with its reason, so that nobody searches a long log for it', () => {
  const files = [vitestFile('failed', 'passed', 'failed'), vitestFile('failed')];
  const inner = { title: 'inner', specs: [playwrightSpec('c', 'unexpected'), playwrightSpec('d', 'flaky')] };
  const suites = [{ title: 'sign-in.spec.ts', specs: [playwrightSpec('a', 'expected')], suites: [inner] }];
  const failures = [
    ...parseVitestFailures({ testResults: files }),
    ...parsePlaywrightFailures({ suites, errors: [{ message: 'a spec could not be loaded' }] }),
  ];
  expect(describeFailures('FAILED', failures)).toEqual([
    'FAILED  rules.spec.ts › rules a rule',
    '        AssertionError: 1 is not 2',
    '            at here',
    'FAILED  rules.spec.ts',
    '        Error: no such module',
    'FAILED  [browser-host] sign-in.spec.ts › inner › c',
    '        no',
    'FAILED  [browser-host] sign-in.spec.ts › inner › d',
    'FAILED  outside of any test',
    '        a spec could not be loaded',
  ]);
});

test('what passed only alone is named by another word', () => {
  expect(describeFailures('UNSTABLE', [{ title: 'a.spec.ts › a', reason: 'no', test: null }])).toEqual([
    'UNSTABLE  a.spec.ts › a',
    '        no',
  ]);
});

test('what failed can be found again by its runner; an error outside of any test cannot', () => {
  const file = '/project/test/unit/domain/rules.spec.ts';
  const inner = { title: 'inner', specs: [playwrightSpec('c', 'unexpected', 'electron')] };
  const suites = [{ title: 'sign-in.spec.ts', specs: [], suites: [inner] }];
  const failures = [
    ...parseVitestFailures({ testResults: [vitestFile('failed', 'failed'), vitestFile('failed')] }),
    ...parsePlaywrightFailures({ suites, errors: [{ message: 'a spec could not be loaded' }] }),
  ];
  expect(failures.map((failure) => failure.test)).toEqual([
    { runner: 'vitest', file, name: 'rules a rule' },
    { runner: 'vitest', file, name: null },
    { runner: 'playwright', project: 'electron', path: ['sign-in.spec.ts', 'inner', 'c'] },
    null,
  ]);
});

test('what was not run is told in one line for each reason, the specs that name none together', () => {
  const skipped = playwrightSpec('d', 'skipped');
  const annotations = [{ type: 'skip', description: 'macOS has no access keys' }];
  const specs = [{ ...skipped, tests: skipped.tests.map((each) => ({ ...each, annotations })) }, skipped];
  const noPowerShell = 'not run: there is no PowerShell on this machine';
  const reasons = [
    ...parsePlaywrightSkips({ suites: [{ title: 'options.spec.ts', specs }] }),
    noPowerShell,
    '',
    noPowerShell,
  ];
  expect(describeSkips(reasons)).toEqual([
    'not run: 1 spec, because macOS has no access keys',
    expect.stringMatching(/^not run: 2 specs, because they are for another system/),
    'not run: 2 specs, because there is no PowerShell on this machine',
  ]);
});

test('what is no report is refused, so that it cannot count as nothing', () => {
  expect(() => parseVitestReport({})).toThrow();
  expect(() => parsePlaywrightReport('')).toThrow();
});
