/** Why a folder cannot be the session folder (product section 7.1), with the one wording of each reason. */
import { z } from 'zod';

export const sessionFolderProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-a-whole-path') }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('not-a-folder') }),
  /** It is where files go that were taken in, or lies in there. */
  z.object({ kind: z.literal('inside-session-folder') }),
  /** The program keeps its own files there, which the intake would move away. */
  z.object({ kind: z.literal('of-the-program') }),
  z.object({ kind: z.literal('holds-other-files'), name: z.string() }),
  z.object({ kind: z.literal('not-usable'), reason: z.string() }),
]);
export type SessionFolderProblem = z.infer<typeof sessionFolderProblemSchema>;

export function describeSessionFolderProblem(problem: SessionFolderProblem): string {
  switch (problem.kind) {
    case 'not-a-whole-path':
      return 'Choose a folder with its whole path.';
    case 'missing':
      return 'This folder doesn’t exist. Create it first, or choose another one.';
    case 'not-a-folder':
      return 'This is a file. Choose a folder.';
    case 'inside-session-folder':
      return 'Imported files are stored here. Choose a folder outside “accepted” and “rejected”.';
    case 'of-the-program':
      return 'The program keeps its own files here. Choose another folder.';
    case 'holds-other-files':
      return `The folder contains files that report no job, for example ${problem.name}, and they would be moved to “rejected”. Choose a folder used only for job sessions.`;
    case 'not-usable':
      return `The program cannot read and write there: ${problem.reason}. Change the permissions of the folder, or choose another one.`;
  }
}
