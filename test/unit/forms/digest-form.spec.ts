import { expect, test } from 'vitest';
import { parseDigestForm, toDigestForm, type DigestForm } from '../../../src-shared/forms/digest-form.ts';
import { problemsOfForm } from '../../../src-shared/forms/parsed-form.ts';
import { defaultDigest } from '../../../src-shared/model/digest.ts';

const form = (changes: Partial<DigestForm> = {}): DigestForm => ({ ...toDigestForm(defaultDigest), ...changes });
const problemsIn = (changes: Partial<DigestForm>) =>
  problemsOfForm(parseDigestForm(form(changes))).map(({ field, problem }) => [field, problem]);

test.each([
  [{ time: '7:05' }, { schedule: { every: { kind: 'day' }, time: '07:05' } }],
  [{ every: 'week', weekday: 7 }, { schedule: { every: { kind: 'week', weekday: 7 }, time: '07:00' } }],
  [{ every: 'month', day: ' 31 ' }, { schedule: { every: { kind: 'month', day: 31 }, time: '07:00' } }],
  [{ timeZone: ' Asia/Kathmandu ' }, { timeZone: 'Asia/Kathmandu' }],
  [{ hasOwnRecipients: false, recipients: 'nonsense' }, { recipients: null }],
  [
    { hasOwnRecipients: true, recipients: 'Boss <boss@contoso.com>' },
    { recipients: [{ name: 'Boss', address: 'boss@contoso.com' }] },
  ],
] as const)('%j stands for %j', (changes, expected) => {
  expect(parseDigestForm(form(changes))).toEqual({ kind: 'valid', value: expect.objectContaining(expected) });
});

test.each([
  [{ time: '24:00' }, 'digest.time', { kind: 'not-a-time', example: '07:00' }],
  [{ time: '' }, 'digest.time', { kind: 'not-a-time', example: '07:00' }],
  [{ every: 'month', day: '32' }, 'digest.day', { kind: 'not-a-day-of-month' }],
  [{ every: 'month', day: '1.5' }, 'digest.day', { kind: 'not-a-day-of-month' }],
  [{ timeZone: 'Berlin' }, 'digest.timeZone', { kind: 'not-a-time-zone', text: 'Berlin', mayBeEmpty: true }],
  [{ hasOwnRecipients: true, recipients: '' }, 'digest.recipients', { kind: 'recipients-missing' }],
  [{ hasOwnRecipients: true, recipients: 'boss' }, 'digest.recipients', { kind: 'bad-recipients', texts: ['boss'] }],
] as const)('%j is wrong in %s', (changes, field, problem) => {
  expect(problemsIn(changes)).toEqual([[field, problem]]);
});

test('what is not shown is not complained about', () => {
  expect(problemsIn({ every: 'week', day: 'nonsense' })).toEqual([]);
});
