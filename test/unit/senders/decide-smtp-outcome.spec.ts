import { describe, expect, test } from 'vitest';
import { decideSmtpOutcome } from '../../../src-main/senders/smtp/decide-outcome.ts';
import { parseOffer, parseReply, queueIdOf } from '../../../src-main/senders/smtp/parse-reply.ts';
import type { SmtpProblem } from '../../../src-main/senders/smtp/smtp-client.ts';
import { isMicrosoftSmtpHost } from '../../../src-shared/model/microsoft-smtp.ts';

const context = { host: 'mail.contoso.com', port: 587, username: 'backup', from: 'backup@contoso.com' };
const reply = (status: number, code = '', text = 'words') => ({ status, code, text });
const refused = (
  what: Extract<SmtpProblem, { kind: 'refused' }>['what'],
  of: ReturnType<typeof reply>,
): SmtpProblem => ({ kind: 'refused', what, reply: of, recipients: [{ address: 'noc@contoso.com', reply: of }] });

/** In short: the outcome, and the failure's kind. */
function decide(problem: SmtpProblem, changes: Partial<typeof context> | { username: null } = {}): string {
  const outcome = decideSmtpOutcome(problem, { ...context, ...changes });
  if (outcome.kind === 'accepted') return 'accepted';
  const { failure } = outcome;
  return `${outcome.kind}: ${failure.kind === 'sender' ? failure.failure.kind : failure.kind}`;
}

describe('what a mail server refuses', () => {
  test.each([
    ['connection', reply(421, '4.3.2'), 'try-again: service-unavailable'],
    ['connection', reply(554, '5.7.1'), 'sender-unusable: smtp-refuses-connection'],
    ['login', reply(454, '4.7.0'), 'try-again: service-unavailable'],
    ['login', reply(535, '5.7.8'), 'sender-unusable: login-refused'],
    ['login', reply(534, '5.7.9'), 'sender-unusable: login-refused'],
    ['login', reply(504, '5.5.4'), 'sender-unusable: login-not-offered'],
    ['login', reply(535, '5.7.139'), 'sender-unusable: microsoft-basic-auth-ended'],
    ['content', reply(550, '5.7.30'), 'sender-unusable: microsoft-basic-auth-ended'],
    ['from', reply(451, '4.7.1'), 'try-again: service-unavailable'],
    ['from', reply(550, '5.7.60'), 'sender-unusable: sender-address-refused'],
    ['from', reply(552, '5.3.4'), 'refused: message-too-large'],
    ['recipients', reply(450, '4.2.1'), 'try-again: service-unavailable'],
    ['recipients', reply(550, '5.1.1'), 'refused: recipients-refused'],
    ['message', reply(554, '5.5.1'), 'refused: not-accepted'],
    ['content', reply(451, '4.3.0'), 'try-again: service-unavailable'],
    ['content', reply(552), 'refused: message-too-large'],
    ['content', reply(552, '5.2.2'), 'refused: not-accepted'],
    ['content', reply(554, '5.2.252'), 'sender-unusable: sender-address-refused'],
    ['content', reply(554, '5.6.0'), 'refused: not-accepted'],
  ] as const)('%s with %j: %s', (what, of, expected) => {
    expect(decide(refused(what, of))).toBe(expected);
  });

  test.each(['from', 'recipients'] as const)('a login that is missing at %s is told as that', (what) => {
    expect(decide(refused(what, reply(530, '5.7.0')), { username: null })).toBe('sender-unusable: login-required');
    expect(decide(refused(what, reply(530, '5.7.0')))).not.toBe('sender-unusable: login-required');
  });

  test('any login that Microsoft 365 refuses is answered with what Microsoft announced', () => {
    expect(decide(refused('login', reply(535, '5.7.3')), { host: 'smtp.office365.com' })).toBe(
      'sender-unusable: microsoft-basic-auth-ended',
    );
  });
});

describe('no answer', () => {
  test.each([
    [{ kind: 'lost', cause: 'closed', mayHaveArrived: false }, 'try-again: not-reachable'],
    [{ kind: 'lost', cause: 'timed-out', mayHaveArrived: false }, 'try-again: not-reachable'],
    [{ kind: 'lost', cause: 'closed', mayHaveArrived: true }, 'outcome-unknown: outcome-unknown'],
    [{ kind: 'lost', cause: 'timed-out', mayHaveArrived: true }, 'outcome-unknown: outcome-unknown'],
    [{ kind: 'lost', cause: 'odd-answer', mayHaveArrived: true }, 'outcome-unknown: outcome-unknown'],
    [{ kind: 'lost', cause: 'aborted', mayHaveArrived: true }, 'outcome-unknown: outcome-unknown'],
    [{ kind: 'too-large', maxMessageBytes: 5 }, 'refused: message-too-large'],
  ] as const)('%j is %s', (problem, expected) => {
    expect(decide(problem)).toBe(expected);
  });

  test('what was aborted before it was sent is sent as soon as that is possible', () => {
    expect(decideSmtpOutcome({ kind: 'lost', cause: 'aborted', mayHaveArrived: false }, context)).toMatchObject({
      kind: 'try-again',
      retryAfterMs: 0,
    });
  });

  test.each([
    ['smtp-name-unknown', 'try-again: not-reachable'],
    ['smtp-timed-out', 'try-again: not-reachable'],
    ['not-a-mail-server', 'try-again: not-reachable'],
  ] as const)('a connection that failed (%s) may come about later', (kind, expected) => {
    expect(
      decide({ kind: 'not-connected', failure: { area: 'smtp', kind, host: 'mail.contoso.com', port: 587 } }),
    ).toBe(expected);
  });

  test('a certificate that nobody trusts stops the sender', () => {
    const failure = {
      area: 'smtp',
      kind: 'smtp-certificate-unknown',
      host: 'mail.contoso.com',
      fingerprint: 'AB:CD',
      doubt: 'self-signed',
    } as const;

    expect(decideSmtpOutcome({ kind: 'not-connected', failure }, context)).toEqual({
      kind: 'sender-unusable',
      failure: { area: 'delivery', kind: 'sender', failure },
    });
  });
});

