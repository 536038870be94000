import { expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeHistoryState } from '../../../src-shared/wording/describe-history-state.ts';
import type { HistoryState } from '../../../src-shared/model/history.ts';

const to = { language: 'en' as const, locale: 'en-GB', timeZone: 'Europe/Vienna', computerName: 'BACKUP01' };
const atMs = Date.parse('2026-11-22T22:38:33Z');
const failure = { area: 'delivery', kind: 'send-as-denied' } as const;

const titles: [HistoryState, string][] = [
  [{ kind: 'recorded' }, 'Being processed'],
  [{ kind: 'held', untilMs: atMs }, 'Held until the last retry'],
  [{ kind: 'superseded' }, 'Reported with a later attempt'],
  [{ kind: 'filtered', by: 'warning-off' }, 'Not sent: warning notifications are off'],
  [{ kind: 'waiting' }, 'Waiting'],
  [{ kind: 'sending' }, 'Sending'],
  [{ kind: 'retry-at', atMs, failure }, 'Retry at 23:38: Send As denied'],
  [{ kind: 'accepted', atMs, service: 'microsoft-365' }, 'Accepted by Microsoft 365'],
  [
    {
      kind: 'accepted',
      atMs,
      service: 'microsoft-365',
      failure: { area: 'delivery', kind: 'recipients-refused', service: 'smtp' },
    },
    'Accepted, but not for every recipient',
  ],
  [
    { kind: 'outcome-unknown', atMs, failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' } },
    'Outcome unknown',
  ],
  [
    { kind: 'parked', failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost', isLast: true } },
    'Needs your attention: Delivery could not be confirmed (several attempts)',
  ],
  [{ kind: 'parked', failure }, 'Needs your attention: Send As denied'],
  [{ kind: 'discarded', atMs, failure }, 'Discarded'],
  [{ kind: 'discarded', atMs: null, failure }, 'Not sent: Send As denied'],
];
for (const [state, title] of titles) {
  test(`what is ${state.kind} reads “${title}”`, () =>
    expect(describeHistoryState(english.words, state, to).title).toBe(title));
}

test('the day of a retry is told beside its time', () => {
  const { detail } = describeHistoryState(english.words, { kind: 'retry-at', atMs, failure }, to);
  expect(detail).toBe('The program will retry automatically at 22 Nov 2026, 23:38.');
});

test('nothing but an acceptance is called accepted, and nothing at all sent or delivered', () => {
  const words = titles.map(([state]) => describeHistoryState(english.words, state, to).title);
  expect(words.filter((title) => /accepted/i.test(title))).toEqual([
    'Accepted by Microsoft 365',
    'Accepted, but not for every recipient',
  ]);
  expect(words.filter((title) => /delivered|^sent/i.test(title))).toEqual([]);
});
