/** Everything that can go wrong and is shown to a person, as values. `src-shared/wording` has the words. */
import { z } from 'zod';
import { backupServerTroubleSchema } from './backup-server-failure.ts';
import { accountFailureSchema } from './account-failure.ts';
import { channelFailureSchema } from './channel-failure.ts';
import { googleAccountFailureSchema } from './google-account-failure.ts';
import { deliveryFailureSchema } from './delivery-failure.ts';
import { mailSourceFailureSchema } from './mail-source-failure.ts';
import { notificationsFailureSchema } from './notifications-failure.ts';
import { smtpFailureSchema } from './smtp-failure.ts';
import { sessionFolderFailureSchema } from './session-folder-failure.ts';
import { storageFailureSchema } from './storage-failure.ts';
import { systemFailureSchema } from './system-failure.ts';

export const failureSchema = z.discriminatedUnion('area', [
  accountFailureSchema,
  smtpFailureSchema,
  googleAccountFailureSchema,
  channelFailureSchema,
  deliveryFailureSchema,
  notificationsFailureSchema,
  sessionFolderFailureSchema,
  mailSourceFailureSchema,
  storageFailureSchema,
  systemFailureSchema,
  backupServerTroubleSchema,
]);
export type Failure = z.infer<typeof failureSchema>;

/** A standing trouble that every window shows as a banner until it is over or a person has dismissed it. */
export const noticeSchema = z.object({ id: z.string(), failure: failureSchema });
export type Notice = z.infer<typeof noticeSchema>;
