/**
 * What the emulated server protects and when its jobs run. Nothing happens by itself: a run is written down with its
 * times, and the server answers as it would at the instant of its clock. Times are milliseconds since the Unix epoch.
 */
import { randomUUID } from 'node:crypto';

export interface EmulatedOrganization {
  id: string;
  name: string;
}

export interface EmulatedSchedule {
  retryEnabled: boolean;
  retryNumber: number;
  retryWaitMinutes: number;
  /** 168 hours from Sunday 0:00; `null`: the job may run at any time. */
  backupWindow: readonly boolean[] | null;
  minuteOffset: number;
}

export interface EmulatedJob {
  id: string;
  name: string;
  kind: 'Backup' | 'Copy';
  organizationId: string;
  /** The backup job that a copy job copies. */
  backupJobId: string | null;
  schedule: EmulatedSchedule;
  /** `null`: it is not scheduled. */
  nextRunAtMs: number | null;
  isEnabled: boolean;
}

export type EmulatedStatus = 'Success' | 'Warning' | 'Failed' | 'Stopped' | 'NotConfigured' | 'Disconnected';

export interface EmulatedObject {
  name: string;
  kind: 'mailbox' | 'OneDrive' | 'site' | 'team';
  status: 'Success' | 'Warning' | 'Failed';
  reason: string;
}

export interface EmulatedAttempt {
  durationMinutes: number;
  status: EmulatedStatus;
  objects: readonly EmulatedObject[];
  /** Lines of the log that are about no object. */
  generalIssues: readonly string[];
  details: string | null;
  /** Default: whether another attempt follows. */
  willBeRetried?: boolean;
}

export interface EmulatedSession {
  id: string;
  job: EmulatedJob;
  attempt: EmulatedAttempt;
  retryCount: number;
  mainSessionId: string | null;
  willBeRetried: boolean;
  createdAtMs: number;
  endedAtMs: number;
}

export class EmulatedSite {
  readonly organizations: EmulatedOrganization[] = [];
  readonly jobs: EmulatedJob[] = [];
  /** Oldest first. */
  readonly sessions: EmulatedSession[] = [];

  addOrganization(name: string): EmulatedOrganization {
    const organization = { id: randomUUID(), name };
    this.organizations.push(organization);
    return organization;
  }

  addJob(
    name: string,
    options: Partial<Omit<EmulatedJob, 'schedule'>> & { schedule?: Partial<EmulatedSchedule> } = {},
  ) {
    const job: EmulatedJob = {
      id: randomUUID(),
      name,
      kind: 'Backup',
      organizationId: this.organizations[0]?.id ?? this.addOrganization('contoso.onmicrosoft.com').id,
      backupJobId: null,
      nextRunAtMs: null,
      isEnabled: true,
      ...options,
      schedule: {
        retryEnabled: true,
        retryNumber: 3,
        retryWaitMinutes: 10,
        backupWindow: null,
        minuteOffset: 0,
        ...options.schedule,
      },
    };
    this.jobs.push(job);
    return job;
  }

  /** One run of a job with its retries, each `retryWaitMinutes` after the end of the one before. @returns its sessions. */
  addRun(job: EmulatedJob, startsAtMs: number, attempts: readonly Partial<EmulatedAttempt>[]): EmulatedSession[] {
    let createdAtMs = startsAtMs;
    let mainSessionId: string | null = null;
    const added: EmulatedSession[] = [];
    for (const [retryCount, changes] of attempts.entries()) {
      const attempt: EmulatedAttempt = {
        durationMinutes: 10,
        status: 'Success',
        objects: [],
        generalIssues: [],
        details: null,
        ...changes,
      };
      const endedAtMs = createdAtMs + attempt.durationMinutes * 60_000;
      const willBeRetried = attempt.willBeRetried ?? retryCount < attempts.length - 1;
      const session: EmulatedSession = {
        id: randomUUID(),
        job,
        attempt,
        retryCount,
        mainSessionId,
        willBeRetried,
        createdAtMs,
        endedAtMs,
      };
      added.push(session);
      mainSessionId ??= session.id;
      createdAtMs = endedAtMs + job.schedule.retryWaitMinutes * 60_000;
    }
    this.sessions.push(...added);
    this.sessions.sort((a, b) => a.createdAtMs - b.createdAtMs);
    return added;
  }
}

/** A mailbox, OneDrive, site or team that was processed. */
export function emulatedObject(
  name: string,
  status: EmulatedObject['status'] = 'Success',
  reason = '',
  kind: EmulatedObject['kind'] = 'mailbox',
): EmulatedObject {
  return { name, kind, status, reason };
}
