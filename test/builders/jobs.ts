import type { JobRow, JobRun } from '../../src-shared/model/job.ts';
import type { JobRecord } from '../../src-main/journal/jobs.ts';

const dayMs = 24 * 60 * 60_000;
const minuteMs = 60_000;

/** A run of 40 minutes that ended well. @param day - counted from the first of November 2026 */
export function jobRun(day: number, { minutes = 40, ...changes }: Partial<JobRun> & { minutes?: number } = {}): JobRun {
  const endedAtMs = Date.parse('2026-11-01T23:00:00Z') + day * dayMs;
  return { startedAtMs: endedAtMs - minutes * minuteMs, endedAtMs, result: 'Success', sizeBytes: null, ...changes };
}

export function jobRecord(changes: Partial<JobRecord> = {}): JobRecord {
  return {
    id: 1,
    name: 'Exchange daily',
    organization: 'contoso.com',
    host: '',
    type: 'backup',
    source: 'folder',
    runs: [jobRun(0)],
    lastSuccessAtMs: jobRun(0).endedAtMs,
    missedAtMs: [],
    ...changes,
  };
}

export function jobRow(changes: Partial<JobRow> = {}): JobRow {
  const last = jobRun(0);
  return {
    id: 1,
    name: 'Exchange daily',
    organization: 'contoso.com',
    host: '',
    type: 'backup',
    strip: [{ atMs: last.endedAtMs, result: last.result }],
    last,
    lastSuccessAtMs: last.endedAtMs,
    durationTrend: null,
    sizeTrend: null,
    state: { kind: 'new' },
    ...changes,
  };
}
