import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { GraphMailSender } from '../../src-main/adapters/graph/graph-mail-sender.ts';
import { redirectMicrosoftHosts } from '../../src-main/adapters/system/redirect-microsoft-hosts.ts';
import type { MailSender, SendOutcome } from '../../src-main/delivery/mail-sender.ts';
import type { MailMessage } from '../../src-shared/domain/mail-message.ts';
import { mailMessage } from '../builders/mail-message.ts';
import { httpAnswer } from '../builders/http-answer.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { RecordingMailSender } from '../fakes/recording-mail-sender.ts';
import { emulateMicrosoft } from '../fixtures/emulated-microsoft.ts';
import { nodeHttpClient } from '../harness/headless-product/node-http-client.ts';
import { adminAccount, guestAccount } from '../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator } from '../harness/microsoft-emulator/microsoft-emulator.ts';

/** What can become of a request, as Microsoft 365 and the network bring it about. */
const conditions: Record<string, SendOutcome> = {
  'it is accepted': { kind: 'accepted', requestId: expect.stringMatching(/./) as string },
  'it is throttled': { kind: 'try-again', failure: { kind: 'throttled' }, retryAfterMs: 7_000 },
  'the service is not available': {
    kind: 'try-again',
    failure: { kind: 'service-unavailable', status: 503 },
    retryAfterMs: null,
  },
  'the service is not available and says for how long': {
    kind: 'try-again',
    failure: { kind: 'service-unavailable', status: 503 },
    retryAfterMs: 120_000,
  },
  'the gateway does not wait for the answer': {
    kind: 'outcome-unknown',
    failure: { kind: 'outcome-unknown', cause: 'gateway-timeout' },
  },
  'the service fails inside': {
    kind: 'outcome-unknown',
    failure: { kind: 'outcome-unknown', cause: 'server-error' },
  },
  'the connection breaks after the message was accepted': {
    kind: 'outcome-unknown',
    failure: { kind: 'outcome-unknown', cause: 'connection-lost' },
  },
  'the connection breaks before that': {
    kind: 'outcome-unknown',
    failure: { kind: 'outcome-unknown', cause: 'connection-lost' },
  },
  'nobody can be reached': { kind: 'try-again', failure: { kind: 'not-reachable' }, retryAfterMs: null },
  'a captive portal answers': { kind: 'try-again', failure: { kind: 'captive-portal' }, retryAfterMs: null },
  'the request is led to another host': {
    kind: 'try-again',
    failure: { kind: 'captive-portal', redirectedTo: 'sign-in.hotel.invalid' },
    retryAfterMs: null,
  },
  'the answer has no end in sight': {
    kind: 'unknown-refusal',
    failure: { kind: 'not-accepted', status: 400, code: '' },
    retryAfterMs: null,
  },
  'the token was revoked': {
    kind: 'token-refused',
    ifAgain: { kind: 'account-unusable', failure: { kind: 'account', failure: { kind: 'sign-in-again' } } },
  },
  'the application may not send for the account': {
    kind: 'token-refused',
    ifAgain: { kind: 'account-unusable', failure: { kind: 'account', failure: { kind: 'sending-not-permitted' } } },
  },
  'the mailbox is full': {
    kind: 'account-unusable',
    failure: { kind: 'account', failure: { kind: 'mailbox-over-quota' } },
  },
  'the account is blocked from sending': {
    kind: 'account-unusable',
    failure: { kind: 'account', failure: { kind: 'sending-blocked' } },
  },
  'it is refused for a reason that nobody knows': {
    kind: 'unknown-refusal',
    failure: { kind: 'not-accepted', status: 418, code: 'ErrorFuture' },
    retryAfterMs: null,
  },
  'a recipient is refused': { kind: 'refused', failure: { kind: 'recipients-refused' } },
  'the account may not send as that mailbox': { kind: 'refused', failure: { kind: 'send-as-denied' } },
  'the message is too large': { kind: 'refused', failure: { kind: 'message-too-large' } },
  'the account has no mailbox': {
    kind: 'account-unusable',
    failure: { kind: 'account', failure: { kind: 'no-mailbox', account: '' } },
  },
};
type Condition = keyof typeof conditions;

interface Subject {
  sender: MailSender;
  accessToken: string;
  /** How often Microsoft 365 has seen a request. */
  requestCount: () => number;
}

const id = '<1@backup-notifier.internal>';
const neverAborted = new AbortController().signal;

