/** What came of reading settings from a file that the person chose (product section 9.4). */
import { z } from 'zod';
import { channelSettingsSchema } from '../model/channel.ts';
import { storageFailureSchema } from '../model/failures/storage-failure.ts';
import { optionsFormSchema } from './options-form.ts';

export const settingsImportOutcomeSchema = z.discriminatedUnion('kind', [
  /** `startsAtSignIn` is not in the file: it is this computer's. `channels`: without their addresses. */
  z.object({
    kind: z.literal('read'),
    path: z.string(),
    form: optionsFormSchema,
    channels: z.array(channelSettingsSchema),
  }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('failed'), failure: storageFailureSchema }),
]);
export type SettingsImportOutcome = z.infer<typeof settingsImportOutcomeSchema>;
