import type {
  DigestFacts,
  DigestJobRecord,
  DigestOccasion,
  RunTotals,
} from '../../src-main/notifications/facts/digest-facts.ts';
import { gatherDigestFacts } from '../../src-main/notifications/facts/digest-facts.ts';
import type { JobRun } from '../../src-shared/model/job.ts';
import type { SessionResult } from '../../src-shared/model/job-session.ts';

const minuteMs = 60_000;

export function runTotals(changes: Partial<RunTotals['counts']> = {}, measures: Partial<RunTotals> = {}): RunTotals {
  const counts = { Success: 0, Warning: 0, Failed: 0, ...changes };
  return { durationMs: 0, sizedCount: 0, sizeBytes: 0, ...measures, counts };
}

export function digestRun(changes: Partial<JobRun> = {}): JobRun {
  const endedAtMs = changes.endedAtMs ?? Date.parse('2026-11-26T21:38:33Z');
  return { startedAtMs: endedAtMs - 38 * minuteMs, endedAtMs, result: 'Success', sizeBytes: 1_610_612_736, ...changes };
}

/** A job that ran once in the period, and once in the one before. */
export function digestJobRecord(changes: Partial<DigestJobRecord> = {}): DigestJobRecord {
  const last = changes.last === undefined ? digestRun() : changes.last;
  const inPeriod = last === null ? runTotals() : runTotals({ [last.result]: 1 });
  return {
    id: 1,
    name: 'Exchange daily',
    organization: 'contoso.com',
    host: '',
    last,
    inPeriod,
    before: inPeriod,
    ...changes,
  };
}

export function digestOccasion(changes: Partial<DigestOccasion> = {}): DigestOccasion {
  return {
    every: 'day',
    fromMs: Date.parse('2026-11-26T06:00:00Z'),
    toMs: Date.parse('2026-11-27T06:00:00Z'),
    missedCount: 0,
    unreadSources: [],
    newsSinceMs: Date.parse('2026-11-27T06:00:00Z'),
    ...changes,
  };
}

export interface DigestInput {
  records?: readonly DigestJobRecord[];
  missed?: readonly number[];
  reasons?: Readonly<Record<number, string>>;
  strips?: Readonly<Record<number, readonly SessionResult[]>>;
  occasion?: Partial<DigestOccasion>;
}

export function digestFacts({
  records = [digestJobRecord()],
  missed = [],
  reasons = {},
  strips = {},
  occasion = {},
}: DigestInput = {}): DigestFacts {
  return gatherDigestFacts(
    records,
    new Map(missed.map((id) => [id, Date.parse('2026-11-27T02:00:00Z')])),
    {
      reasonOf: ({ id }) => reasons[id] ?? '',
      stripOf: ({ id, last }) => strips[id] ?? (last === null ? [] : [last.result]),
    },
    digestOccasion(occasion),
  );
}

/** A night of a mid-sized organization, for pictures. */
export function nightOfJobs(): DigestFacts {
  const gb = 1024 ** 3;
  const job = (
    id: number,
    name: string,
    changes: Partial<DigestJobRecord> & { result?: SessionResult; minutes?: number; size?: number } = {},
  ) => {
    const { result = 'Success', minutes = 20 + id, size = id * gb, ...rest } = changes;
    const endedAtMs = Date.parse('2026-11-26T23:00:00Z') + id * 7 * minuteMs;
    const last = { startedAtMs: endedAtMs - minutes * minuteMs, endedAtMs, result, sizeBytes: size };
    const measures = { durationMs: result === 'Failed' ? 0 : minutes * minuteMs, sizedCount: 1, sizeBytes: size };
    return digestJobRecord({
      id,
      name,
      organization: id % 3 === 0 ? 'fabrikam.com' : 'contoso.com',
      last,
      inPeriod: runTotals({ [result]: 1 }, measures),
      before: runTotals({ Success: 1 }, { ...measures, durationMs: (20 + id) * minuteMs }),
      ...rest,
    });
  };
  const steady = Array.from({ length: 30 }, (): SessionResult => 'Success');
  const strip = (changes: Record<number, SessionResult>) => steady.map((result, index) => changes[index] ?? result);
  return digestFacts({
    records: [
      job(1, 'Exchange daily', { result: 'Failed' }),
      job(2, 'SharePoint and Teams daily', { result: 'Warning', minutes: 64 }),
      job(3, 'OneDrive daily', {
        size: 41 * gb,
        before: runTotals({ Success: 1 }, { durationMs: 23 * minuteMs, sizedCount: 1, sizeBytes: 3 * gb }),
      }),
      job(4, 'SQL dumps, every hour', {
        inPeriod: runTotals({ Success: 23, Failed: 1 }, { durationMs: 23 * 4 * minuteMs }),
      }),
      job(5, 'Dateien München → Zürich', { organization: '', host: 'FILES01', result: 'Failed' }),
      job(6, 'Archive copy weekly', {
        inPeriod: runTotals(),
        before: runTotals(),
        last: digestRun({ endedAtMs: Date.parse('2026-11-22T03:12:00Z') }),
      }),
      job(7, 'restic /home'),
      job(8, 'borg /srv'),
    ],
    missed: [6],
    reasons: {
      1: 'The repository “archive-eu” is not reachable: connection refused (10.20.30.40:8006)',
      2: 'anna@contoso.com: The mailbox has no license',
      5: 'rsync error: some files/attrs were not transferred (see previous errors) (code 23) at main.c(1338) [sender=3.2.7]',
    },
    strips: {
      1: strip({ 29: 'Failed', 14: 'Warning' }),
      2: strip({ 29: 'Warning', 28: 'Warning', 27: 'Warning' }),
      3: steady,
      4: strip({ 20: 'Failed' }),
      5: strip({ 29: 'Failed', 28: 'Failed', 27: 'Failed' }),
      6: steady.slice(0, 9),
      7: steady,
      8: steady.slice(0, 3),
    },
  });
}

/** So many jobs of an odd mix, a tenth of which failed. */
export function manyJobs(count: number, occasion: Partial<DigestOccasion> = {}): DigestFacts {
  const records = Array.from({ length: count }, (_, index) =>
    digestJobRecord({
      id: index + 1,
      name: `Job ${index + 1} of a very long list`,
      last: digestRun({ result: index % 10 === 0 ? 'Failed' : index % 7 === 0 ? 'Warning' : 'Success' }),
    }),
  );
  const strip = Array.from({ length: 30 }, (_, index): SessionResult => (index % 9 === 0 ? 'Warning' : 'Success'));
  return digestFacts({
    records,
    strips: Object.fromEntries(records.map(({ id }) => [id, strip])),
    reasons: Object.fromEntries(records.map(({ id }) => [id, 'The server did not answer in time'])),
    occasion,
  });
}
