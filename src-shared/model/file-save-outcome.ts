/** What came of saving a file to a place that the person chose. */
import { z } from 'zod';
import { storageFailureSchema } from './failures/storage-failure.ts';

export const fileSaveOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('failed'), failure: storageFailureSchema }),
]);
export type FileSaveOutcome = z.infer<typeof fileSaveOutcomeSchema>;
