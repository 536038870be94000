/** Samples of all that is known, and of nothing else (product section 17.5). Pure. */
import type { JobState } from '../../src-shared/model/expected-run.ts';
import { sessionResults } from '../../src-shared/model/job-session.ts';
import { durationOfRun } from '../../src-shared/model/job.ts';
import { showName } from '../channels/shorten-text.ts';
import type { Counted, JobLastRun } from '../journal/metric-records.ts';
import type { Sample } from './render-metrics.ts';

/** Instants are milliseconds since the Unix epoch. */
export interface MetricsFacts {
  version: string;
  nowMs: number;
  jobs: readonly JobLastRun[];
  stateOf: (jobId: number) => JobState;
  /** What is watched for sessions, with a name that is the same in every language. `null`: not read yet. */
  sources: readonly { key: string; label: string; lastReadAtMs: number | null }[];
  /** Channels that are used, also where nothing has been sent through them yet. */
  channels: readonly string[];
  counted: readonly Counted[];
  outbox: { waiting: number; parked: number; oldestAtMs: number | null };
  /** `null`: not known yet. */
  canSend: boolean | null;
}

type Labels = Record<string, string>;

const outcomes = { accepted: 'accepted', parked: 'failed', 'outcome-unknown': 'unknown' } as const;

export function describeMetrics(facts: MetricsFacts): Sample[] {
  const labels = labelSources(facts.sources);
  return [
    { name: 'backup_notifier_build_info', labels: { version: facts.version }, value: 1 },
    ...describeJobs(facts, labels),
    ...describeCounts(facts),
    ...describeOutbox(facts),
    ...describeSources(facts, labels),
  ];
}

/** A backup server may be watched as two products under one name. @returns the label of each source by its key */
function labelSources(sources: MetricsFacts['sources']): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, label } of sources) {
    const own = taken.has(label) ? `${label} (${key})` : label;
    taken.add(own);
    labels.set(key, own);
  }
  return labels;
}

function describeJobs({ jobs, stateOf }: MetricsFacts, sourceLabels: ReadonlyMap<string, string>): Sample[] {
  const taken = new Set<string>();
  return jobs.flatMap((job) => {
    const labels = {
      source: sourceLabels.get(job.source) ?? job.source,
      organization: showName(job.organization),
      host: showName(job.host),
      job: showName(job.name),
      type: job.type,
    };
    // Two of the same name would be one series twice, for which Prometheus refuses the file. The older one has the name.
    while (taken.has(Object.values(labels).join('\n'))) labels.job += ` (${job.id})`;
    taken.add(Object.values(labels).join('\n'));
    return [...describeLastRun(job, labels), ...describeExpected(stateOf(job.id), labels)];
  });
}

function describeLastRun({ last, lastSuccessAtMs, objectCount, issueCount }: JobLastRun, labels: Labels): Sample[] {
  const hasOk = objectCount !== null && issueCount !== null && objectCount >= issueCount;
  return [
    {
      name: 'backup_notifier_job_last_end_timestamp_seconds',
      labels,
      value: toSeconds(last.endedAtMs),
    },
    ...ifKnown(lastSuccessAtMs, (atMs) => ({
      name: 'backup_notifier_job_last_success_timestamp_seconds',
      labels,
      value: toSeconds(atMs),
    })),
    ...sessionResults.map((result): Sample => ({
      name: 'backup_notifier_job_last_result',
      labels: { ...labels, result: result.toLowerCase() },
      value: result === last.result ? 1 : 0,
    })),
    { name: 'backup_notifier_job_last_duration_seconds', labels, value: toSeconds(durationOfRun(last)) },
    ...ifKnown(last.sizeBytes, (value) => ({ name: 'backup_notifier_job_last_transferred_bytes', labels, value })),
    ...ifKnown(hasOk ? objectCount - issueCount : null, (value) => ({
      name: 'backup_notifier_job_last_objects',
      labels: { ...labels, state: 'ok' },
      value,
    })),
    ...ifKnown(issueCount, (value) => ({
      name: 'backup_notifier_job_last_objects',
      labels: { ...labels, state: 'issue' },
      value,
    })),
  ];
}

function describeExpected(state: JobState, labels: Labels): Sample[] {
  const next = (atMs: number | null) =>
    ifKnown(atMs, (ms) => ({
      name: 'backup_notifier_job_expected_next_timestamp_seconds',
      labels,
      value: toSeconds(ms),
    }));
  const overdue = (value: 0 | 1): Sample => ({ name: 'backup_notifier_job_overdue', labels, value });
  switch (state.kind) {
    case 'up-to-date':
      return [...next(state.nextAtMs), overdue(0)];
    case 'late':
      return [...next(state.expectedAtMs), overdue(0)];
    case 'missed':
      return [...next(state.expectedAtMs), overdue(1)];
    // Nobody can know whether it ran.
    case 'source-away':
      return next(state.expectedAtMs);
    case 'new':
    case 'paused':
    case 'muted':
      return [];
  }
}

function describeCounts({ counted, channels }: MetricsFacts): Sample[] {
  const countOf = (what: Counted['what'], outcome: string, channel = '') =>
    counted.find((each) => each.what === what && each.outcome === outcome && each.channel === channel);
  const used = new Set([...channels, ...counted.map(({ channel }) => channel).filter((channel) => channel !== '')]);
  return [
    // That nothing has happened yet is known: the first event is an increase.
    ...sessionResults.map((result): Sample => ({
      name: 'backup_notifier_sessions_total',
      labels: { result: result.toLowerCase() },
      value: countOf('session', result)?.count ?? 0,
    })),
    ...[...used].toSorted().flatMap((channel) => [
      ...Object.entries(outcomes).map(([state, outcome]): Sample => ({
        name: 'backup_notifier_notifications_total',
        labels: { channel, outcome },
        value: countOf('notification', state, channel)?.count ?? 0,
      })),
      ...ifKnown(countOf('notification', 'accepted', channel)?.lastAtMs ?? null, (atMs) => ({
        name: 'backup_notifier_last_accepted_timestamp_seconds',
        labels: { channel },
        value: toSeconds(atMs),
      })),
    ]),
  ];
}

function describeOutbox({ outbox, canSend, nowMs }: MetricsFacts): Sample[] {
  return [
    { name: 'backup_notifier_outbox_waiting', labels: {}, value: outbox.waiting },
    { name: 'backup_notifier_outbox_needs_attention', labels: {}, value: outbox.parked },
    ...ifKnown(outbox.oldestAtMs, (atMs) => ({
      name: 'backup_notifier_outbox_oldest_age_seconds',
      labels: {},
      // A clock may have been set back since.
      value: toSeconds(Math.max(0, nowMs - atMs)),
    })),
    ...ifKnown(canSend, (can) => ({ name: 'backup_notifier_account_valid', labels: {}, value: can ? 1 : 0 })),
  ];
}

function describeSources({ sources }: MetricsFacts, labels: ReadonlyMap<string, string>): Sample[] {
  return sources.flatMap(({ key, lastReadAtMs }) =>
    ifKnown(lastReadAtMs, (atMs) => ({
      name: 'backup_notifier_source_last_contact_timestamp_seconds',
      labels: { source: labels.get(key) ?? key },
      value: toSeconds(atMs),
    })),
  );
}

/** What is not known has no sample: a zero would be a claim. */
function ifKnown<T>(value: T | null, toSample: (known: T) => Sample): Sample[] {
  return value === null ? [] : [toSample(value)];
}

function toSeconds(ms: number): number {
  return ms / 1_000;
}
