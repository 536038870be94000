import { expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { entryProblemSchema, type EntryProblem } from '../../../src-shared/model/entry-problem.ts';
import { describeFieldProblem } from '../../../src-shared/wording/describe-field-problem.ts';

const describeInEnglish = (problem: EntryProblem) => describeFieldProblem(english.words, problem);

test.each<[EntryProblem, string]>([
  [{ kind: 'recipients-missing' }, 'Enter at least one recipient.'],
  [{ kind: 'not-a-port' }, 'Enter a port from 1 to 65535.'],
  [{ kind: 'bad-recipients', texts: ['nobody'] }, '“nobody” is not an email address.'],
  [{ kind: 'bad-recipients', texts: ['nobody', 'x@y'] }, 'These are not email addresses: “nobody”, “x@y”.'],
  [{ kind: 'too-many-recipients', count: 501 }, 'At most 500 recipients can be entered; these are 501.'],
  [
    { kind: 'not-address-ranges', texts: ['10.0.0', 'x'] },
    'Not an IP address or a range like 192.168.1.0/24: 10.0.0, x.',
  ],
  [{ kind: 'text-too-long', maxLength: 500 }, 'Enter at most 500 characters.'],
  [{ kind: 'name-too-long', maxLength: 100 }, 'Enter a name of at most 100 characters.'],
  [
    { kind: 'backup-user-missing', example: 'CONTOSO\\svc-notifier' },
    'Enter a user, for example CONTOSO\\svc-notifier.',
  ],
  [{ kind: 'not-a-time', example: '07:00' }, 'Enter a time from 00:00 to 23:59, for example 07:00.'],
  [
    { kind: 'not-a-time-zone', text: 'Berlin', mayBeEmpty: false },
    '“Berlin” is not a time zone. Enter one such as Europe/Berlin.',
  ],
  [
    { kind: 'not-a-time-zone', text: 'Berlin', mayBeEmpty: true },
    '“Berlin” is not a time zone. Enter one such as Europe/Berlin, or nothing.',
  ],
  [{ kind: 'session-folder', problem: { kind: 'not-a-folder' } }, 'This is a file. Choose a folder.'],
  [
    { kind: 'session-folder', problem: { kind: 'not-usable', reason: 'EACCES' } },
    'The program cannot read and write there: EACCES. Change the permissions of the folder, or choose another one.',
  ],
  [
    { kind: 'metrics-folder', problem: { kind: 'not-usable', reason: 'EACCES' } },
    'The program cannot write there: EACCES. Change the permissions of the folder, or choose another one.',
  ],
  [
    { kind: 'pattern', problem: { kind: 'set-not-closed', position: 3 } },
    'This is not a regular expression that can be used at character 3: an opening bracket has no closing one. Add ], or write \\[ for the character itself.',
  ],
  [
    { kind: 'pattern', problem: { kind: 'too-deep', position: null } },
    'This is not a regular expression that can be used: groups are nested too deeply. Write a simpler expression.',
  ],
  [{ kind: 'channel', problem: { kind: 'address-missing', channel: 'webhook' } }, 'Enter the address of the webhook.'],
])('%j is said in a sentence', (problem, sentence) => {
  expect(describeInEnglish(problem)).toBe(sentence);
});

test('a text that was pasted by mistake is named by its beginning', () => {
  expect(describeInEnglish({ kind: 'bad-recipients', texts: ['x'.repeat(101)] })).toBe(
    `“${'x'.repeat(100)}...” is not an email address.`,
  );
  expect(describeInEnglish({ kind: 'bad-recipients', texts: Array.from({ length: 21 }, () => 'x') })).toBe(
    `These are not email addresses: ${Array.from({ length: 20 }, () => '“x”').join(', ')} and 1 more.`,
  );
});

test('it is the same after its way between windows and main', () => {
  const problem: EntryProblem = { kind: 'session-folder', problem: { kind: 'holds-other-files', name: 'a.txt' } };

  expect(entryProblemSchema.parse(JSON.parse(JSON.stringify(problem)))).toEqual(problem);
});
