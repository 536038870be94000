import { describe, expect, test } from 'vitest';
import { describeOutcome, describeReason } from '../../../src-main/channels/describe-session.ts';
import { groupReasons } from '../../../src-main/notifications/facts/group-reasons.ts';
import { tallyObjects } from '../../../src-main/notifications/facts/object-tally.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeReported } from '../../../src-shared/wording/describe-reason.ts';
import { backupObject, backupObjects, jobSession } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';

describe('the one sentence', () => {
  const sentence = (changes: Parameters<typeof jobSession>[0]) => {
    const session = jobSession(changes);
    return describeOutcome(session, tallyObjects(session.objects), presentation());
  };

  test.each([
    [{ Success: 412 }, 'All 412 objects processed successfully'],
    [{ Success: 1 }, '1 object processed successfully'],
    [{ Failed: 3, Success: 409 }, '3 of 412 objects failed'],
    [{ Failed: 1 }, '1 of 1 object failed'],
    [{ Warning: 1, Success: 1 }, '1 of 2 objects with a warning'],
    [{ Warning: 2 }, '2 of 2 objects with warnings'],
    [{ Failed: 1, Warning: 2, Success: 1000 }, '1 of 1,003 objects failed, 2 with warnings'],
  ])('%j: %s', (counts, expected) => {
    expect(sentence({ objects: backupObjects(counts) })).toBe(expected);
  });

  test.each([
    ['Failed', { Success: 412 }, 'The job failed; all 412 objects processed successfully'],
    ['Failed', { Warning: 2, Success: 410 }, 'The job failed; 2 of 412 objects with warnings'],
    ['Warning', { Success: 2 }, 'The job ended with a warning; all 2 objects processed successfully'],
    ['Warning', { Failed: 1, Success: 1 }, '1 of 2 objects failed'],
  ] as const)('does not contradict the result %s: %j', (result, counts, expected) => {
    expect(sentence({ result, objects: backupObjects(counts) })).toBe(expected);
  });

  test.each([
    ['Success', 0, 0, '', 'No objects were reported'],
    ['Success', 0, 0, 'Nothing to do', 'Nothing to do'],
    ['Failed', 0, 0, '', 'The job failed before any object was processed'],
    ['Success', 412, 0, '', '412 objects processed without issues'],
    ['Success', 1, 0, '', '1 object processed without issues'],
    ['Warning', 412, 3, '', '3 of 412 objects with issues'],
    ['Failed', 1, 1, '', 'The job failed; 1 of 1 object with issues'],
    ['Success', null, null, '', 'The job ended successfully'],
    ['Warning', null, null, '', 'The job ended with a warning'],
    ['Failed', null, null, '', 'The job failed'],
    ['Failed', null, null, 'The disk is full', 'The disk is full'],
    ['Failed', null, 0, '', 'The job failed'],
    ['Warning', null, 2, '', 'The job ended with a warning; 2 issues were reported'],
    ['Warning', 0, 1, 'exit code 23', 'The job ended with a warning; 1 issue was reported'],
    ['Success', 412, null, '', '412 objects processed'],
    ['Warning', 401, 0, '', 'The job ended with a warning; 401 objects processed'],
    ['Warning', 1, null, '', 'The job ended with a warning; 1 object processed'],
    ['Failed', 401, 0, '', 'The job failed; 401 objects processed'],
    ['Warning', 3, 5, '', '3 objects processed, 5 issues'],
  ] as const)(
    '%s, %j objects counted, %j with issues, message %j: %s',
    (result, objectCount, issueCount, message, expected) => {
      expect(sentence({ result, objectCount, issueCount, message })).toBe(expected);
    },
  );

  test('counts issues that were listed where the source counted fewer', () => {
    expect(sentence({ objects: backupObjects({ Failed: 2, Success: 1 }), objectCount: 10, issueCount: 0 })).toBe(
      '2 of 10 objects with issues',
    );
  });
});

const failed = (...messages: string[]) =>
  groupReasons(messages.map((message) => backupObject({ result: 'Failed', message })));

test.each([
  ['one that was reported', ['No license'], 'No license', 'No license'],
  ['several with no word in common', ['"Sales"', '"Board"'], 'Different reasons', 'Different reasons'],
  ['none', [''], '', 'no reason was reported'],
])('a reason in words: %s', (_, messages, reported, reason) => {
  const [group] = failed(...messages);

  expect(describeReported(english.words, group?.message ?? '?')).toBe(reported);
  expect(describeReason(group?.message ?? '?', presentation())).toBe(reason);
});
