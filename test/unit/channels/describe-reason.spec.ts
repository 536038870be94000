import { expect, test } from 'vitest';
import { describeReason } from '../../../src-main/channels/describe-reason.ts';
import { groupReasons } from '../../../src-main/notifications/facts/group-reasons.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeReported } from '../../../src-shared/wording/describe-reason.ts';
import { backupObject } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';

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
