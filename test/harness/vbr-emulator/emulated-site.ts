/**
 * What the emulated server backs up and when its jobs run. Nothing happens by itself: a run is written down with its
 * times, and the server answers as it would at the instant of its clock. Times are milliseconds since the Unix epoch.
 */
import { randomUUID } from 'node:crypto';

export type EmulatedResult = 'Success' | 'Warning' | 'Failed';

export interface EmulatedJob {
  id: string;
  name: string;
  /** As the newest version names it. */
  type: string;
  /** Of its sessions, as the newest version names it. */
  sessionType: string;
  retry: { isEnabled: boolean; retryCount: number; awaitMinutes: number };
  nextRunAtMs: number | null;
  isDisabled: boolean;
}

export interface EmulatedRecord {
  status: 'Succeeded' | 'Warning' | 'Failed';
  title: string;
  description: string;
}

/** A machine or another object that a session processed. */
export interface EmulatedTask {
  id: string;
  name: string;
  result: EmulatedResult;
  message: string;
  transferredBytes: number;
  log: readonly EmulatedRecord[];
}

export interface EmulatedAttempt {
  durationMinutes: number;
  /** What the server calls it once it has ended. */
  result: string;
  message: string;
  isCanceled: boolean;
  tasks: readonly EmulatedTask[];
  /** Beside the lines about each task. */
  log: readonly EmulatedRecord[];
  /** Until its end. */
  runningState: string;
  /** A retry of a health check: it has no number in the chain. */
  isRecheck: boolean;
}

export interface EmulatedSession {
  id: string;
  job: EmulatedJob;
  attempt: EmulatedAttempt;
  /** 0 for the first attempt. */
  retryNumber: number;
  originalSessionId: string;
  createdAtMs: number;
  endedAtMs: number;
}

export class EmulatedSite {
  /** Those that the server lists. */
  readonly jobs: EmulatedJob[] = [];
  readonly sessions: EmulatedSession[] = [];

  addJob(name: string, changes: Partial<EmulatedJob> = {}): EmulatedJob {
    const job = this.makeActivity(name, 'BackupJob', changes);
    this.jobs.push(job);
    return job;
  }

  /** What the server does besides its jobs; no list of jobs holds it. */
  makeActivity(name: string, sessionType: string, changes: Partial<EmulatedJob> = {}): EmulatedJob {
    return {
      id: randomUUID(),
      name,
      type: 'VSphereBackup',
      sessionType,
      retry: { isEnabled: true, retryCount: 3, awaitMinutes: 10 },
      nextRunAtMs: null,
      isDisabled: false,
      ...changes,
    };
  }

  /** One run of a job with its retries, each `awaitMinutes` after the end of the one before. @returns its sessions */
  addRun(job: EmulatedJob, startsAtMs: number, attempts: readonly Partial<EmulatedAttempt>[]): EmulatedSession[] {
    let createdAtMs = startsAtMs;
    const added: EmulatedSession[] = [];
    for (const [retryNumber, changes] of attempts.entries()) {
      const attempt: EmulatedAttempt = {
        durationMinutes: 10,
        result: 'Success',
        message: changes.result ?? 'Success',
        isCanceled: false,
        tasks: [],
        log: [],
        runningState: 'Working',
        isRecheck: false,
        ...changes,
      };
      const id = randomUUID();
      const endedAtMs = createdAtMs + attempt.durationMinutes * 60_000;
      const originalSessionId = added[0]?.id ?? id;
      added.push({ id, job, attempt, retryNumber, originalSessionId, createdAtMs, endedAtMs });
      createdAtMs = endedAtMs + job.retry.awaitMinutes * 60_000;
    }
    this.sessions.push(...added);
    return added;
  }
}

/** A machine that was processed. Its log has more lines than those that say what is wrong. */
export function emulatedTask(name: string, result: EmulatedResult = 'Success', reason = ''): EmulatedTask {
  const wrong = result === 'Success' ? [] : [{ status: result, title: reason, description: '' }];
  return {
    id: randomUUID(),
    name,
    result,
    message: result === 'Success' ? 'Success' : 'See the log of this task.',
    transferredBytes: 1_048_576,
    log: [
      { status: 'Succeeded', title: 'Queued for processing', description: '' },
      { status: 'Succeeded', title: 'Hard disk 1 (20 GB)', description: '785 MB read at 107 MB/s [CBT]' },
      ...wrong,
      { status: result === 'Success' ? 'Succeeded' : result, title: `Processing finished at 10:00`, description: '' },
    ],
  };
}
