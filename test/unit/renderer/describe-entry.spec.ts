import { describe, expect, test } from 'vitest';
import type { HistoryDetails } from '../../../src-shared/domain/history.ts';
import { describeEntry, nameOf } from '../../../src-renderer/features/history/describe-entry.ts';
import { historyMessage, historyRow } from '../../builders/history.ts';

const to = { locale: 'en-GB', timeZone: 'UTC', computerName: 'BACKUP01' };
const atMs = Date.parse('2026-11-22T22:38:33Z');
const failure = { kind: 'recipients-refused' } as const;

describe('details as text', () => {
  test('hold everything that support would ask for', () => {
    const details: HistoryDetails = {
      row: historyRow(1, { atMs, job: 'Exchange daily', result: 'Failed', state: { kind: 'parked', failure } }),
      session: {
        source: 'Session folder',
        jobType: 'backup',
        startedAtMs: atMs - 60_000,
        message: 'The repository is full',
        objectCount: 12_345,
        issueCount: 1,
        attempt: 1,
        host: 'FILES01',
        leftOut: ['id: expected text, found 5.', 'message: expected text, found a list.'],
      },
      messages: [
        historyMessage(
          1,
          { kind: 'parked', failure },
          {
            attempts: [
              { startedAtMs: atMs, endedAtMs: atMs, isAccepted: false, requestId: 'request-1', failure },
              { startedAtMs: atMs, endedAtMs: null, isAccepted: false, requestId: '', failure: null },
            ],
          },
        ),
      ],
      chain: [{ id: 2, attempt: 0, atMs, result: 'Failed', message: 'The repository is full' }],
    };

    expect(describeEntry(details, to)).toBe(`Exchange daily
Needs your attention: Recipients refused
Microsoft 365 refused at least one address in the To field.
It won't be sent until you send it again.
Correct the To field.

Result: Failed
Organization: contoso.com
Started: 22 Nov 2026, 22:37
Ended: 22 Nov 2026, 22:38
Objects: 12,345 objects, 1 issue
Attempt: 2
Message: The repository is full
Left out: id: expected text, found 5.
message: expected text, found a list.
Computer: FILES01
Source: Session folder

Notification
Subject: message 1
Recipients: backup@contoso.com
Message ID: <1@backup-notifier.internal>
- Recipients refused
  22 Nov 2026, 22:38
  Request ID request-1
  Microsoft 365 refused at least one address in the To field.
- No answer yet
  22 Nov 2026, 22:38

Other attempts of this job
- Attempt 1: Failed
  22 Nov 2026, 22:38
  The repository is full
`);
  });

  test.each([
    [null, null, []],
    [null, 2, ['Objects: 2 issues']],
    [1, null, ['Objects: 1 object']],
    [0, 0, ['Objects: 0 objects, 0 issues']],
  ])('say of %j objects and %j issues what was reported', (objectCount, issueCount, expected) => {
    const session = { source: 'x', jobType: 'backup', startedAtMs: atMs, message: '', attempt: 0, host: '' } as const;
    const details: HistoryDetails = {
      row: historyRow(1),
      session: { ...session, objectCount, issueCount, leftOut: [] },
      messages: [],
      chain: [],
    };

    expect(describeEntry(details, to).match(/^Objects: .*$/gm) ?? []).toEqual(expected);
  });

  test('name the parts of a report, and what was sent again', () => {
    const state = { kind: 'accepted', atMs } as const;
    const details: HistoryDetails = {
      row: historyRow(1),
      session: null,
      messages: [
        historyMessage(1, state),
        historyMessage(2, state),
        historyMessage(3, state, { isAgain: true, createdAtMs: atMs }),
      ],
      chain: [],
    };

    expect(describeEntry(details, to).match(/^(Message \d.*|Sent again.*)$/gm)).toEqual([
      'Message 1 of 2',
      'Message 2 of 2',
      'Sent again on 22 Nov 2026, 22:38',
    ]);
  });
});

test('an entry is named after its job, and one without a job after what it is', () => {
  expect([
    nameOf({ kind: 'session', job: 'Exchange daily', subject: 's' }),
    nameOf({ kind: 'test', job: '', subject: 's' }),
    nameOf({ kind: 'message', job: '', subject: 'the subject' }),
    nameOf({ kind: 'message', job: '', subject: '' }),
  ]).toEqual(['Exchange daily', 'Test message', 'the subject', 'Session lost']);
});
