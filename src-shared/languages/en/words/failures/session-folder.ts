/** Trouble with the session folder and the files in it. */
import { pluralize } from '../../pluralize.ts';

interface Files {
  count: number;
  path: string;
}

const expectedName =
  'The name of a session file must end in .json (one document), or in .ndjson or .jsonl (one document on each line), and it must be a regular file, not a link or a folder.';

export const sessionFolderText = {
  'session-folder-unusable': {
    title: 'The session folder cannot be used',
    detail: ({ path, reason }: { path: string; reason: string }) =>
      `${path}: ${reason}. Finished jobs reported there are not imported.`,
    advice: 'Check that the folder exists and that this program may read and write it.',
  },
  'sessions-left-behind': {
    title: 'Session files were left in the previous folder',
    detail: ({ count, path }: Files) =>
      pluralize(count, {
        one: `# session file is still in ${path}, which is no longer watched.`,
        other: `# session files are still in ${path}, which is no longer watched.`,
      }),
    advice: 'Move them into the new session folder, or choose the previous one again.',
  },
  'session-files-rejected': {
    title: 'Session files were rejected',
    detail: ({ count, path }: Files) =>
      pluralize(count, {
        one: `# file in the “rejected” folder of ${path} isn’t a valid session document, so a job may not have been reported. See the .error.txt file next to it. Correct the file there, and it is read again, or delete it.`,
        other: `# files in the “rejected” folder of ${path} aren’t valid session documents, so jobs may not have been reported. See the .error.txt file next to each one. Correct the files there, and they are read again, or delete them.`,
      }),
  },
  'session-folder-other-files': {
    title: 'Files in the session folder are not read',
    detail: ({ count, path, example }: Files & { example: string }) =>
      pluralize(count, {
        one: `# file in ${path} is not read: “${example}”. ${expectedName} If it reports a finished job, that job was not reported. Rename the file, or move it to another folder.`,
        other: `# files in ${path} are not read, for example “${example}”. ${expectedName} If they report finished jobs, those jobs were not reported. Rename the files, or move them to another folder.`,
      }),
  },
  'session-file-held': {
    title: 'A session file is in use by another program',
    detail: ({ name, path }: { name: string; path: string }) =>
      `${name} in ${path} has been in use by another program for 5 minutes or more, so the job it reports may not have been imported.`,
    advice: 'Close the program that uses the file, or exclude the folder from its scans.',
  },
  'session-file-unreadable': {
    title: 'A session file cannot be read or moved',
    detail: ({ name, path, reason }: { name: string; path: string; reason: string }) =>
      `${name} in ${path}: ${reason}. The job it reports may not have been imported; other files are.`,
    advice: 'Check that this program’s account has permission to read, change and delete the file.',
  },
} as const;
