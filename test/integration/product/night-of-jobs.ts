/**
 * A night of forty jobs: what runs, and which mails product section 4 asks for. The expectation is made from what the
 * server did, by the rules as they are written there, and from nothing of the program.
 */
import type { EmulatedAttempt, EmulatedSession } from '../../harness/vb365-emulator/emulated-site.ts';
import { emulatedObject } from '../../harness/vb365-emulator/emulated-site.ts';
import type { Vb365Emulator } from '../../harness/vb365-emulator/vb365-emulator.ts';

const minuteMs = 60_000;
const anna = emulatedObject('anna@contoso.com');
const benWarned = emulatedObject('ben@contoso.com', 'Warning', 'No valid license');
const siteFailed = emulatedObject('https://contoso.sharepoint.com/sites/a', 'Failed', 'Access denied', 'site');

const success: Partial<EmulatedAttempt> = { objects: [anna] };
const warning: Partial<EmulatedAttempt> = { status: 'Warning', objects: [anna, benWarned] };
const failed: Partial<EmulatedAttempt> = { status: 'Failed', objects: [anna, siteFailed], durationMinutes: 5 };
const failedAtOnce: Partial<EmulatedAttempt> = {
  status: 'Failed',
  generalIssues: ['Failed to connect to organization'],
  durationMinutes: 1,
};

/** How each of the forty goes: the attempts of its run. */
const courses: readonly (readonly Partial<EmulatedAttempt>[])[] = [
  ...repeated(16, [success]),
  ...repeated(5, [warning]),
  // Ends well after one retry, after two.
  ...repeated(4, [failed, success]),
  ...repeated(3, [failed, failedAtOnce, success]),
  // Ends with a warning after retries, one of them of a warning.
  ...repeated(3, [failed, { ...warning, willBeRetried: true }, warning]),
  // Every retry is used up.
  ...repeated(3, [failed, failed, failedAtOnce, failed]),
  // The job may not be tried again.
  ...repeated(2, [{ ...failed, willBeRetried: false }]),
];

export interface Night {
  /** By their ids. */
  organizations: ReadonlyMap<string, string>;
  sessions: EmulatedSession[];
  /** Ended before the program has ever looked. */
  beforehand: EmulatedSession[];
}

/** @param startMs - the first contact of the program */
export function planNight({ site }: Vb365Emulator, startMs: number): Night {
  const contoso = site.addOrganization('contoso.onmicrosoft.com');
  const fabrikam = site.addOrganization('fabrikam.onmicrosoft.com');
  const organizationOf = (index: number) => ({ organizationId: (index % 3 === 0 ? fabrikam : contoso).id });
  const old = site.addJob('Old job', organizationOf(0));
  const beforehand = [
    ...site.addRun(old, startMs - 180 * minuteMs, [failed, success]),
    ...site.addRun(old, startMs - 60 * minuteMs, [warning]),
  ];
  const sessions = courses.flatMap((attempts, index) => {
    const job = site.addJob(`Job ${String(index + 1).padStart(2, '0')}`, organizationOf(index));
    // The first ones run already when the program looks for the first time.
    return site.addRun(job, startMs + (index * 8 - 4) * minuteMs, attempts);
  });
  const backedUp = site.jobs.find(({ name }) => name === 'Job 01');
  const copy = site.addJob('Copy to archive', {
    kind: 'Copy',
    backupJobId: backedUp?.id ?? null,
    ...organizationOf(0),
  });
  sessions.push(...site.addRun(copy, startMs + 95 * minuteMs, [warning]));
  const stopped = site.addJob('Stopped by hand', organizationOf(1));
  sessions.push(...site.addRun(stopped, startMs + 131 * minuteMs, [{ status: 'Stopped', objects: [anna] }]));
  const forgotten = site.addJob('Retry that never comes', organizationOf(1));
  sessions.push(...site.addRun(forgotten, startMs + 170 * minuteMs, [{ ...failed, willBeRetried: true }]));
  // Its window ends with the hour in which the job fails.
  const failsAtMs = startMs + 200 * minuteMs;
  const windowed = site.addJob('Ended by its window', {
    ...organizationOf(1),
    schedule: { backupWindow: windowUpTo(failsAtMs), retryWaitMinutes: 60 },
  });
  const startsAtMs = failsAtMs - 10 * minuteMs;
  sessions.push(...site.addRun(windowed, startsAtMs, [{ ...failed, durationMinutes: 10, willBeRetried: true }]));
  return { organizations: new Map(site.organizations.map(({ id, name }) => [id, name])), sessions, beforehand };
}

/** The subjects of the mails that section 4 asks for, in no order. */
export function expectedSubjects({ sessions, organizations }: Night, shouldSuppress: boolean): string[] {
  const reported = shouldSuppress ? lastOfEachChain(sessions) : sessions;
  return reported
    .map(({ attempt, job }) => {
      const issues = attempt.objects.filter(({ status }) => status !== 'Success').length;
      const result = attempt.status === 'Stopped' ? 'Warning' : attempt.status;
      const counts = `(${attempt.objects.length} objects), ${issues} issues`;
      return `[${result}] ${organizations.get(job.organizationId)} - ${job.name} ${counts}`;
    })
    .sort();
}

/** Chains with retries that are told of in one mail say which attempt it is, for example `Attempt 3 of 4`. */
export function attemptLine({ retryCount, job }: EmulatedSession): string {
  return `Attempt ${retryCount + 1} of ${job.schedule.retryNumber + 1}`;
}

export function lastOfEachChain(sessions: readonly EmulatedSession[]): EmulatedSession[] {
  const last = new Map<string, EmulatedSession>();
  for (const session of sessions) last.set(session.mainSessionId ?? session.id, session);
  return [...last.values()];
}

function windowUpTo(atMs: number): boolean[] {
  const allowed = Array.from({ length: 168 }, () => false);
  const at = new Date(atMs);
  const hour = at.getUTCDay() * 24 + at.getUTCHours();
  for (let before = 0; before < 6; before += 1) allowed[(hour - before + 168) % 168] = true;
  return allowed;
}

function repeated<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}
