/** The wording of trouble with the session folder and the files in it. */
import type { SessionFolderFailure } from '../model/failures/session-folder-failure.ts';
import { advice, openSessionFolder, type FailureDescription } from './failure-description.ts';
import { pluralize } from './plural.ts';

export function describeSessionFolderFailure(failure: SessionFolderFailure): FailureDescription {
  switch (failure.kind) {
    case 'session-folder-unusable':
      return {
        title: 'The session folder cannot be used',
        detail: `${failure.path}: ${failure.reason}. Finished jobs reported there are not imported.`,
        nextStep: advice('Check that the folder exists and that this program may read and write it.'),
      };
    case 'sessions-left-behind':
      return {
        title: 'Session files were left in the previous folder',
        detail: pluralize(failure.count, {
          one: `# session file is still in ${failure.path}, which is no longer watched.`,
          other: `# session files are still in ${failure.path}, which is no longer watched.`,
        }),
        nextStep: advice('Move them into the new session folder, or choose the previous one again.'),
      };
    case 'session-files-rejected':
      return {
        title: 'Session files were rejected',
        detail: describeRejected(failure.count, failure.path),
        nextStep: openSessionFolder,
      };
    case 'session-folder-other-files':
      return {
        title: 'Files in the session folder are not read',
        detail: describeOthers(failure),
        nextStep: openSessionFolder,
      };
    case 'session-file-held':
      return {
        title: 'A session file is in use by another program',
        detail: `${failure.name} in ${failure.path} has been in use by another program for 5 minutes or more, so the job it reports may not have been imported.`,
        nextStep: advice('Close the program that uses the file, or exclude the folder from its scans.'),
      };
    case 'session-file-unreadable':
      return {
        title: 'A session file cannot be read or moved',
        detail: `${failure.name} in ${failure.path}: ${failure.reason}. The job it reports may not have been imported; other files are.`,
        nextStep: advice('Check that this program’s account has permission to read, change and delete the file.'),
      };
  }
}

function describeRejected(count: number, path: string): string {
  return pluralize(count, {
    one: `# file in the “rejected” folder of ${path} isn’t a valid session document, so a job may not have been reported. See the .error.txt file next to it. Correct the file there, and it is read again, or delete it.`,
    other: `# files in the “rejected” folder of ${path} aren’t valid session documents, so jobs may not have been reported. See the .error.txt file next to each one. Correct the files there, and they are read again, or delete them.`,
  });
}

function describeOthers({
  count,
  path,
  example,
}: Extract<SessionFolderFailure, { kind: 'session-folder-other-files' }>) {
  const expected =
    'The name of a session file must end in .json (one document), or in .ndjson or .jsonl (one document on each line), and it must be a regular file, not a link or a folder.';
  return pluralize(count, {
    one: `# file in ${path} is not read: “${example}”. ${expected} If it reports a finished job, that job was not reported. Rename the file, or move it to another folder.`,
    other: `# files in ${path} are not read, for example “${example}”. ${expected} If they report finished jobs, those jobs were not reported. Rename the files, or move them to another folder.`,
  });
}
