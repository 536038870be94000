/** The sessions that are fed, and what has to become of each. */
import { createHash } from 'node:crypto';
import { emulatedObject, type EmulatedSite } from '../vb365-emulator/emulated-site.ts';
import type { RandomChoices } from './random-choices.ts';

/** A session as the folder or the backup server reports it. */
export interface FedSession {
  /** The journal's name for it. */
  id: string;
  jobName: string;
  /** Else another session of its chain is notified. */
  isDue: boolean;
  /** What its report has to list; `null` where the server may not have shown it. */
  objectCount: number | null;
  /** Its report takes more than one message. */
  isSplit: boolean;
}

/** A document of the session folder. */
export interface FedDocument extends Record<string, unknown> {
  id: string;
}

const results = ['Success', 'Warning', 'Failed'] as const;
/** A chain waits for its retry for longer than it may take until that is fed. */
const waitMinutes = 30;
/** Random text, which does not get smaller: zipped as HTML and as CSV it is more than one message may carry. */
const largeReport = { objects: 5_000, bytesEach: 360 };

export function singleSession(id: string, random: RandomChoices): { fed: FedSession; document: FedDocument } {
  const result = random.pick(results);
  const objects = Array.from({ length: random.integer(0, 5) }, (_, at) => ({ name: `object ${at}`, result }));
  return {
    fed: { id, jobName: id, isDue: true, objectCount: objects.length, isSplit: false },
    document: { id, job: { name: id }, result, objects },
  };
}

/** Read and composed in threads of their own, and its report is split. */
export function largeSession(id: string): { fed: FedSession; document: FedDocument } {
  const objects = Array.from({ length: largeReport.objects }, (_, at) => ({
    name: `object ${at}`,
    result: 'Warning',
    message: createHash('shake256', { outputLength: largeReport.bytesEach }).update(`${id} ${at}`).digest('base64'),
  }));
  return {
    fed: { id, jobName: id, isDue: true, objectCount: objects.length, isSplit: true },
    document: { id, job: { name: id }, result: 'Warning', objects },
  };
}

/** Attempts of one job, to be fed one after the other: one message is due, for the last. The last may promise one more. */
export function chainOfSessions(id: string, random: RandomChoices): { fed: FedSession; document: FedDocument }[] {
  const count = random.integer(2, 3);
  const isRetryMissing = random.fraction() < 0.3;
  return Array.from({ length: count }, (_, attempt) => {
    const isLast = attempt === count - 1;
    const retry = {
      attempt,
      limit: 3,
      willBeRetried: !isLast || isRetryMissing,
      waitMinutes,
      firstSessionId: `${id}-a0`,
    };
    const result = isLast ? random.pick(results) : 'Failed';
    return {
      fed: { id: `${id}-a${attempt}`, jobName: id, isDue: isLast, objectCount: 1, isSplit: false },
      document: { id: `${id}-a${attempt}`, job: { name: id }, result, retry, objects: [{ name: 'object', result }] },
    };
  });
}

/** A run that ends about now, or soon; its retries follow minutes later. */
export function runOnServer(name: string, site: EmulatedSite, nowMs: number, random: RandomChoices): FedSession[] {
  const count = random.integer(1, 3);
  const isRetryMissing = random.fraction() < 0.3;
  const attempts = Array.from({ length: count }, (_, attempt) => {
    const isLast = attempt === count - 1;
    const status = isLast && !isRetryMissing ? random.pick(results) : 'Failed';
    return {
      durationMinutes: random.pick([0.25, 2]),
      status,
      objects: Array.from({ length: random.integer(0, 3) }, (__, at) => emulatedObject(`object${at}@contoso.com`)),
      willBeRetried: !isLast || isRetryMissing,
    };
  });
  const job = site.addJob(name, { schedule: { retryWaitMinutes: 5 } });
  return site.addRun(job, nowMs - 30_000, attempts).map(({ id }, attempt) => {
    return { id, jobName: name, isDue: attempt === count - 1, objectCount: null, isSplit: false };
  });
}
