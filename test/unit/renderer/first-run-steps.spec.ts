import { expect, test } from 'vitest';
import { decideFirstRunProgress } from '../../../src-renderer/features/first-run/first-run-steps.ts';

const nothing = { isAuthorized: false, form: { isEnabled: false, recipients: '' }, hasSentTest: false };
const recipients = { isEnabled: true, recipients: 'noc@contoso.com' };

test.each([
  ['at first', nothing, [], 'authorize'],
  ['after authorizing', { ...nothing, isAuthorized: true }, ['authorize'], 'recipients'],
  ['with recipients before an account', { ...nothing, form: recipients }, ['recipients'], 'authorize'],
  [
    'with recipients while notifications are off',
    { ...nothing, form: { ...recipients, isEnabled: false } },
    [],
    'authorize',
  ],
  ['with a bad address', { ...nothing, form: { isEnabled: true, recipients: 'a@b.example; nobody' } }, [], 'authorize'],
  ['before the test', { ...nothing, isAuthorized: true, form: recipients }, ['authorize', 'recipients'], 'test'],
  [
    'when all is done',
    { isAuthorized: true, form: recipients, hasSentTest: true },
    ['authorize', 'recipients', 'test'],
    null,
  ],
  [
    'after signing out',
    { isAuthorized: false, form: recipients, hasSentTest: true },
    ['recipients', 'test'],
    'authorize',
  ],
] as const)('%s the steps that are done are ticked, and the first that is not is next', (_, inputs, done, next) => {
  expect(decideFirstRunProgress(inputs)).toEqual({ done: new Set(done), next });
});