test('an accepted message tells of recipients who were refused', () => {
  const refusedRecipients = [{ address: 'nobody@contoso.com', reply: reply(550, '5.1.1') }];
  const offer = { isEncrypted: true, maxMessageBytes: null, reportsDelivery: false };
  const accepted = { kind: 'accepted', reply: parseReply('250 2.0.0 Ok: queued as 4ABC'), offer } as const;

  expect([
    decideSmtpOutcome({ ...accepted, refusedRecipients: [] }, context),
    decideSmtpOutcome({ ...accepted, refusedRecipients }, context),
  ]).toEqual([
    { kind: 'accepted', requestId: '4ABC' },
    {
      kind: 'accepted',
      requestId: '4ABC',
      refused: { area: 'delivery', kind: 'recipients-refused', service: 'smtp', refused: refusedRecipients },
    },
  ]);
});

describe('what a mail server says', () => {
  test.each([
    ['250 OK id=1xXhOM-0006xP-0j', reply(250, '', 'OK id=1xXhOM-0006xP-0j')],
    ['550-5.1.1 The account\r\n550 5.1.1 does not exist', reply(550, '5.1.1', 'The account does not exist')],
    ['535 5.7.139 Authentication unsuccessful\u0007\u202e', reply(535, '5.7.139', 'Authentication unsuccessful')],
    ['thank you', reply(0, '', 'thank you')],
    ['250', reply(250, '', '')],
  ])('%j is read', (response, expected) => {
    expect(parseReply(response)).toEqual(expected);
  });

  test('its words are cut where they are too many to show', () => {
    expect(parseReply(`550 ${'x'.repeat(10_000)}`).text).toHaveLength(300);
  });

  test.each([
    ['OK id=1xXhOM-0006xP-0j', '1xXhOM-0006xP-0j'],
    ['Ok: queued as 4ABC', '4ABC'],
    ['<1@contoso.com> [InternalId=123, Hostname=mail] Queued mail for delivery', '123'],
    ['Thank you', ''],
  ])('of %j the id in its queue is %j', (text, expected) => {
    expect(queueIdOf(reply(250, '', text))).toBe(expected);
  });

  test.each([
    ['250-mail\n250-SIZE 52428800\n250 DSN', { maxMessageBytes: 52_428_800, reportsDelivery: true }],
    ['250-mail\n250-SIZE 0\n250 8BITMIME', { maxMessageBytes: null, reportsDelivery: false }],
    ['250-mail\n250 SIZE', { maxMessageBytes: null, reportsDelivery: false }],
    ['250 mail', { maxMessageBytes: null, reportsDelivery: false }],
  ])('of %j it is known what it can do', (response, expected) => {
    expect(parseOffer(response)).toEqual(expected);
  });
});

test.each([
  ['smtp.office365.com', true],
  ['SMTP.Office365.com.', true],
  ['smtp.office365.us', true],
  ['mail.contoso.com', false],
  ['notoffice365.com', false],
])('%s belongs to Microsoft 365: %s', (host, expected) => {
  expect(isMicrosoftSmtpHost(host)).toBe(expected);
});

test.each([
  ['5.7.139', 'Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.', 'organization'],
  ['5.7.139', 'Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.', 'mailbox'],
  ['5.7.139', 'Authentication unsuccessful, basic authentication is disabled.', 'ended'],
  ['5.7.30', 'Basic authentication is not supported for Client Submission', 'ended'],
  ['5.7.3', 'Authentication unsuccessful', 'not-accepted'],
])('each way in which Microsoft refuses a password is told apart: %s %s', (code, text, why) => {
  const outcome = decideSmtpOutcome(refused('login', reply(535, code, text)), {
    ...context,
    host: 'smtp.office365.com',
  });

  expect(outcome).toMatchObject({
    kind: 'sender-unusable',
    failure: { failure: { kind: 'microsoft-basic-auth-ended', why } },
  });
});
