/** Read by Prometheus' own parser: `promtool check metrics` refuses what the textfile collector would, and lints. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { describeMetrics } from '../../../src-main/metrics/describe-metrics.ts';
import { metricDefinitions } from '../../../src-main/metrics/metric-definitions.ts';
import { renderMetrics } from '../../../src-main/metrics/render-metrics.ts';
import { jobRun } from '../../builders/jobs.ts';
import { jobLastRun, metricsFacts } from '../../builders/metrics.ts';
import { hasTool } from '../../fixtures/has-tool.ts';

const hostileNames = [
  'x"} 1\nbackup_notifier_job_overdue{job="y',
  'C:\\Backup\\',
  '{job="a"} 1 1795312800000',
  '# TYPE backup_notifier_job_overdue histogram',
  'line\r\nbreaks\u2028\u0000',
  'half a pair \ud800',
  'Sicherung für 株式会社 👩‍👩‍👧‍👦 \u202edrawkcab',
  '',
  '\\n',
  'Exchange daily',
  'Exchange daily',
];

function check(text: string): [status: number | null, said: string] {
  const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
  return [status, stdout + stderr];
}

test('every metric, of jobs with hostile names, is read and has nothing to complain about', ({ skip }) => {
  if (!hasTool('promtool')) skip('not run: promtool is not installed here (Debian package prometheus)');
  const atMs = Date.parse('2026-11-22T02:00:00.123Z');
  const jobs = hostileNames.map((name, index) =>
    jobLastRun({
      id: index + 1,
      name,
      organization: name,
      host: name,
      last: jobRun(0, { sizeBytes: 2 ** 53 }),
      objectCount: 4,
      issueCount: 1,
    }),
  );
  const text = renderMetrics(
    describeMetrics(
      metricsFacts({
        jobs,
        stateOf: (id) =>
          id % 2 === 0 ? { kind: 'missed', expectedAtMs: atMs } : { kind: 'up-to-date', nextAtMs: atMs },
        sources: hostileNames.map((label, index) => ({ key: `vbr:${index}`, label, lastReadAtMs: atMs })),
        counted: [{ what: 'notification', channel: 'email', outcome: 'accepted', count: 1, lastAtMs: atMs }],
        outbox: { waiting: 1, parked: 1, oldestAtMs: atMs },
        canSend: true,
      }),
    ),
  );
  const named = Object.keys(metricDefinitions).filter((name) => text.includes(`# TYPE ${name} `));
  expect([named, check(text)]).toEqual([Object.keys(metricDefinitions), [0, '']]);
});

test('it would notice a name that is not escaped', ({ skip }) => {
  if (!hasTool('promtool')) skip('not run: promtool is not installed here (Debian package prometheus)');
  const broken = 'backup_notifier_job_overdue{job="x"} 1"} 1\n';
  expect(check(broken)[0]).not.toBe(0);
});
