/** One session composed and its report kept: what every `Composer` does, in whichever thread. */
import { describeError } from '../../src-shared/domain/describe-error.ts';
import type { BackupObject } from '../../src-shared/domain/job-session.ts';
import { composeNotification } from '../composition/compose-notification.ts';
import type { ComposedSession, CompositionOrder } from './composer.ts';
import type { ReportStore } from './notification-pipeline.ts';

export interface ComposingPorts {
  /** Gone through several times, each time from its beginning. */
  objects: Iterable<BackupObject>;
  reports: ReportStore;
}

export async function composeSession(
  { journalId, session, chain, settings, presentation }: CompositionOrder,
  { objects, reports }: ComposingPorts,
): Promise<ComposedSession> {
  const { messages, report } = composeNotification({ session, objects, chain }, settings, presentation, {
    isTest: false,
  });
  let reportTrouble: string | null = null;
  try {
    if (report.length > 0) await reports.keep(journalId, report);
  } catch (error) {
    // The message matters more than the copy of its report.
    reportTrouble = describeError(error);
  }
  return { messages, reportTrouble };
}
