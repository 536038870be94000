import { describe, expect, test } from 'vitest';
import { describeMetrics } from '../../../src-main/metrics/describe-metrics.ts';
import type { MetricsFacts } from '../../../src-main/metrics/describe-metrics.ts';
import { renderMetrics } from '../../../src-main/metrics/render-metrics.ts';
import type { JobState } from '../../../src-shared/model/expected-run.ts';
import { jobRun } from '../../builders/jobs.ts';
import { jobLastRun, metricsFacts } from '../../builders/metrics.ts';

const atMs = Date.parse('2026-11-22T02:00:00Z');

/** The samples as they are written, without the prefix of all names. */
function linesOf(changes: Partial<MetricsFacts>, pattern = /./): string[] {
  return renderMetrics(describeMetrics(metricsFacts(changes)))
    .split('\n')
    .filter((line) => line.startsWith('backup_notifier_') && pattern.test(line))
    .map((line) => line.slice('backup_notifier_'.length));
}

test('of a program that has just been installed, only what is known is written', () => {
  expect(linesOf({})).toEqual([
    'build_info{version="1.0.0"} 1',
    'sessions_total{result="success"} 0',
    'sessions_total{result="warning"} 0',
    'sessions_total{result="failed"} 0',
    'notifications_total{channel="email",outcome="accepted"} 0',
    'notifications_total{channel="email",outcome="failed"} 0',
    'notifications_total{channel="email",outcome="unknown"} 0',
    'outbox_waiting 0',
    'outbox_needs_attention 0',
  ]);
});

describe('a job', () => {
  test('has its last run', () => {
    const last = jobRun(0, { result: 'Warning', sizeBytes: 1_048_576 });
    const job = jobLastRun({ last, lastSuccessAtMs: jobRun(-1).endedAtMs, objectCount: 412, issueCount: 3 });
    const labels = 'source="folder",organization="contoso.com",job="Exchange daily",type="backup"';
    expect(linesOf({ jobs: [job] }, /_job_/)).toEqual([
      `job_last_end_timestamp_seconds{${labels}} 1793574000`,
      `job_last_success_timestamp_seconds{${labels}} 1793487600`,
      `job_last_result{${labels},result="success"} 0`,
      `job_last_result{${labels},result="warning"} 1`,
      `job_last_result{${labels},result="failed"} 0`,
      `job_last_duration_seconds{${labels}} 2400`,
      `job_last_transferred_bytes{${labels}} 1048576`,
      `job_last_objects{${labels},state="ok"} 409`,
      `job_last_objects{${labels},state="issue"} 3`,
    ]);
  });

  test.each([
    ['neither is known', null, null, []],
    ['only the objects are known', 5, null, []],
    ['only the issues are known', null, 2, ['issue"} 2']],
    ['there were none', 0, 0, ['ok"} 0', 'issue"} 0']],
  ])('has no counts that nobody reported: %s', (_, objectCount, issueCount, expected) => {
    const lines = linesOf({ jobs: [jobLastRun({ objectCount, issueCount })] }, /_last_objects/);
    expect(lines.map((line) => line.replace(/^.*state="/, ''))).toEqual(expected);
  });

  test('has no success that is not known, and no size that nobody reported', () => {
    const lines = linesOf({ jobs: [jobLastRun({ lastSuccessAtMs: null })] }, /success_timestamp|bytes/);
    expect(lines).toEqual([]);
  });

  test.each<[JobState, string[]]>([
    [{ kind: 'new' }, []],
    [{ kind: 'up-to-date', nextAtMs: atMs }, ['job_expected_next_timestamp_seconds 1795312800', 'job_overdue 0']],
    [{ kind: 'up-to-date', nextAtMs: null }, ['job_overdue 0']],
    [
      { kind: 'late', expectedAtMs: atMs, graceEndsAtMs: atMs + 1 },
      ['job_expected_next_timestamp_seconds 1795312800', 'job_overdue 0'],
    ],
    [{ kind: 'missed', expectedAtMs: atMs }, ['job_expected_next_timestamp_seconds 1795312800', 'job_overdue 1']],
    [{ kind: 'source-away', expectedAtMs: atMs }, ['job_expected_next_timestamp_seconds 1795312800']],
    [{ kind: 'paused', by: 'person' }, []],
    [{ kind: 'muted', untilMs: atMs }, []],
  ])('that is %j says when it is expected as far as that is known', (state, expected) => {
    const lines = linesOf({ jobs: [jobLastRun()], stateOf: () => state }, /expected|overdue/);
    expect(lines.map((line) => line.replace(/\{.*\}/, ''))).toEqual(expected);
  });

  test('of the same name as another one is told apart, because one series twice spoils the whole file', () => {
    const named = (id: number, name: string, host = '') => jobLastRun({ id, name, host });
    const jobs = [named(1, 'Nightly'), named(2, 'Nightly'), named(3, 'Nightly', 'FILES01'), named(4, 'Nightly (2)')];
    expect(linesOf({ jobs }, /last_end/).map((line) => /(?:host=.*)?job="[^"]*"/.exec(line)?.[0])).toEqual([
      'job="Nightly"',
      'job="Nightly (2)"',
      'host="FILES01",job="Nightly"',
      'job="Nightly (2) (4)"',
    ]);
  });
});

test('sources have one name in every language, each its own, and a contact only where there was one', () => {
  const sources = [
    { key: 'folder', label: 'folder', lastReadAtMs: atMs },
    { key: 'vb365:1', label: 'backup01', lastReadAtMs: atMs + 500 },
    { key: 'vbr:2', label: 'backup01', lastReadAtMs: atMs },
    { key: 'vbr:3', label: 'backup02', lastReadAtMs: null },
  ];
  const jobs = [jobLastRun({ source: 'vbr:2' }), jobLastRun({ source: 'vbr:gone' })];
  expect(linesOf({ sources, jobs }, /last_contact|last_end/).map((line) => line.replace(/,organ.*"/, ''))).toEqual([
    'job_last_end_timestamp_seconds{source="backup01 (vbr:2)"} 1793574000',
    'job_last_end_timestamp_seconds{source="vbr:gone"} 1793574000',
    'source_last_contact_timestamp_seconds{source="folder"} 1795312800',
    'source_last_contact_timestamp_seconds{source="backup01"} 1795312800.5',
    'source_last_contact_timestamp_seconds{source="backup01 (vbr:2)"} 1795312800',
  ]);
});

test('what was sent is counted by channel, and what is on its way has an age', () => {
  const counted = [
    { what: 'notification', channel: 'webhook', outcome: 'accepted', count: 7, lastAtMs: atMs },
    { what: 'notification', channel: 'webhook', outcome: 'parked', count: 2, lastAtMs: atMs },
    { what: 'session', channel: '', outcome: 'Failed', count: 5, lastAtMs: atMs },
  ] as const;
  const outbox = { waiting: 2, parked: 1, oldestAtMs: metricsFacts().nowMs - 90_000 };
  expect(linesOf({ counted, outbox, channels: [], canSend: false }, /total|outbox|accepted|valid/)).toEqual([
    'sessions_total{result="success"} 0',
    'sessions_total{result="warning"} 0',
    'sessions_total{result="failed"} 5',
    'notifications_total{channel="webhook",outcome="accepted"} 7',
    'notifications_total{channel="webhook",outcome="failed"} 2',
    'notifications_total{channel="webhook",outcome="unknown"} 0',
    'outbox_waiting 2',
    'outbox_needs_attention 1',
    'outbox_oldest_age_seconds 90',
    'last_accepted_timestamp_seconds{channel="webhook"} 1795312800',
    'account_valid 0',
  ]);
});
