import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { GraphMailSubmitter } from '../../src-main/senders/microsoft/graph/graph-mail-submitter.ts';
import { redirectMicrosoftHosts } from '../harness/headless-product/redirect-microsoft-hosts.ts';
import { MicrosoftSender } from '../../src-main/senders/microsoft/microsoft-sender.ts';
import type { Sender, SendOutcome } from '../../src-main/senders/sender.ts';
import type { MailMessage } from '../../src-shared/model/mail-message.ts';
import { mailMessage } from '../builders/mail-message.ts';
import { httpAnswer } from '../builders/http-answer.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { ManualScheduler } from '../fakes/manual-scheduler.ts';
import { RecordingSender } from '../fakes/recording-sender.ts';
import { accountUnderTest } from '../fixtures/account-under-test.ts';
import { emulateMicrosoft } from '../fixtures/emulated-microsoft.ts';
import { nodeHttpClient } from '../harness/headless-product/node-http-client.ts';
import { adminAccount, guestAccount } from '../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator } from '../harness/microsoft-emulator/microsoft-emulator.ts';

/** What can become of a request, as Microsoft 365 and the network bring it about. */
const conditions: Record<string, SendOutcome> = {
  'it is accepted': { kind: 'accepted', requestId: expect.stringMatching(/./) as string },
  'it is throttled': {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
    retryAfterMs: 7_000,
  },
  'the service is not available': {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'service-unavailable', service: 'microsoft-365', status: 503 },
    retryAfterMs: null,
  },
  'the service is not available and says for how long': {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'service-unavailable', service: 'microsoft-365', status: 503 },
    retryAfterMs: 120_000,
  },
  'the gateway does not wait for the answer': {
    kind: 'outcome-unknown',
    failure: { area: 'delivery', kind: 'outcome-unknown', service: 'microsoft-365', cause: 'gateway-timeout' },
  },
  'the service fails inside': {
    kind: 'outcome-unknown',
    failure: { area: 'delivery', kind: 'outcome-unknown', service: 'microsoft-365', cause: 'server-error' },
  },
  'the connection breaks after the message was accepted': {
    kind: 'outcome-unknown',
    failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' },
  },
  'the connection breaks before that': {
    kind: 'outcome-unknown',
    failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' },
  },
  'nobody can be reached': {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
    retryAfterMs: null,
  },
  'a captive portal answers': {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'captive-portal', service: 'microsoft-365' },
    retryAfterMs: null,
  },
  'the request is led to another host': {
    kind: 'try-again',
    failure: {
      area: 'delivery',
      kind: 'captive-portal',
      service: 'microsoft-365',
      redirectedTo: 'sign-in.hotel.invalid',
    },
    retryAfterMs: null,
  },
  'the answer has no end in sight': {
    kind: 'unknown-refusal',
    failure: { area: 'delivery', kind: 'not-accepted', service: 'microsoft-365', status: 400, code: '' },
    retryAfterMs: null,
  },
  'the token was revoked': {
    kind: 'sender-unusable',
    failure: {
      area: 'delivery',
      kind: 'account',
      failure: {
        area: 'account',
        kind: 'sign-in-again',
        entra: {
          number: 50173,
          text: 'The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.',
        },
      },
    },
  },
  'the application may not send for the account': {
    kind: 'sender-unusable',
    failure: { area: 'delivery', kind: 'account', failure: { area: 'account', kind: 'sending-not-permitted' } },
  },
  'the mailbox is full': {
    kind: 'sender-unusable',
    failure: { area: 'delivery', kind: 'account', failure: { area: 'account', kind: 'mailbox-over-quota' } },
  },
  'the account is blocked from sending': {
    kind: 'sender-unusable',
    failure: { area: 'delivery', kind: 'account', failure: { area: 'account', kind: 'sending-blocked' } },
  },
  'it is refused for a reason that nobody knows': {
    kind: 'unknown-refusal',
    failure: { area: 'delivery', kind: 'not-accepted', service: 'microsoft-365', status: 418, code: 'ErrorFuture' },
    retryAfterMs: null,
  },
  'a recipient is refused': {
    kind: 'refused',
    failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' },
  },
  'the account may not send as that mailbox': {
    kind: 'refused',
    failure: { area: 'delivery', kind: 'send-as-denied' },
  },
  'the message is too large': {
    kind: 'refused',
    failure: { area: 'delivery', kind: 'message-too-large', service: 'microsoft-365' },
  },
  'the account has no mailbox': {
    kind: 'sender-unusable',
    failure: { area: 'delivery', kind: 'account', failure: { area: 'account', kind: 'no-mailbox', account: '' } },
  },
};
type Condition = keyof typeof conditions;

interface Subject {
  sender: Sender;
  /** How often the service has seen a request. */
  requestCount: () => number;
  /** How often it should have: once, but where that is not possible or does not help. */
  expectedCount?: number;
}

const id = '<1@backup-notifier.internal>';
const neverAborted = new AbortController().signal;
const attempt = { internetMessageId: id, signal: neverAborted };

