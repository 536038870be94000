import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMetrics, type Sample } from '../../../src-main/metrics/render-metrics.ts';
import { parseMetrics } from '../../fixtures/parse-metrics.ts';

test('each metric has its help, its type and its samples, and every line ends', () => {
  const samples: Sample[] = [
    { name: 'backup_notifier_outbox_waiting', labels: {}, value: 3 },
    { name: 'backup_notifier_sessions_total', labels: { result: 'failed' }, value: 1e21 },
    { name: 'backup_notifier_sessions_total', labels: { result: 'success' }, value: 0.5 },
  ];
  expect(renderMetrics(samples)).toBe(`\
# HELP backup_notifier_sessions_total Job sessions that were recorded, each attempt of a job as one.
# TYPE backup_notifier_sessions_total counter
backup_notifier_sessions_total{result="failed"} 1e+21
backup_notifier_sessions_total{result="success"} 0.5
# HELP backup_notifier_outbox_waiting Notifications that are on their way.
# TYPE backup_notifier_outbox_waiting gauge
backup_notifier_outbox_waiting 3
`);
});

test('labels have one order, and one that is empty is left out', () => {
  const labels = { type: 'backup', job: 'restic', host: '', organization: '', source: 'folder' };
  const text = renderMetrics([{ name: 'backup_notifier_job_overdue', labels, value: 1 }]);
  expect(text).toMatch(/^backup_notifier_job_overdue\{source="folder",job="restic",type="backup"\} 1$/m);
});

/** Names as scripts and attackers choose them: what the format itself is made of, line ends of all kinds, any text. */
const hostileName = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('"', '\\', '\n', '\r', '{', '}', ',', '=', '#', ' ', 'n', '\u2028', '\ud800', '株', '\0'))
    .map((parts) => parts.join('')),
  fc.constant('x"} 1\nbackup_notifier_job_overdue{job="y'),
);

test('whatever a job is called, what is read back is its name', () => {
  fc.assert(
    fc.property(hostileName, hostileName, fc.double({ noNaN: true, noDefaultInfinity: true }), (job, source, value) => {
      const sample: Sample = { name: 'backup_notifier_job_last_duration_seconds', labels: { job, source }, value };
      const named = Object.entries({ job, source }).filter(([, text]) => text !== '');
      const labels = Object.fromEntries(named.map(([name, text]) => [name, text.toWellFormed()]));
      expect(parseMetrics(renderMetrics([sample]))).toEqual([
        { name: sample.name, labels, value: value === 0 ? 0 : value },
      ]);
    }),
  );
});
