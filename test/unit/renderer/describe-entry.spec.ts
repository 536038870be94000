import { describe, expect, test } from 'vitest';
import { differentReasons } from '../../../src-shared/model/different-reasons.ts';
import type { ShownHistoryDetails } from '../../../src-shared/model/history.ts';
import { describeEntry, describeIssues, nameOf } from '../../../src-renderer/features/history/describe-entry.ts';
import { historyMessage, historyRow } from '../../builders/history.ts';

const to = { language: 'en' as const, locale: 'en-GB', timeZone: 'UTC', computerName: 'BACKUP01' };
const atMs = Date.parse('2026-11-22T22:38:33Z');
const failure = { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' } as const;

describe('details as text', () => {
  test('hold everything that support would ask for', () => {
    const details: ShownHistoryDetails = {
      row: historyRow(1, { atMs, job: 'Exchange daily', result: 'Failed', state: { kind: 'parked', failure } }),
      session: {
        source: 'folder',
        jobType: 'backup',
        startedAtMs: atMs - 60_000,
        message: 'The repository is full',
        objectCount: 12_345,
        issueCount: 1,
        attempt: 1,
        host: 'FILES01',
        leftOut: ['id: expected text, found 5.', 'message: expected text, found a list.'],
        noise: null,
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
      source: { kind: 'folder' },
      issues: {
        reasons: [
          { result: 'Failed', message: 'Cannot open …', count: 2, canBeIgnored: true },
          { result: 'Warning', message: '', count: 1_234, canBeIgnored: false },
        ],
        ignored: { reasons: [{ result: 'Failed', message: 'Quota exceeded', count: 3 }], count: 3 },
        objects: [
          { name: 'anna', result: 'Failed', message: 'Cannot open anna' },
          { name: 'ben', result: 'Warning', message: '' },
        ],
        count: 1_236,
        lookedThrough: 10_000,
      },
    };

    expect(describeEntry(details, to)).toBe(`Exchange daily
Needs your attention: Recipients refused
Microsoft 365 refused at least one address in the To field.
It won't be sent until you send it again.
Correct the To field.

Reasons
- Failed: 2 objects: Cannot open …
- Warning: 1,234 objects: no reason was reported

Objects with issues
- Failed: anna
  Cannot open anna
- Warning: ben
and 1,234 more objects. Only the first 10,000 objects are shown here. The report lists all of them.

Ignored by a rule
- 3 objects: Quota exceeded

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
    const details: ShownHistoryDetails = {
      row: historyRow(1),
      session: { ...session, objectCount, issueCount, leftOut: [], noise: null },
      messages: [],
      chain: [],
      source: null,
      issues: null,
    };

    expect(describeEntry(details, to).match(/^Objects: .*$/gm) ?? []).toEqual(expected);
  });

  test('name the parts of a report, and what was sent again', () => {
    const state = { kind: 'accepted', atMs, service: 'microsoft-365' } as const;
    const details: ShownHistoryDetails = {
      row: historyRow(1),
      session: null,
      messages: [
        historyMessage(1, state),
        historyMessage(2, state),
        historyMessage(3, state, { isAgain: true, createdAtMs: atMs }),
      ],
      chain: [],
      source: null,
      issues: null,
    };

    expect(describeEntry(details, to).match(/^(Message \d.*|Sent again.*)$/gm)).toEqual([
      'Message 1 of 2',
      'Message 2 of 2',
      'Sent again on 22 Nov 2026, 22:38',
    ]);
  });
});

test('messages through channels are named by their service, with the channel, and with what happened to each', () => {
  const channel = { channel: 'slack', recipients: 'NOC (hooks.slack.com …abcd)' };
  const details: ShownHistoryDetails = {
    row: historyRow(1),
    session: null,
    messages: [
      historyMessage(1, { kind: 'accepted', atMs, service: 'microsoft-365' }),
      historyMessage(2, { kind: 'waiting' }, channel),
    ],
    chain: [],
    source: null,
    issues: null,
  };

  expect(describeEntry(details, to)).toContain(`Notification
Subject: message 1
Recipients: backup@contoso.com
Status: Accepted by Microsoft 365
Message ID: <1@backup-notifier.internal>

Notification through Slack
Subject: message 2
Channel: NOC (hooks.slack.com …abcd)
Status: Waiting
`);
});

test('the window lists the first issues and counts the rest; what a reason says already is not repeated', () => {
  const message = 'No license';
  const objects = ['anna', 'ben', 'carla'].map((name) => ({ name, result: 'Warning' as const, message }));
  const reasons = ['a', 'b', message].map((each) => ({
    result: 'Warning' as const,
    message: each,
    count: 3,
    canBeIgnored: true,
  }));
  const ignored = { reasons: [], count: 0 };

  expect(
    describeIssues({ reasons, ignored, objects, count: 9, lookedThrough: null }, { reasons: 2, objects: 2 }, to),
  ).toEqual({
    reasons: [
      { result: 'Warning', title: '3 objects: a', lines: [], message: 'a', canBeIgnored: true },
      { result: 'Warning', title: '3 objects: b', lines: [], message: 'b', canBeIgnored: true },
    ],
    moreReasons: 'and 1 more reason',
    objects: [
      { result: 'Warning', title: 'anna', lines: [] },
      { result: 'Warning', title: 'ben', lines: [] },
    ],
    moreObjects: 'and 7 more objects.',
    ignored: [],
  });
});

test('reasons with no word in common are told in the language of the window', () => {
  const reason = { result: 'Failed' as const, message: differentReasons, count: 2, canBeIgnored: false };
  const issues = { reasons: [reason], ignored: { reasons: [reason], count: 2 }, objects: [], count: 2 };
  const { reasons, ignored } = describeIssues({ ...issues, lookedThrough: null }, { reasons: 2, objects: 2 }, to);

  expect([...reasons, ...ignored].map(({ title }) => title)).toEqual([
    '2 objects: Different reasons',
    '2 objects: Different reasons',
  ]);
});

test('an entry is named after its job, and one without a job after what it is', () => {
  expect([
    nameOf({ kind: 'session', job: 'Exchange daily', subject: 's' }),
    nameOf({ kind: 'test', job: '', subject: 's' }),
    nameOf({ kind: 'missed', job: 'Exchange daily', subject: 's' }),
    nameOf({ kind: 'missed', job: '', subject: 'the subject' }),
    nameOf({ kind: 'digest', job: '', subject: 's' }),
    nameOf({ kind: 'mail', job: '', subject: 'Backup ended' }),
    nameOf({ kind: 'mail', job: '', subject: '' }),
    nameOf({ kind: 'message', job: '', subject: 'the subject' }),
    nameOf({ kind: 'message', job: '', subject: '' }),
  ]).toEqual([
    'Exchange daily',
    'Test message',
    'Exchange daily',
    'the subject',
    'Digest',
    'Forwarded: Backup ended',
    'Forwarded mail',
    'the subject',
    'Session lost',
  ]);
});