function describeSender(
  name: string,
  prepare: (condition: Condition) => Promise<Subject>,
  messageFor: (condition: Condition) => MailMessage,
): void {
  describe(name, () => {
    test.each(Object.entries(conditions))('where %s, the outcome says so', async (condition, expected) => {
      const { sender, requestCount, expectedCount = 1 } = await prepare(condition);
      const before = sender.state;

      const outcome = await sender.send(messageFor(condition), attempt);

      const after = expected.kind === 'sender-unusable' ? 'unusable' : 'ready';
      expect([outcome, before, sender.state, requestCount()]).toEqual([expected, 'ready', after, expectedCount]);
    });

    test('an aborted request ends at once, and its outcome is not known', async () => {
      const { sender, requestCount } = await prepare('it is held');
      const cancel = new AbortController();
      const outcome = sender.send(mailMessage(), { internetMessageId: id, signal: cancel.signal });
      await vi.waitUntil(() => requestCount() === 1);
      cancel.abort();

      expect(await outcome).toEqual({
        kind: 'outcome-unknown',
        failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' },
      });
    });

    test('what it allows is possible', async () => {
      const { pace, maxMessageBytes, maxRecipients } = (await prepare('it is accepted')).sender.limits;

      expect(
        Math.min(pace.maxConcurrentRequests, pace.maxMessagesPerWindow ?? 1, maxMessageBytes, maxRecipients),
      ).toBeGreaterThanOrEqual(1);
    });
  });
}

describeSender(
  'RecordingSender',
  async (condition) => {
    const sender = new RecordingSender();
    const { requests } = sender;
    const outcome = conditions[condition];
    if (outcome === undefined) requests.hold();
    else if (condition !== 'it is accepted') requests.script(outcome);
    return { sender, requestCount: () => requests.list.length };
  },
  () => mailMessage(),
);

describe('MicrosoftSender', () => {
  const microsoft = emulateMicrosoft();

  async function senderOf(
    address = adminAccount.address,
    { shouldSendAsOthers = false, httpClient = microsoft.httpClient } = {},
  ): Promise<MicrosoftSender> {
    const { service: account, commit } = accountUnderTest({
      tokenProvider: microsoft.tokenProvider,
      openBrowser: microsoft.browserOf({ account: address }),
      preinstalledClientId: '5d1f7a4e-3c7b-4b0a-9b1e-2f4c8a6e0d11',
    });
    await account.startSignIn({ application: { kind: 'preinstalled' }, shouldSendAsOthers });
    await vi.waitUntil(() => account.view.signIn.kind !== 'waiting-for-sign-in');
    await commit();
    const submitter = new GraphMailSubmitter(httpClient, clock);
    return new MicrosoftSender({ account, submitter, scheduler: new ManualScheduler(clock) });
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

  /** A refused token is renewed and the message sent again; where all of them were revoked there is no new one. */
  const counts: Record<string, number> = {
    'nobody can be reached': 0,
    'the application may not send for the account': 2,
  };

  describeSender(
    'against the emulator',
    async (condition) => {
      const httpClient =
        condition === 'nobody can be reached'
          ? redirectMicrosoftHosts(nodeHttpClient, await unusedOrigin())
          : microsoft.httpClient;
      const sender = await senderOf(adminAccount.address, { httpClient });
      arrangements[condition]?.();
      return { sender, requestCount, expectedCount: counts[condition] ?? 1 };
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
    const sender = await senderOf();

    expect(await sender.send(message, attempt)).toMatchObject({ kind: 'accepted' });
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
    const sender = await senderOf();
    const outcome = await sender.send(mailMessage(), attempt);

    expect(outcome).toEqual({ kind: 'accepted', requestId: microsoft.emulator.mailbox.list()[0]?.requestId });
  });

  test('a message goes out as another mailbox where the account has the right and the permission', async () => {
    const sender = await senderOf(adminAccount.address, { shouldSendAsOthers: true });
    const message = mailMessage({ sendAs: 'backup-alerts@contoso.com' });

    expect(await sender.send(message, attempt)).toMatchObject({ kind: 'accepted' });
    expect(microsoft.emulator.mailbox.list()).toMatchObject([
      { from: { address: 'backup-alerts@contoso.com' }, sender: { address: 'admin@contoso.com' } },
    ]);
  });

  test('an account that never had a mailbox is found out at sending', async () => {
    const sender = await senderOf(guestAccount.address);

    expect(await sender.send(mailMessage(), attempt)).toEqual(conditions['the account has no mailbox']);
  });

  test.each([301, 302, 303, 307, 308])(
    'a redirect (%d) to where any mail is accepted sends nothing there and is not taken for acceptance',
    async (status) => {
      const elsewhere = await startMicrosoftEmulator();
      const sender = await senderOf();
      microsoft.emulator.faults.set('redirected', { status, location: `${elsewhere.origin}/v1.0/me/sendMail` });
      const outcome = await sender.send(mailMessage(), attempt);

      expect([outcome, elsewhere.requests.list()]).toEqual([
        {
          kind: 'try-again',
          failure: {
            area: 'delivery',
            kind: 'captive-portal',
            service: 'microsoft-365',
            redirectedTo: new URL(elsewhere.origin).host,
          },
          retryAfterMs: null,
        },
        [],
      ]);
      await elsewhere.stop();
    },
  );

  test('a request id that is no word is left out', async () => {
    const httpClient = async () => httpAnswer(202, '', { headers: { 'request-id': 'x'.repeat(1_000) } });
    const sender = await senderOf(adminAccount.address, { httpClient });

    expect(await sender.send(mailMessage(), attempt)).toEqual({ kind: 'accepted', requestId: '' });
  });

  test('500 recipients are taken in one message', async () => {
    const recipients = Array.from({ length: 500 }, (_, index) => ({ address: `user${index}@contoso.com`, name: '' }));

    const sender = await senderOf();

    expect(await sender.send(mailMessage({ recipients }), attempt)).toMatchObject({ kind: 'accepted' });
    expect(microsoft.emulator.mailbox.list()[0]?.to).toHaveLength(500);
  });
});
