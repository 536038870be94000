/** The folder of session files. */
import { z } from 'zod';
import { entryProblemSchema } from '../model/entry-problem.ts';
import { nothing } from './empty.ts';

export const chosenFolderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  /** @property path - `null`: the usual one, of the session folder. @property problem - why it cannot be used; `null`: it can. */
  z.object({ kind: z.literal('chosen'), path: z.string().nullable(), problem: entryProblemSchema.nullable() }),
]);

export const openedFolderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened') }),
  /** @property reason - the system's, in words */
  z.object({ kind: z.literal('not-opened'), reason: z.string() }),
]);

export const sessionFolderRequests = {
  /** Opens the folder that is watched, in the system's file manager. */
  'session-folder.open': { input: nothing, output: openedFolderSchema },
  /** Asks for a folder in the system's dialog, and checks it. Nothing is saved by it. */
  'session-folder.choose': { input: z.object({ startingAt: z.string() }), output: chosenFolderSchema },
} as const;
