/** The wording of trouble with the session folder and the files in it. */
import type { Words } from '../languages/texts.ts';
import type { SessionFolderFailure } from '../model/failures/session-folder-failure.ts';
import { describeBy, type FailureDescription } from './failure-description.ts';

export function describeSessionFolderFailure(words: Words, failure: SessionFolderFailure): FailureDescription {
  return describeBy(words, words.failures.sessionFolder, failure, 'standing', 'open-session-folder');
}
