/** The wording of why a folder cannot be the session folder. */
import type { Words } from '../languages/texts.ts';
import type { SessionFolderProblem } from '../model/session-folder-problem.ts';

export function describeSessionFolderProblem({ folderProblems: texts }: Words, problem: SessionFolderProblem): string {
  switch (problem.kind) {
    case 'not-a-whole-path':
      return texts.notAWholePath;
    case 'missing':
      return texts.missing;
    case 'not-a-folder':
      return texts.notAFolder;
    case 'inside-session-folder':
      return texts.insideSessionFolder;
    case 'of-the-program':
      return texts.ofTheProgram;
    case 'holds-other-files':
      return texts.holdsOtherFiles(problem.name);
    case 'not-usable':
      return texts.notUsable(problem.reason);
  }
}