function describeMailSender(
  name: string,
  prepare: (condition: Condition) => Promise<Subject>,
  messageFor: (condition: Condition) => MailMessage,
): void {
  describe(name, () => {
    test.each(Object.entries(conditions))(
      'where %s, the outcome says so after one request',
      async (condition, expected) => {
        const { sender, accessToken, requestCount } = await prepare(condition);

        const outcome = await sender.send({
          message: messageFor(condition),
          internetMessageId: id,
          accessToken,
          signal: neverAborted,
        });

        expect([outcome, requestCount()]).toEqual([expected, condition === 'nobody can be reached' ? 0 : 1]);
      },
    );

    test('an aborted request ends at once, and its outcome is not known', async () => {
      const { sender, accessToken } = await prepare('it is held');
      const cancel = new AbortController();
      const outcome = sender.send({
        message: mailMessage(),
        internetMessageId: id,
        accessToken,
        signal: cancel.signal,
      });
      cancel.abort();

      expect(await outcome).toEqual({
        kind: 'outcome-unknown',
        failure: { kind: 'outcome-unknown', cause: 'connection-lost' },
      });
    });
  });
}

describeMailSender(
  'RecordingMailSender',
  async (condition) => {
    const sender = new RecordingMailSender();
    const outcome = conditions[condition];
    if (outcome === undefined) sender.hold();
    else if (condition !== 'it is accepted') sender.script(outcome);
    // Whoever cannot be reached has seen nothing.
    const requestCount = () => (condition === 'nobody can be reached' ? 0 : sender.submissions.length);
    return { sender, accessToken: 'token', requestCount };
  },
  () => mailMessage(),
);

