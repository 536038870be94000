import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readMailParts } from '../../src-main/adapters/mime/read-mail.ts';
import { GraphMailSubmitter } from '../../src-main/senders/microsoft/graph/graph-mail-submitter.ts';
import { redirectMicrosoftHosts } from '../harness/headless-product/redirect-microsoft-hosts.ts';
import { sendAsPerson } from '../../src-main/senders/microsoft/account/microsoft-account.ts';
import { MicrosoftSender } from '../../src-main/senders/microsoft/microsoft-sender.ts';
import type { AnySender, SendOutcome } from '../../src-main/senders/sender.ts';
import { composeMime } from '../../src-main/adapters/mime/compose-mime.ts';
import { GmailSender } from '../../src-main/senders/gmail/gmail-sender.ts';
import { GmailSubmitter } from '../../src-main/senders/gmail/gmail-submitter.ts';
import { NodemailerSmtpClient } from '../../src-main/senders/smtp/connection/nodemailer-smtp-client.ts';
import type { HttpClient } from '../../src-main/platform/http-client.ts';
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { SenderFailure } from '../../src-shared/model/failures/sender-failure.ts';
import type { Service } from '../../src-shared/model/services.ts';
import type { ApplicationRegistration } from '../../src-shared/model/application-registration.ts';
import type { ChannelPost } from '../../src-shared/model/channel-post.ts';
import type { MailMessage } from '../../src-shared/model/mail-message.ts';
import { mailMessage } from '../builders/mail-message.ts';
import { httpAnswer } from '../builders/http-answer.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { ManualScheduler } from '../fakes/manual-scheduler.ts';
import { RecordingSender } from '../fakes/recording-sender.ts';
import { channelsUnderTest } from '../fixtures/channel-under-test.ts';
import { accountUnderTest } from '../fixtures/account-under-test.ts';
import { startScriptedMailServer, type MailServerScript } from '../fixtures/scripted-mail-server.ts';
import { editedSmtp, smtpUnderTest } from '../fixtures/smtp-under-test.ts';
import { startWebhookReceiver, type ReceiverAnswer } from '../harness/webhook-receiver/webhook-receiver.ts';
import { makeSelfSignedCertificate } from '../harness/emulator/certificates.ts';
import { emulateGoogle } from '../fixtures/emulated-google.ts';
import { emulateMicrosoft } from '../fixtures/emulated-microsoft.ts';
import { operatorAccount } from '../harness/google-emulator/google-directory.ts';
import { redirectGoogleHosts } from '../harness/headless-product/redirect-google-hosts.ts';
import { nodeHttpClient } from '../harness/headless-product/node-http-client.ts';
import { adminAccount, guestAccount, nationalClouds } from '../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator } from '../harness/microsoft-emulator/microsoft-emulator.ts';

type Conditions = Readonly<Record<string, SendOutcome>>;

const unusable = (failure: SenderFailure): SendOutcome => ({
  kind: 'sender-unusable',
  failure: { area: 'delivery', kind: 'sender', failure },
});

