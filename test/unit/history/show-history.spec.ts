import { expect, test } from 'vitest';
import {
  maxObjectsLookedThrough,
  maxShownIssues,
  showHistoryDetails,
  showHistoryRow,
} from '../../../src-main/history/show-history.ts';
import type { HistoryDetails } from '../../../src-shared/model/history.ts';
import type { BackupObject } from '../../../src-shared/model/job-session.ts';
import { noConditions } from '../../../src-shared/model/rule.ts';
import type { RuleName } from '../../../src-shared/model/rule-name.ts';
import { historyMessage, historyRow } from '../../builders/history.ts';
import { backupObject, backupObjects } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';
import { contains } from '../../builders/rule.ts';

const to = presentation();
const megabyte = 1024 * 1024;

function details(session: Partial<NonNullable<HistoryDetails['session']>> = {}): HistoryDetails {
  return {
    row: historyRow(1),
    session: {
      source: 'Session folder',
      jobType: 'backup',
      startedAtMs: 0,
      message: '',
      objectCount: null,
      issueCount: null,
      attempt: 0,
      host: '',
      leftOut: [],
      noise: null,
      ...session,
    },
    messages: [],
    chain: [],
  };
}

function issuesOf(objects: Iterable<BackupObject>) {
  return showHistoryDetails(details(), objects, to).issues;
}

test.each([
  ['a NUL', 'a\0b', 'a b'],
  ['line breaks and an escape sequence', 'a\r\nb\u001b[31m', 'a b [31m'],
  ['a bidirectional override', 'a\u202egnp.exe', 'a gnp.exe'],
  ['an isolate', '\u2066a\u2069', ' a '],
  ['half a character', 'a\ud83d', 'a\ufffd'],
  ['a code point that is no character', 'a\uffff', 'a\ufffd'],
  ['a megabyte', 'x'.repeat(megabyte), `${'x'.repeat(299)}…`],
])('names of rows and objects are text on one line with a bound, also with %s', (_, name, expected) => {
  const row = showHistoryRow(historyRow(1, { job: name, organization: name, subject: name }));
  const issues = issuesOf([backupObject({ name, result: 'Failed' })]);

  expect([row.job, row.organization, row.subject, issues?.objects[0]?.name]).toEqual(Array(4).fill(expected));
});

test('what a rule compares with is text on one line with a bound, and so is its note', () => {
  const row = (rule: RuleName) =>
    showHistoryRow(historyRow(1, { state: { kind: 'filtered', by: 'rule', rule } })).state;
  const conditions = { ...noConditions, job: contains('a\0b'), reason: contains('x'.repeat(500)) };
  const shown = { ...noConditions, job: contains('a b'), reason: contains(`${'x'.repeat(99)}…`) };

  expect([row({ kind: 'conditions', conditions }), row({ kind: 'note', note: 'a\u202eb' })]).toEqual([
    { kind: 'filtered', by: 'rule', rule: { kind: 'conditions', conditions: shown } },
    { kind: 'filtered', by: 'rule', rule: { kind: 'note', note: 'a b' } },
  ]);
});

test('messages keep their lines, are cleaned in each, and have a bound', () => {
  const message = `first\0line\n${'x'.repeat(megabyte)}\nlast \u202eline`;
  const shown = showHistoryDetails(details({ message, host: 'FILES\0', leftOut: ['id:\n5'] }), [], to).session;
  const lines = shown?.message.split('\n') ?? [];

  expect([lines[0], lines.at(-1), shown?.host, shown?.leftOut]).toEqual([
    'first line',
    'last  line',
    'FILES ',
    ['id: 5'],
  ]);
  expect(shown?.message.length).toBeLessThan(66_000);
  expect(shown?.message).toMatch(/… [\d,]+ characters left out …/);
});

test('what was sent, and the other attempts, are cleaned too', () => {
  const dirty: HistoryDetails = {
    ...details(),
    messages: [historyMessage(1, { kind: 'waiting' }, { subject: 'a\0b', recipients: 'A\u202eB <a@b.example>' })],
    chain: [{ id: 2, attempt: 0, atMs: 0, result: 'Failed', message: 'a\0b' }],
  };
  const { messages, chain } = showHistoryDetails(dirty, [], to);

  expect([messages[0]?.subject, messages[0]?.recipients, chain[0]?.message]).toEqual([
    'a b',
    'A B <a@b.example>',
    'a b',
  ]);
});

test('issues are the failed objects, then those with warnings, with their reasons as a mail has them', () => {
  const objects = [
    backupObject({ name: 'quiet' }),
    backupObject({ name: 'carla', result: 'Warning', message: 'No license' }),
    backupObject({ name: 'anna', result: 'Failed', message: 'Cannot open anna@contoso.com' }),
    backupObject({ name: 'ben', result: 'Failed', message: 'Cannot open ben@contoso.com' }),
  ];

  expect(issuesOf(objects)).toEqual({
    reasons: [
      { result: 'Failed', message: 'Cannot open …', count: 2, canBeIgnored: true },
      { result: 'Warning', message: 'No license', count: 1, canBeIgnored: true },
    ],
    ignored: { reasons: [], count: 0 },
    objects: [
      { name: 'anna', result: 'Failed', message: 'Cannot open anna@contoso.com' },
      { name: 'ben', result: 'Failed', message: 'Cannot open ben@contoso.com' },
      { name: 'carla', result: 'Warning', message: 'No license' },
    ],
    count: 3,
    lookedThrough: null,
  });
  expect([issuesOf([]), issuesOf(backupObjects({ Success: 2 }))]).toEqual([null, null]);
});

test('a huge job is looked through only so far, and that is said', () => {
  const failed = Array.from({ length: maxObjectsLookedThrough }, (_, index) =>
    backupObject({ name: `object ${index}`, result: 'Failed', message: `reason ${'x'.repeat(index % 50)}` }),
  );
  const [exact, more] = [issuesOf(failed), issuesOf([...failed, backupObject({ result: 'Failed' })])];

  expect([exact?.count, exact?.lookedThrough, more?.count, more?.lookedThrough]).toEqual([
    maxObjectsLookedThrough,
    null,
    maxObjectsLookedThrough,
    maxObjectsLookedThrough,
  ]);
  expect([more?.objects.length, more?.reasons.length]).toEqual([maxShownIssues, maxShownIssues]);
});

test('what a rule ignores comes apart, with its reasons as they were reported', () => {
  const objects = [
    { ...backupObject({ name: 'anna', message: 'Quota exceeded' }), reportedResult: 'Failed' as const },
    backupObject({ name: 'bert' }),
  ];
  expect(showHistoryDetails(details(), objects, to).issues).toEqual({
    reasons: [],
    ignored: { reasons: [{ result: 'Failed', message: 'Quota exceeded', count: 1 }], count: 1 },
    objects: [],
    count: 0,
    lookedThrough: null,
  });
});