describe('GraphMailSender', () => {
  const microsoft = emulateMicrosoft();

  async function tokenOf(address = adminAccount.address, scopes = ['Mail.Send', 'User.Read']): Promise<string> {
    const signedIn = await microsoft.tokenProvider.signIn({
      application: { clientId: '5d1f7a4e-3c7b-4b0a-9b1e-2f4c8a6e0d11', tenant: 'organizations' },
      scopes,
      openBrowser: microsoft.browserOf({ account: address }),
      approve: async () => null,
      signal: neverAborted,
    });
    if (signedIn.kind === 'failed') throw new Error(signedIn.failure.kind);
    const token = await signedIn.signIn.tokens.acquireToken({ mustRenew: false });
    if (token.kind === 'failed') throw new Error(token.failure.kind);
    return token.accessToken;
  }

  async function unusedOrigin(): Promise<string> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    await once(server, 'close');
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  }

  const clock = new ManualClock();
  const createSender = () => new GraphMailSender(microsoft.httpClient, clock);
  const requestCount = () =>
    microsoft.emulator.requests.list().filter(({ path }) => path === '/v1.0/me/sendMail').length;

  const arrangements: Record<string, () => void> = {
    'it is throttled': () => microsoft.emulator.faults.set('throttled', { retryAfterSeconds: 7 }),
    'the service is not available': () => microsoft.emulator.faults.set('service-unavailable'),
    'the service is not available and says for how long': () =>
      microsoft.emulator.faults.set('service-unavailable', { retryAfterSeconds: 120 }),
    'the gateway does not wait for the answer': () => microsoft.emulator.faults.set('gateway-timeout-but-sent'),
    'the service fails inside': () =>
      microsoft.emulator.faults.set('graph-error', { status: 500, code: 'ErrorInternalServerError' }),
    'the connection breaks after the message was accepted': () => microsoft.emulator.faults.set('connection-dropped'),
    'the connection breaks before that': () =>
      microsoft.emulator.faults.set('connection-dropped', { afterAccepting: false }),
    'a captive portal answers': () => microsoft.emulator.faults.set('captive-portal'),
    'the request is led to another host': () => microsoft.emulator.faults.set('redirected', { status: 307 }),
    'the answer has no end in sight': () =>
      microsoft.emulator.faults.set('graph-error', { status: 400, code: 'E'.repeat(1024 * 1024) }),
    'the token was revoked': () => microsoft.emulator.faults.set('tokens-revoked'),
    'the application may not send for the account': () =>
      microsoft.emulator.faults.set('graph-error', { status: 403, code: 'ErrorAccessDenied' }),
    'the mailbox is full': () =>
      microsoft.emulator.faults.set('graph-error', { status: 507, code: 'ErrorQuotaExceeded' }),
    'the account is blocked from sending': () =>
      microsoft.emulator.faults.set('graph-error', { status: 403, code: 'ErrorMessageSubmissionBlocked' }),
    'it is refused for a reason that nobody knows': () =>
      microsoft.emulator.faults.set('graph-error', { status: 418, code: 'ErrorFuture' }),
    'a recipient is refused': () => microsoft.emulator.faults.set('recipients-refused'),
    'the account has no mailbox': () => microsoft.emulator.faults.set('no-mailbox'),
    'it is held': () => microsoft.emulator.faults.set('slow', { heldUntilCleared: true }),
  };

  describeMailSender(
    'against the emulator',
    async (condition) => {
      const accessToken = await tokenOf();
      arrangements[condition]?.();
      if (condition !== 'nobody can be reached') return { sender: createSender(), accessToken, requestCount };
      return {
        sender: new GraphMailSender(redirectMicrosoftHosts(nodeHttpClient, await unusedOrigin()), clock),
        accessToken,
        requestCount,
      };
    },
    (condition) => {
      if (condition === 'the account may not send as that mailbox') return mailMessage({ sendAs: 'ceo@contoso.com' });
      if (condition === 'the message is too large') return mailMessage({ html: 'x'.repeat(4 * 1024 * 1024) });
      return mailMessage();
    },
  );

  test('the whole message arrives as it was composed, and a copy is kept in Sent Items', async () => {
    const message = mailMessage({
      recipients: [
        { address: 'noc@contoso.com', name: '' },
        { address: 'anna@contoso.com', name: 'Berg, Anna' },
      ],
      subject: '[Failed] 株式会社 👩‍👩‍👧‍👦',
      html: '<p>3 of 412 objects failed — “Sicherung”</p>',
      importance: 'high',
      attachments: [
        { name: 'Bericht ä.csv', contentType: 'text/csv', contentBase64: Buffer.from('\ufeffa,b').toString('base64') },
      ],
    });
    const accessToken = await tokenOf();

    expect(
      await createSender().send({ message, internetMessageId: id, accessToken, signal: neverAborted }),
    ).toMatchObject({
      kind: 'accepted',
    });
    expect(microsoft.emulator.mailbox.list()).toMatchObject([
      {
        from: { address: 'admin@contoso.com' },
        to: [
          { address: 'noc@contoso.com', name: 'noc@contoso.com' },
          { address: 'anna@contoso.com', name: 'Berg, Anna' },
        ],
        cc: [],
        bcc: [],
        subject: message.subject,
        htmlBody: message.html,
        textBody: null,
        importance: 'high',
        internetMessageId: id,
        saveToSentItems: true,
        attachments: [
          { name: 'Bericht ä.csv', contentType: 'text/csv', bytes: new Uint8Array(Buffer.from('\ufeffa,b')) },
        ],
      },
    ]);
  });

  test('the request id is the one that Microsoft 365 gave', async () => {
    const outcome = await createSender().send({
      message: mailMessage(),
      internetMessageId: id,
      accessToken: await tokenOf(),
      signal: neverAborted,
    });

    expect(outcome).toEqual({ kind: 'accepted', requestId: microsoft.emulator.mailbox.list()[0]?.requestId });
  });

  test('a message goes out as another mailbox where the account has the right and the permission', async () => {
    const accessToken = await tokenOf(adminAccount.address, ['Mail.Send', 'User.Read', 'Mail.Send.Shared']);
    const message = mailMessage({ sendAs: 'backup-alerts@contoso.com' });

    expect(
      await createSender().send({ message, internetMessageId: id, accessToken, signal: neverAborted }),
    ).toMatchObject({ kind: 'accepted' });
    expect(microsoft.emulator.mailbox.list()).toMatchObject([
      { from: { address: 'backup-alerts@contoso.com' }, sender: { address: 'admin@contoso.com' } },
    ]);
  });

  test('an account that never had a mailbox is found out at sending', async () => {
    const accessToken = await tokenOf(guestAccount.address);

    expect(
      await createSender().send({ message: mailMessage(), internetMessageId: id, accessToken, signal: neverAborted }),
    ).toEqual(conditions['the account has no mailbox']);
  });

  test.each([301, 302, 303, 307, 308])(
    'a redirect (%d) to where any mail is accepted sends nothing there and is not taken for acceptance',
    async (status) => {
      const elsewhere = await startMicrosoftEmulator();
      const accessToken = await tokenOf();
      microsoft.emulator.faults.set('redirected', { status, location: `${elsewhere.origin}/v1.0/me/sendMail` });
      const outcome = await createSender().send({
        message: mailMessage(),
        internetMessageId: id,
        accessToken,
        signal: neverAborted,
      });

      expect([outcome, elsewhere.requests.list()]).toEqual([
        {
          kind: 'try-again',
          failure: { kind: 'captive-portal', redirectedTo: new URL(elsewhere.origin).host },
          retryAfterMs: null,
        },
        [],
      ]);
      await elsewhere.stop();
    },
  );

  test('a request id that is no word is left out', async () => {
    const sender = new GraphMailSender(
      async () => httpAnswer(202, '', { headers: { 'request-id': 'x'.repeat(1_000) } }),
      clock,
    );

    expect(
      await sender.send({ message: mailMessage(), internetMessageId: id, accessToken: 'token', signal: neverAborted }),
    ).toEqual({ kind: 'accepted', requestId: '' });
  });

  test('500 recipients are taken in one message', async () => {
    const recipients = Array.from({ length: 500 }, (_, index) => ({ address: `user${index}@contoso.com`, name: '' }));

    expect(
      await createSender().send({
        message: mailMessage({ recipients }),
        internetMessageId: id,
        accessToken: await tokenOf(),
        signal: neverAborted,
      }),
    ).toMatchObject({ kind: 'accepted' });
    expect(microsoft.emulator.mailbox.list()[0]?.to).toHaveLength(500);
  });
});