/** Of everything that a message can have, something that a mail system could spoil. */
const wholeMessage = mailMessage({
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

/** What each service is to show of it. */
const receivedWhole = {
  to: [
    { address: 'noc@contoso.com', name: 'noc@contoso.com' },
    { address: 'anna@contoso.com', name: 'Berg, Anna' },
  ],
  cc: [],
  bcc: [],
  subject: wholeMessage.subject,
  importance: 'high',
  attachments: [{ name: 'Bericht ä.csv', contentType: 'text/csv', bytes: new Uint8Array(Buffer.from('\ufeffa,b')) }],
};

/** What can become of a request, as any service over HTTP and the network bring it about. */
const conditionsOf = (service: Service): Conditions => {
  const area = 'delivery';
  const tryAgain = (failure: DeliveryFailure, retryAfterMs: number | null = null): SendOutcome => ({
    kind: 'try-again',
    failure,
    retryAfterMs,
  });
  return {
    'it is accepted': { kind: 'accepted', requestId: expect.stringMatching(/./) as string },
    'it is throttled': tryAgain({ area, kind: 'throttled', service }, 7_000),
    'the service is not available': tryAgain({ area, kind: 'service-unavailable', service, status: 503 }),
    'the gateway does not wait for the answer': {
      kind: 'outcome-unknown',
      failure: { area, kind: 'outcome-unknown', service, cause: 'gateway-timeout' },
    },
    'the service fails inside': {
      kind: 'outcome-unknown',
      failure: { area, kind: 'outcome-unknown', service, cause: 'server-error' },
    },
    'the connection breaks after the message was accepted': {
      kind: 'outcome-unknown',
      failure: { area, kind: 'outcome-unknown', cause: 'connection-lost' },
    },
    'the connection breaks before that': {
      kind: 'outcome-unknown',
      failure: { area, kind: 'outcome-unknown', cause: 'connection-lost' },
    },
    'nobody can be reached': tryAgain({ area, kind: 'not-reachable', service }),
    'a captive portal answers': tryAgain({ area, kind: 'captive-portal', service }),
    'the request is led to another host': tryAgain({
      area,
      kind: 'captive-portal',
      service,
      redirectedTo: 'sign-in.hotel.invalid',
    }),
    'it is refused for a reason that nobody knows': {
      kind: 'unknown-refusal',
      failure: { area, kind: 'not-accepted', service, status: 418, code: 'ErrorFuture' },
      retryAfterMs: null,
    },
    'a recipient is refused': { kind: 'refused', failure: { area, kind: 'recipients-refused', service } },
  };
};

const microsoftConditions: Conditions = {
  ...conditionsOf('microsoft-365'),
  'the request is led to another host': {
    kind: 'try-again',
    failure: {
      area: 'delivery',
      kind: 'captive-portal',
      service: 'microsoft-365',
      redirectedTo: 'sign-in.hotel.invalid',
      askedHost: 'graph.microsoft.com',
    },
    retryAfterMs: null,
  },
  'the service is not available and says for how long': {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'service-unavailable', service: 'microsoft-365', status: 503 },
    retryAfterMs: 120_000,
  },
  'the answer has no end in sight': {
    kind: 'unknown-refusal',
    failure: { area: 'delivery', kind: 'not-accepted', service: 'microsoft-365', status: 400, code: '' },
    retryAfterMs: null,
  },
  'the token was revoked': unusable({
    area: 'account',
    kind: 'sign-in-again',
    entra: {
      number: 50173,
      text: 'The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.',
    },
  }),
  'the application may not send for the account': unusable({ area: 'account', kind: 'sending-not-permitted' }),
  'the mailbox is full': unusable({ area: 'account', kind: 'mailbox-over-quota' }),
  'the account is blocked from sending': unusable({ area: 'account', kind: 'sending-blocked' }),
  'the account may not send as that mailbox': {
    kind: 'refused',
    failure: { area: 'delivery', kind: 'send-as-denied' },
  },
  'the message is too large': {
    kind: 'refused',
    failure: { area: 'delivery', kind: 'message-too-large', service: 'microsoft-365' },
  },
  'the account has no mailbox': unusable({ area: 'account', kind: 'no-mailbox', account: '' }),
};

const gmailConditions: Conditions = {
  ...conditionsOf('gmail'),
  'the message is too large': {
    kind: 'refused',
    failure: { area: 'delivery', kind: 'message-too-large', service: 'gmail' },
  },
  'the sign-in was revoked': unusable({ area: 'google-account', kind: 'sign-in-again' }),
  'the organization ends sessions': unusable({ area: 'google-account', kind: 'session-ended-by-policy' }),
  'only the access token has ended': { kind: 'accepted', requestId: expect.stringMatching(/./) as string },
  'the limit of the day is reached': unusable({ area: 'google-account', kind: 'sending-limit-reached' }),
  'a policy keeps the application out': unusable({ area: 'google-account', kind: 'blocked-by-policy' }),
};

interface Subject {
  sender: AnySender;
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
  conditions: Conditions,
  prepare: (condition: string) => Promise<Subject>,
  messageFor: (condition: string) => MailMessage | ChannelPost,
): void {
  describe(name, () => {
    test.each(Object.entries(conditions))('where %s, the outcome says so', async (condition, expected) => {
      const { sender, requestCount, expectedCount = 1 } = await prepare(condition);
      const before = sender.readiness;

      const outcome = await sender.send(messageFor(condition), attempt);

      const after = expected.kind === 'sender-unusable' ? 'unusable' : 'ready';
      expect([outcome, before, sender.readiness, requestCount()]).toEqual([expected, 'ready', after, expectedCount]);
    });

    test('an aborted request ends at once, and its outcome is not known', async () => {
      const { sender, requestCount } = await prepare('it is held');
      const cancel = new AbortController();
      const outcome = sender.send(messageFor('it is held'), { internetMessageId: id, signal: cancel.signal });
      await vi.waitUntil(() => requestCount() === 1);
      cancel.abort();

      expect(await outcome).toMatchObject({
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
  microsoftConditions,
  async (condition) => {
    const sender = new RecordingSender();
    const { requests } = sender;
    const outcome = microsoftConditions[condition];
    if (outcome === undefined) requests.hold();
    else if (condition !== 'it is accepted') requests.script(outcome);
    return { sender, requestCount: () => requests.list.length };
  },
  () => mailMessage(),
);

async function unusedOrigin(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

describe('MicrosoftSender', () => {
  const microsoft = emulateMicrosoft();

  async function senderOf(
    address = adminAccount.address,
    {
      shouldSendAsOthers = false,
      sendAs = null,
      httpClient = microsoft.httpClient,
      application = { kind: 'preinstalled' },
    }: {
      shouldSendAsOthers?: boolean;
      sendAs?: string | null;
      httpClient?: HttpClient;
      application?: ApplicationRegistration;
    } = {},
  ): Promise<MicrosoftSender> {
    const { service: account, commit } = accountUnderTest({
      tokenProvider: microsoft.tokenProvider,
      openBrowser: microsoft.browserOf({ account: address }),
      preinstalledClientId: '5d1f7a4e-3c7b-4b0a-9b1e-2f4c8a6e0d11',
    });
    await account.startSignIn({ application, shouldSendAsOthers });
    await vi.waitUntil(() => account.view.signIn.kind !== 'waiting-for-sign-in');
    await commit(application);
    const submitter = new GraphMailSubmitter(httpClient, clock, readMailParts);
    return new MicrosoftSender({
      account: sendAsPerson(account),
      sendAs: () => sendAs,
      submitter,
      scheduler: new ManualScheduler(clock),
    });
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
    microsoftConditions,
    async (condition) => {
      const httpClient =
        condition === 'nobody can be reached'
          ? redirectMicrosoftHosts(nodeHttpClient, await unusedOrigin())
          : microsoft.httpClient;
      const sendAs = condition === 'the account may not send as that mailbox' ? 'ceo@contoso.com' : null;
      const sender = await senderOf(adminAccount.address, { httpClient, sendAs });
      arrangements[condition]?.();
      return { sender, requestCount, expectedCount: counts[condition] ?? 1 };
    },
    (condition) => {
      if (condition === 'the message is too large') return mailMessage({ html: 'x'.repeat(4 * 1024 * 1024) });
      return mailMessage();
    },
  );

  test('the whole message arrives as it was composed, and a copy is kept in Sent Items', async () => {
    const sender = await senderOf();

    expect(await sender.send(wholeMessage, attempt)).toMatchObject({ kind: 'accepted' });
    expect(microsoft.emulator.mailbox.list()).toMatchObject([
      {
        from: { address: 'admin@contoso.com' },
        ...receivedWhole,
        htmlBody: wholeMessage.html,
        textBody: null,
        internetMessageId: id,
        saveToSentItems: true,
      },
    ]);
  });

  test('the request id is the one that Microsoft 365 gave', async () => {
    const sender = await senderOf();
    const outcome = await sender.send(mailMessage(), attempt);

    expect(outcome).toEqual({ kind: 'accepted', requestId: microsoft.emulator.mailbox.list()[0]?.requestId });
  });

  test('a message goes out as another mailbox where the account has the right and the permission', async () => {
    const sender = await senderOf(adminAccount.address, {
      shouldSendAsOthers: true,
      sendAs: 'backup-alerts@contoso.com',
    });
    const message = mailMessage();

    expect(await sender.send(message, attempt)).toMatchObject({ kind: 'accepted' });
    expect(microsoft.emulator.mailbox.list()).toMatchObject([
      { from: { address: 'backup-alerts@contoso.com' }, sender: { address: 'admin@contoso.com' } },
    ]);
  });

  test.each([
    ['us-government-gcc-high', nationalClouds.gccHigh],
    ['us-government-dod', nationalClouds.dod],
    ['china', nationalClouds.china],
  ] as const)('a message of an account in the cloud %s goes through its own Graph', async (cloud, there) => {
    const { clientId } = there.application;
    const application = { kind: 'custom', clientId, tenantId: there.tenant.id, cloud } as const;
    const sender = await senderOf(there.account.address, { application });

    expect(await sender.send(mailMessage(), attempt)).toMatchObject({ kind: 'accepted' });
    expect(microsoft.emulator.requests.list().at(-1)?.path).toBe(
      `/hosts/${there.tenant.cloud.graphHost}/v1.0/me/sendMail`,
    );
    expect(microsoft.emulator.mailbox.list()).toMatchObject([{ from: { address: there.account.address } }]);
  });

  test('an account that never had a mailbox is found out at sending', async () => {
    const sender = await senderOf(guestAccount.address);

    expect(await sender.send(mailMessage(), attempt)).toEqual(microsoftConditions['the account has no mailbox']);
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
            askedHost: 'graph.microsoft.com',
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

describe('GmailSender', () => {
  const google = emulateGoogle();
  const clock = new ManualClock();
  const sendPath = '/upload/gmail/v1/users/me/messages/send';
  const requestCount = () => google.emulator.requests.list().filter(({ path }) => path === sendPath).length;

  async function senderOf(httpClient: HttpClient = google.httpClient): Promise<GmailSender> {
    const submitter = new GmailSubmitter({ httpClient, composeMime, clock });
    return new GmailSender({
      account: await google.signedInAccount(),
      submitter,
      scheduler: new ManualScheduler(clock),
    });
  }

  const refuse = (status: number, reason: string, message?: string) =>
    google.emulator.faults.set('gmail-error', { status, reason, ...(message === undefined ? {} : { message }) });
  const arrangements: Record<string, () => void> = {
    'it is throttled': () => google.emulator.faults.set('throttled', { retryAfterSeconds: 7 }),
    'the service is not available': () => refuse(503, 'backendError'),
    'the gateway does not wait for the answer': () => google.emulator.faults.set('gateway-timeout-but-sent'),
    'the service fails inside': () => refuse(500, 'backendError'),
    'the connection breaks after the message was accepted': () => google.emulator.faults.set('connection-dropped'),
    'the connection breaks before that': () =>
      google.emulator.faults.set('connection-dropped', { afterAccepting: false }),
    'a captive portal answers': () => google.emulator.faults.set('captive-portal'),
    'the request is led to another host': () => google.emulator.faults.set('redirected', { status: 307 }),
    'it is refused for a reason that nobody knows': () => refuse(418, 'ErrorFuture'),
    'a recipient is refused': () => refuse(400, 'invalidArgument', 'Invalid To header'),
    'the sign-in was revoked': () => google.emulator.faults.set('tokens-revoked'),
    'the organization ends sessions': () => {
      google.emulator.faults.set('access-tokens-expired');
      google.emulator.faults.set('token-error', { error: 'invalid_grant', subtype: 'invalid_rapt' });
    },
    'only the access token has ended': () => google.emulator.faults.set('access-tokens-expired'),
    'the limit of the day is reached': () => refuse(403, 'dailyLimitExceeded'),
    'a policy keeps the application out': () => refuse(403, 'domainPolicy'),
    'it is held': () => google.emulator.faults.set('slow', { heldUntilCleared: true }),
  };
  const counts: Record<string, number> = { 'nobody can be reached': 0, 'only the access token has ended': 2 };

  describeSender(
    'against the emulator',
    gmailConditions,
    async (condition) => {
      const sender =
        condition === 'nobody can be reached'
          ? await senderOf(redirectGoogleHosts(nodeHttpClient, await unusedOrigin()))
          : await senderOf();
      arrangements[condition]?.();
      return { sender, requestCount, expectedCount: counts[condition] ?? 1 };
    },
    (condition) =>
      condition === 'the message is too large'
        ? mailMessage({
            attachments: [
              { name: 'a.bin', contentType: 'application/octet-stream', contentBase64: 'A'.repeat(37_000_000) },
            ],
          })
        : mailMessage(),
  );

  test('the whole message arrives as it was composed, from the account and under its Message-ID', async () => {
    const sender = await senderOf();
    const outcomes = [await sender.send(wholeMessage, attempt), await sender.send(wholeMessage, attempt)];
    const received = google.emulator.mailbox.list();

    expect(outcomes).toEqual(received.map(({ requestId }) => ({ kind: 'accepted', requestId })));
    expect(received).toMatchObject([
      {
        from: { address: operatorAccount.address },
        ...receivedWhole,
        htmlBody: expect.stringContaining('“Sicherung”') as string,
        internetMessageId: id,
      },
      { internetMessageId: id, isDuplicate: true },
    ]);
  });
});

const accepted: SendOutcome = { kind: 'accepted', requestId: expect.stringMatching(/./) as string };
const smtpReply = (status: number, code: string, text: string) => ({ status, code, text });
const notReachable = (reason: string): SendOutcome => ({
  kind: 'try-again',
  failure: {
    area: 'delivery',
    kind: 'not-reachable',
    service: 'smtp',
    cause: { area: 'smtp', kind: 'smtp-not-reachable', host: '127.0.0.1', port: expect.any(Number) as number, reason },
  },
  retryAfterMs: null,
});
const smtpConditions: Conditions = {
  'it is accepted': accepted,
  'the service is not available': {
    kind: 'try-again',
    failure: {
      area: 'delivery',
      kind: 'service-unavailable',
      service: 'smtp',
      status: 451,
      reply: smtpReply(451, '4.3.0', 'later'),
    },
    retryAfterMs: null,
  },
  'nobody waits for the answer': conditionsOf('smtp')['the gateway does not wait for the answer'] ?? accepted,
  'the answer is none of SMTP': conditionsOf('smtp')['the service fails inside'] ?? accepted,
  'the connection breaks after the message was accepted': {
    kind: 'outcome-unknown',
    failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' },
  },
  'the connection breaks before the message was asked for': notReachable('the connection was closed'),
  'nobody can be reached': notReachable('the connection was refused'),
  'a recipient is refused': {
    kind: 'refused',
    failure: {
      area: 'delivery',
      kind: 'recipients-refused',
      service: 'smtp',
      refused: [{ address: 'noc@contoso.com', reply: smtpReply(550, '5.1.1', 'no such user') }],
    },
  },
  'the message is too large': {
    kind: 'refused',
    failure: { area: 'delivery', kind: 'message-too-large', service: 'smtp', maxBytes: 100 },
  },
  'the content is refused': {
    kind: 'refused',
    failure: {
      area: 'delivery',
      kind: 'not-accepted',
      service: 'smtp',
      status: 554,
      code: '5.6.0',
      reply: smtpReply(554, '5.6.0', 'spam'),
    },
  },
  'the password is refused': unusable({
    area: 'smtp',
    kind: 'login-refused',
    username: 'backup',
    reply: smtpReply(535, '5.7.8', 'no'),
  }),
  'nobody vouches for the certificate': unusable({
    area: 'smtp',
    kind: 'smtp-certificate-unknown',
    host: '127.0.0.1',
    fingerprint: expect.stringMatching(/^[0-9A-F:]{95}$/) as string,
    doubt: 'self-signed',
  }),
};

describe('SmtpSender', () => {
  const scripts: Record<string, MailServerScript> = {
    'the service is not available': { reactions: { dot: '451 4.3.0 later' } },
    'nobody waits for the answer': { reactions: { dot: { kind: 'silence' } } },
    'it is held': { reactions: { dot: { kind: 'silence' } } },
    'the answer is none of SMTP': { reactions: { dot: 'thank you' } },
    'the connection breaks after the message was accepted': { reactions: { dot: { kind: 'close' } } },
    'the connection breaks before the message was asked for': { reactions: { DATA: { kind: 'close' } } },
    'a recipient is refused': { reactions: { RCPT: '550 5.1.1 no such user', DATA: '554 5.5.1 nobody' } },
    'the message is too large': { extensions: ['STARTTLS', 'AUTH PLAIN', 'SIZE 100'] },
    'the content is refused': { reactions: { dot: '554 5.6.0 spam' } },
    'the password is refused': { reactions: { AUTH: '535 5.7.8 no' } },
  };
  /** Where the server has not been given the message. */
  const without = [
    'the connection breaks before the message was asked for',
    'nobody can be reached',
    'a recipient is refused',
    'the message is too large',
    'the password is refused',
    'nobody vouches for the certificate',
  ];

  describeSender(
    'against a scripted server',
    smtpConditions,
    async (condition) => {
      const certificate = await makeSelfSignedCertificate();
      const server = await startScriptedMailServer({ certificate, ...scripts[condition] });
      if (condition === 'nobody can be reached') await server.stop();
      else onTestFinished(() => server.stop());
      // Silence has to end within a test.
      const isImpatient = condition === 'nobody waits for the answer';
      const client = new NodemailerSmtpClient(...(isImpatient ? [{ connectMs: 5_000, answerMs: 300 }] : []));
      const all = smtpUnderTest({ client });
      const fingerprint = condition === 'nobody vouches for the certificate' ? null : certificate.fingerprint;
      await all.save(editedSmtp({ host: '127.0.0.1', port: server.port, fingerprint }));
      await all.sender.start();
      const expectedCount = without.includes(condition) ? 0 : 1;
      return { sender: all.sender, requestCount: () => server.bodies.length, expectedCount };
    },
    () => mailMessage(),
  );
});

const channelConditions: Conditions = {
  'it is accepted': { kind: 'accepted', requestId: '' },
  'it is throttled': {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'throttled', service: 'webhook' },
    retryAfterMs: 7_000,
  },
  'the service is not available': {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'service-unavailable', service: 'webhook', status: 503 },
    retryAfterMs: null,
  },
  'the connection breaks after the message was accepted': {
    kind: 'outcome-unknown',
    failure: { area: 'delivery', kind: 'outcome-unknown', service: 'webhook', cause: 'connection-lost' },
  },
  'nobody can be reached': {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'not-reachable', service: 'webhook' },
    retryAfterMs: null,
  },
  'a captive portal answers': {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'captive-portal', service: 'webhook' },
    retryAfterMs: null,
  },
  'the request is led to another host': {
    kind: 'try-again',
    failure: {
      area: 'delivery',
      kind: 'captive-portal',
      service: 'webhook',
      redirectedTo: 'sign-in.hotel.invalid',
    },
    retryAfterMs: null,
  },
  'the key is refused': unusable({
    area: 'channel',
    kind: 'channel-not-authorized',
    service: 'webhook',
    status: 401,
    reason: '',
  }),
  'there is nothing at the address': unusable({
    area: 'channel',
    kind: 'channel-gone',
    service: 'webhook',
    status: 410,
    reason: '',
  }),
};

describe('ChannelSender', () => {
  const answers: Record<string, ReceiverAnswer> = {
    'it is throttled': { status: 429, headers: { 'Retry-After': '7' } },
    'the service is not available': { status: 503 },
    'the connection breaks after the message was accepted': 'break',
    'a captive portal answers': { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html></html>' },
    'the request is led to another host': { status: 302, headers: { Location: 'http://sign-in.hotel.invalid/' } },
    'the key is refused': { status: 401 },
    'there is nothing at the address': { status: 410 },
    'it is held': 'hold',
  };

  describeSender(
    'against a receiver of webhooks',
    channelConditions,
    async (condition) => {
      const receiver = await startWebhookReceiver();
      receiver.answer = answers[condition] ?? receiver.answer;
      if (condition === 'nobody can be reached') await receiver.stop();
      else onTestFinished(() => receiver.stop());
      const all = channelsUnderTest(nodeHttpClient);
      await all.save({ address: receiver.address, token: '' }, { mayBePrivate: true });
      const expectedCount = condition === 'nobody can be reached' ? 0 : 1;
      return { sender: all.only(), requestCount: () => receiver.posts.length, expectedCount };
    },
    () => ({ kind: 'webhook', body: '{"name":"株式会社"}', contentType: 'application/json', suffix: '' }),
  );
});
