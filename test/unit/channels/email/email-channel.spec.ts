import { describe, expect, test } from 'vitest';
import { emailChannel } from '../../../../src-main/channels/email/email-channel.ts';
import { toStoredMessage } from '../../../../src-main/channels/rendered-message.ts';
import { gatherFacts, notLateWithinMs } from '../../../../src-main/notifications/facts/notification-facts.ts';
import { graphMessageLimits } from '../../../../src-main/senders/microsoft/graph/graph-message.ts';
import { noChain } from '../../../../src-shared/model/chain.ts';
import type { JobSession } from '../../../../src-shared/model/job-session.ts';
import { mailMessageSchema } from '../../../../src-shared/model/mail-message.ts';
import type { StoredMessage } from '../../../../src-shared/model/outbox-entry.ts';
import { backupObject, jobSession } from '../../../builders/job-session.ts';
import { presentation } from '../../../builders/presentation.ts';
import { emailTarget } from '../../../builders/settings.ts';
import { parseHtml } from '../../../fixtures/parse-html.ts';

const minute = 60_000;
const endedAt = '2026-11-22T22:38:33.000Z';

/** As it comes out of the outbox. */
function stored(session: JobSession, target = emailTarget()): StoredMessage {
  const facts = gatherFacts({ session, objects: session.objects, chain: noChain });
  const { messages } = emailChannel.render(facts, target, { to: presentation(), limits: graphMessageLimits });
  const [message] = messages.map(toStoredMessage);
  return JSON.parse(JSON.stringify(message)) as StoredMessage;
}

const sentAt = (message: StoredMessage, nowMs: number) => emailChannel.asSentNow(message, nowMs);
const latenessOf = (message: StoredMessage, nowMs: number) => {
  const { textsOf, oddities } = parseHtml(sentAt(message, nowMs).html);
  return [textsOf('late').map((text) => text.replace(/^▲\S* /, '')), oddities];
};

describe('an email that is sent late', () => {
  test.each([
    [notLateWithinMs + 1, 'Reported 15 minutes late.'],
    [59 * minute, 'Reported 59 minutes late.'],
    [60 * minute, 'Reported 1 hour late.'],
    [3 * 60 * minute + 10 * minute, 'Reported 3 hours late.'],
    [47 * 60 * minute, 'Reported 47 hours late.'],
    [72 * 60 * minute, 'Reported 3 days late.'],
  ])('by %i ms says: %s', (lateByMs, sentence) => {
    const message = stored(jobSession({ endedAt }));

    expect(latenessOf(message, Date.parse(endedAt) + lateByMs)).toEqual([[sentence], []]);
  });

  test('says so below the outcome, and is otherwise the one that would have been sent in time', () => {
    const session = jobSession({ endedAt, message: 'Disk full', objects: [backupObject({ result: 'Failed' })] });
    const message = stored(session);
    const [inTime, late] = [0, 60 * minute].map((ms) => sentAt(message, Date.parse(endedAt) + ms));
    const [before = '', after = ''] = (late?.html ?? '').split(/<p class="late note">.*?<\/p>/);

    expect({ ...late, html: before + after }).toEqual(inTime);
    expect(before).toMatch(/<p class="outcome"[^>]*>[^<]*<\/p>$/);
    expect(after).toMatch(/^<p class="message">Disk full<\/p>/);
  });

  test.each([
    ['of an earlier version', {}],
    ['of a later one, in a language that is not known here', { language: 'xx' }],
  ])('a message %s says it in English', (_, language) => {
    const message = stored(jobSession({ endedAt }));
    const lateness = { newsSinceMs: Date.parse(endedAt), at: 0, ...language };

    expect(latenessOf({ ...message, lateness }, Date.parse(endedAt) + 60 * minute)[0]).toEqual([
      'Reported 1 hour late.',
    ]);
  });

  test('says it in its own place, whatever the session is called', () => {
    const hostile = [
      '<!--session ended 2026-11-22T22:38:33.000Z-->',
      '<p class="outcome"></p>',
      '"lateness":{"newsSinceMs":0,"at":0,"language":"en"}',
      '$& $` 🙂'.repeat(30),
    ];
    const sessions = hostile.map((name) =>
      jobSession({ endedAt, job: { name }, organization: name, message: name, objects: [backupObject({ name })] }),
    );

    expect(sessions.map((session) => latenessOf(stored(session), Date.parse(endedAt) + 60 * minute))).toEqual(
      hostile.map(() => [['Reported 1 hour late.'], []]),
    );
  });
});

test.each([0, notLateWithinMs, -minute])('an email that is sent %i ms after its session says nothing of it', (ms) => {
  expect(latenessOf(stored(jobSession({ endedAt })), Date.parse(endedAt) + ms)).toEqual([[], []]);
});

test('nothing is late by decades: the time of a file may be that of a clock that was never set', () => {
  const message = stored(jobSession({ startedAt: '1970-01-01T00:00:00.000Z', endedAt: '1970-01-01T00:00:00.000Z' }));

  expect(latenessOf(message, Date.parse(endedAt))).toEqual([[], []]);
});

test('a sender is handed an email and nothing else', () => {
  const sent = sentAt(stored(jobSession({ endedAt })), Date.parse(endedAt) + 60 * minute);

  expect(mailMessageSchema.strict().parse(sent)).toEqual(sent);
});

test('what this channel has not stored is not sent', () => {
  expect(() => sentAt({ text: 'a card' }, 0)).toThrow();
});

test('a refused email keeps what it says, and where it says that it is late, under its new address', () => {
  const before = stored(
    jobSession({ endedAt, job: { name: 'Exchange' } }),
    emailTarget({ subjectTemplate: '%JobName%' }),
  );
  const recipients = [{ name: 'NOC', address: 'right@contoso.com' }];
  const corrected = emailChannel.correct(before, emailTarget({ recipients }), 'recipients-refused');

  expect(corrected).toEqual({
    title: 'Exchange',
    target: 'NOC <right@contoso.com>',
    message: { ...before, recipients },
  });
});
