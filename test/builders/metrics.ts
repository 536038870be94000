import type { MetricsFacts } from '../../src-main/metrics/describe-metrics.ts';
import type { JobLastRun } from '../../src-main/journal/metric-records.ts';
import { jobRun } from './jobs.ts';

export function jobLastRun(changes: Partial<JobLastRun> = {}): JobLastRun {
  return {
    id: 1,
    source: 'folder',
    name: 'Exchange daily',
    organization: 'contoso.com',
    host: '',
    type: 'backup',
    last: jobRun(0),
    lastSuccessAtMs: jobRun(0).endedAtMs,
    objectCount: null,
    issueCount: null,
    ...changes,
  };
}

/** A program that has just been installed. */
export function metricsFacts(changes: Partial<MetricsFacts> = {}): MetricsFacts {
  return {
    version: '1.0.0',
    nowMs: Date.parse('2026-11-22T12:00:00Z'),
    jobs: [],
    stateOf: () => ({ kind: 'new' }),
    sources: [],
    channels: ['email'],
    counted: [],
    outbox: { waiting: 0, parked: 0, oldestAtMs: null },
    canSend: null,
    ...changes,
  };
}
