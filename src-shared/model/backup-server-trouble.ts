/** What a backup server that cannot be read, or not wholly, means for notifications (product section 7.3). */
import { z } from 'zod';
import { backupServerFailureSchema, describeBackupServerFailure } from './backup-server-failure.ts';
import { advice, type FailureDescription } from '../wording/failure-description.ts';
import { pluralize } from '../wording/plural.ts';

const area = z.literal('backup-server');

export const backupServerTroubleSchema = z.discriminatedUnion('kind', [
  /** It cannot be read: jobs that finish there are not notified. */
  z.object({ area, kind: z.literal('backup-server-not-read'), host: z.string(), failure: backupServerFailureSchema }),
  /** No message tells of these sessions. `count` is of those that no person has dismissed. */
  z.object({ area, kind: z.literal('backup-server-sessions-unclear'), host: z.string(), count: z.number() }),
]);
export type BackupServerTrouble = z.infer<typeof backupServerTroubleSchema>;

export function describeBackupServerTrouble(failure: BackupServerTrouble): FailureDescription {
  switch (failure.kind) {
    case 'backup-server-not-read': {
      const cause = describeBackupServerFailure(failure.failure, 'standing');
      return {
        title: 'A backup server cannot be read',
        detail: `Jobs that finish on ${failure.host} are reported once the server can be read again. ${cause.title}: ${cause.detail}`,
        nextStep: advice(cause.advice),
      };
    }
    case 'backup-server-sessions-unclear':
      return {
        title: 'Some jobs can’t be reported',
        detail: pluralize(failure.count, {
          one: `# job session on ${failure.host} has no id or no time, or the server could not return it, so it was not reported.`,
          other: `# job sessions on ${failure.host} have no id or no time, or the server could not return them, so they were not reported.`,
        }),
        nextStep: advice('Check the job history on the server, and update this program. Then dismiss this message.'),
      };
  }
}
