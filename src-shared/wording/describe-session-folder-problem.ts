/** The wording of why a folder cannot be the session folder. */
import type { SessionFolderProblem } from '../model/session-folder-problem.ts';

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
