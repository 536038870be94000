import { describe, expect, test } from 'vitest';
import {
  canBeSentAgain,
  decideSendAgain,
  discardable,
  isSentCorrected,
} from '../../../src-shared/model/history-actions.ts';
import type { HistoryState } from '../../../src-shared/model/history.ts';
import { historyMessage } from '../../builders/history.ts';

const refused = { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' } as const;
const accepted: HistoryState = { kind: 'accepted', atMs: 1, service: 'microsoft-365' };
const removed: HistoryState = {
  kind: 'discarded',
  atMs: 1,
  failure: { area: 'delivery', kind: 'channel-removed' },
};
const parked: HistoryState = { kind: 'parked', failure: refused };

describe('Send again', () => {
  const decisions: [string, HistoryState[], ReturnType<typeof decideSendAgain>][] = [
    ['repeats what was accepted, every part', [accepted, accepted], { kind: 'repeat', outboxIds: [1, 2] }],
    ['sends only what is stuck', [accepted, parked], { kind: 'stuck', outboxIds: [2] }],
    [
      'sends what would be tried later at once',
      [{ kind: 'retry-at', atMs: 9, failure: refused }],
      { kind: 'stuck', outboxIds: [1] },
    ],
    [
      'sends what a person has discarded after all',
      [{ kind: 'discarded', atMs: 1, failure: null }],
      { kind: 'stuck', outboxIds: [1] },
    ],
    ['is not offered while something is being sent', [accepted, { kind: 'sending' }], { kind: 'none' }],
    ['is not offered for what waits anyway', [{ kind: 'waiting' }], { kind: 'none' }],
    ['is not offered where there is no message', [], { kind: 'none' }],
    ['is not offered for a channel that was removed', [removed], { kind: 'none' }],
    [
      'repeats what was accepted, without the channel that was removed',
      [accepted, removed],
      { kind: 'repeat', outboxIds: [1] },
    ],
  ];
  for (const [rule, states, decision] of decisions) {
    test(rule, () => {
      expect(decideSendAgain(states.map((state, index) => historyMessage(index + 1, state)))).toEqual(decision);
    });
  }

  test('repeats the first message and not its repetitions', () => {
    const messages = [historyMessage(1, accepted), historyMessage(2, accepted, { isAgain: true })];

    expect(decideSendAgain(messages)).toEqual({ kind: 'repeat', outboxIds: [1] });
  });

  test('is not for test messages', () => {
    expect([canBeSentAgain({ kind: 'test' }), canBeSentAgain({ kind: 'session' })]).toEqual([false, true]);
  });

  test('takes what Options says where the message itself was refused', () => {
    const unknown: HistoryState = {
      kind: 'parked',
      failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'program-ended' },
    };

    expect([parked, unknown, accepted].map((state) => isSentCorrected([historyMessage(1, state)]))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isSentCorrected([historyMessage(1, parked, { channel: 'slack' })])).toBe(false);
  });
});

test('Discard takes what is not sent yet, and not what is being sent, was accepted or is discarded', () => {
  const states: HistoryState[] = [
    { kind: 'waiting' },
    { kind: 'sending' },
    { kind: 'retry-at', atMs: 1, failure: refused },
    { kind: 'outcome-unknown', atMs: 1, failure: refused },
    parked,
    accepted,
    { kind: 'discarded', atMs: 1, failure: null },
  ];

  expect(discardable(states.map((state, index) => historyMessage(index, state)))).toEqual([0, 2, 3, 4]);
});
