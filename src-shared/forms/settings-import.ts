/** What came of reading settings from a file that the person chose (product section 9.4). */
import { z } from 'zod';
import { storageFailureSchema } from '../model/failures/storage-failure.ts';
import { optionsFormSchema } from './options-form.ts';

export const settingsImportOutcomeSchema = z.discriminatedUnion('kind', [
  /** `startsAtSignIn` is not in the file: it is this computer's. */
  z.object({ kind: z.literal('read'), path: z.string(), form: optionsFormSchema }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('failed'), failure: storageFailureSchema }),
]);
export type SettingsImportOutcome = z.infer<typeof settingsImportOutcomeSchema>;
