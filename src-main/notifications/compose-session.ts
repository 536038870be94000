/** One session composed and its report kept: what every `Composer` does, in whichever thread. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import { composeNotification } from '../channels/email/compose-notification.ts';
import type { ComposedSession, ComposingPorts, CompositionOrder } from './composer.ts';

export async function composeSession(
  { journalId, session, chain, settings, presentation }: CompositionOrder,
  { journal, reports, limits }: ComposingPorts,
): Promise<ComposedSession> {
  const objects = { [Symbol.iterator]: () => journal.objectsOf(journalId)[Symbol.iterator]() };
  const input = { session, objects, chain };
  const { messages, report } = composeNotification(input, settings, presentation, { isTest: false, limits });
  let reportTrouble: string | null = null;
  try {
    if (report.length > 0) await reports.keep(journalId, report);
  } catch (error) {
    // The message matters more than the copy of its report.
    reportTrouble = describeError(error);
  }
  return { messages, reportTrouble };
}
