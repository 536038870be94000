/** The wording of what is wrong in a field: a sentence that says what to enter, for the line under it. */
import type { Words } from '../languages/texts.ts';
import type { EntryProblem } from '../model/entry-problem.ts';
import { outsideText } from '../model/outside-text.ts';
import { maxRecipients } from '../model/recipients.ts';
import { describeChannelProblem } from './describe-channel-problem.ts';
import { describeMetricsFolderProblem } from './describe-metrics-folder-problem.ts';
import { describePatternProblem } from './describe-pattern-problem.ts';
import { describeSessionFolderProblem } from './describe-session-folder-problem.ts';

export function describeFieldProblem(words: Words, problem: EntryProblem): string {
  const { fieldProblems: texts } = words;
  switch (problem.kind) {
    case 'bad-recipients':
      return describeBadRecipients(words, problem.texts);
    case 'too-many-recipients':
      return texts.tooManyRecipients(problem.count, maxRecipients);
    case 'not-address-ranges':
      return texts.notAddressRanges(outsideText(problem.texts.join(', ')));
    case 'text-too-long':
      return texts.textTooLong(problem.maxLength);
    case 'name-too-long':
      return texts.nameTooLong(problem.maxLength);
    case 'backup-user-missing':
      return texts.backupUserMissing(problem.example);
    case 'not-a-time':
      return texts.notATime(problem.example);
    case 'not-a-time-zone':
      return problem.mayBeEmpty ? texts.notATimeZoneOrEmpty(problem.text) : texts.notATimeZone(problem.text);
    case 'session-folder':
      return describeSessionFolderProblem(words, problem.problem);
    case 'metrics-folder':
      return describeMetricsFolderProblem(words, problem.problem);
    case 'pattern':
      return describePatternProblem(words, problem.problem);
    case 'channel':
      return describeChannelProblem(words, problem.problem);
    default:
      return texts.plain[problem.kind];
  }
}

/** Whatever was pasted by mistake, the lines under the field stay readable. */
const maxNamed = 20;
const maxNamedLength = 100;

/** Each bad address is named (2.5), several in one sentence. */
function describeBadRecipients({ fieldProblems: texts }: Words, bad: readonly string[]): string {
  const named = bad.slice(0, maxNamed).map(cut);
  const [only] = named;
  return only !== undefined && bad.length === 1
    ? texts.badRecipient(only)
    : texts.badRecipients(named, bad.length - named.length);
}

function cut(text: string): string {
  return text.length > maxNamedLength ? `${text.slice(0, maxNamedLength)}...` : text;
}
