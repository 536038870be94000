/** What can go wrong with a mail server, and that nobody takes a lost message for a sent one. */
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { clientName, NodemailerSmtpClient } from '../../../src-main/senders/smtp/connection/nodemailer-smtp-client.ts';
import {
  toSmtpServer,
  type Letter,
  type SmtpResult,
  type SmtpServer,
} from '../../../src-main/senders/smtp/smtp-client.ts';
import {
  startScriptedMailServer,
  type MailServerScript,
  type Reaction,
  type ScriptedMailServer,
} from '../../fixtures/scripted-mail-server.ts';
import { makeSelfSignedCertificate, type EmulatedCertificate } from '../../harness/emulator/certificates.ts';

const letter: Letter = {
  from: 'backup@contoso.com',
  recipients: ['noc@contoso.com', 'anna@bücher.example'],
  content: Buffer.from('Subject: hello\r\n\r\nBody\r\n.dot\r\n'),
  envelopeId: '1@backup-notifier.internal',
};
const large: Letter = {
  ...letter,
  content: Buffer.from(`Subject: large\r\n\r\n${'x'.repeat(70)}\r\n`.repeat(200_000)),
};
const neverAborted = new AbortController().signal;
/** Silence is waited for; no answer of these takes as long. */
const impatient = new NodemailerSmtpClient({ connectMs: 400, answerMs: 400 });
const client = new NodemailerSmtpClient();

let certificate: EmulatedCertificate;
let running: ScriptedMailServer[] = [];

beforeAll(async () => {
  certificate = await makeSelfSignedCertificate();
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
});

async function start(script: MailServerScript = {}): Promise<ScriptedMailServer> {
  const server = await startScriptedMailServer(script);
  running.push(server);
  return server;
}

const plain = (port: number, host = '127.0.0.1'): SmtpServer => ({
  host,
  port,
  encryption: 'if-offered',
  login: null,
  fingerprint: null,
});
const login = { username: 'backup', password: 'secret' };
const trusted = (port: number, encryption: 'starttls' | 'tls-from-the-start' = 'starttls'): SmtpServer => ({
  ...plain(port),
  encryption,
  login,
  fingerprint: certificate.fingerprint,
});

const reply = (status: number, code: string, text: string) => ({ status, code, text });
const silence = { kind: 'silence' } as const;
const closed = { kind: 'close' } as const;
const reset = { kind: 'reset' } as const;

describe('what comes of a message', () => {
  const lostBefore = (cause: string) => ({ kind: 'lost', cause, mayHaveArrived: false });
  const unknown = (cause: string) => ({ kind: 'lost', cause, mayHaveArrived: true });
  const notConnected = (failure: object) => ({ kind: 'not-connected', failure: { area: 'smtp', ...failure } });
  const refused = (what: string, of: object, recipients: object[] = []) => ({
    kind: 'refused',
    what,
    reply: of,
    recipients,
  });
  const [noSuchUser, full] = [reply(550, '5.1.1', 'no such user'), reply(452, '4.2.2', 'mailbox full')];

  const rows: [what: string, script: MailServerScript['reactions'], expected: object, sent?: Letter][] = [
    [
      'a server that closes instead of greeting',
      { connect: closed },
      notConnected({ kind: 'smtp-not-reachable', reason: 'the connection was closed' }),
    ],
    ['a server that does not greet', { connect: silence }, notConnected({ kind: 'smtp-timed-out' })],
    [
      'a server that turns the client away',
      { connect: '554 5.7.1 not you' },
      refused('connection', reply(554, '5.7.1', 'not you')),
    ],
    [
      'a server that has no time',
      { connect: '421 4.3.2 too busy' },
      refused('connection', reply(421, '4.3.2', 'too busy')),
    ],
    [
      'something that is no mail server',
      { connect: 'HTTP/1.1 400 Bad Request' },
      notConnected({ kind: 'not-a-mail-server' }),
    ],
    [
      'a sender that is refused',
      { MAIL: '550 5.7.60 not as this sender' },
      refused('from', reply(550, '5.7.60', 'not as this sender')),
    ],
    ['a sender that is refused for now', { MAIL: '451 4.3.0 later' }, refused('from', reply(451, '4.3.0', 'later'))],
    [
      'recipients that are all refused',
      { RCPT: '550 5.1.1 no such user' },
      refused('recipients', noSuchUser, [
        { address: 'noc@contoso.com', reply: noSuchUser },
        { address: 'anna@bücher.example', reply: noSuchUser },
      ]),
    ],
    [
      'recipients of whom one is refused for now',
      { RCPT: ['550 5.1.1 no such user', '452 4.2.2 mailbox full'] },
      refused('recipients', full, [
        { address: 'noc@contoso.com', reply: noSuchUser },
        { address: 'anna@bücher.example', reply: full },
      ]),
    ],
    [
      'content that is not wanted',
      { DATA: '554 5.5.1 no valid recipients' },
      refused('message', reply(554, '5.5.1', 'no valid recipients')),
    ],
    ['a connection that is closed before MAIL', { EHLO: ['250 scripted', closed], MAIL: closed }, lostBefore('closed')],
    ['a connection that is reset at MAIL', { MAIL: reset }, lostBefore('closed')],
    ['silence at MAIL', { MAIL: silence }, lostBefore('timed-out')],
    ['a connection that is closed instead of 354', { DATA: closed }, lostBefore('closed')],
    ['silence instead of 354', { DATA: silence }, lostBefore('timed-out')],
    ['421 instead of 354', { DATA: '421 4.3.2 closing' }, refused('message', reply(421, '4.3.2', 'closing'))],
    ['4yz to the dot', { dot: '451 4.3.0 later' }, refused('content', reply(451, '4.3.0', 'later'))],
    ['421 to the dot', { dot: '421 4.3.2 closing' }, refused('content', reply(421, '4.3.2', 'closing'))],
    ['5yz to the dot', { dot: '554 5.6.0 spam' }, refused('content', reply(554, '5.6.0', 'spam'))],
    ['a connection that is closed after the dot', { dot: closed }, unknown('closed')],
    ['a connection that is reset after the dot', { dot: reset }, unknown('closed')],
    ['silence after the dot', { dot: silence }, unknown('timed-out')],
    ['no reply of SMTP to the dot', { dot: 'thank you' }, unknown('odd-answer')],
    [
      '250, then closed',
      { dot: { kind: 'close', after: '250 2.0.0 Ok: queued as 7\r\n' } },
      { kind: 'accepted', reply: reply(250, '2.0.0', 'Ok: queued as 7'), refusedRecipients: [] },
    ],
    ['a large body that is cut off early', { body: reset }, lostBefore('closed'), large],
  ];

  test.each(rows)('%s', async (_, reactions, expected, sent = letter) => {
    const server = await start({ reactions: reactions ?? {} });
    const result = await impatient.send(plain(server.port), sent, neverAborted);

    expect(result).toMatchObject(expected);
  });

  test('a server that nobody runs is not reachable, and a name that nobody has is not known', async () => {
    const { port, stop } = await startScriptedMailServer();
    await stop();

    expect(await client.send(plain(port), letter, neverAborted)).toEqual(
      notConnected({ kind: 'smtp-not-reachable', host: '127.0.0.1', port, reason: 'the connection was refused' }),
    );
    expect(await client.send(plain(port, 'mail.invalid'), letter, neverAborted)).toEqual(
      notConnected({ kind: 'smtp-name-unknown', host: 'mail.invalid' }),
    );
  });

  test('a message larger than the server takes is not sent', async () => {
    const server = await start({ extensions: ['SIZE 100000'] });

    expect(await client.send(plain(server.port), large, neverAborted)).toEqual({
      kind: 'too-large',
      maxMessageBytes: 100_000,
    });
    await vi.waitUntil(() => server.commands.includes('QUIT'));
    expect(server.commands).toEqual([expect.stringMatching(/^EHLO /), 'QUIT']);
  });

  test('an accepted message says who was refused, and what the server can do', async () => {
    const server = await start({
      reactions: { RCPT: ['250 2.1.5 ok', '550 5.1.1 no such user'] },
      extensions: ['SIZE 1000000', 'DSN'],
    });

    const own = new NodemailerSmtpClient();

    expect(await own.send(plain(server.port), letter, neverAborted)).toEqual({
      kind: 'accepted',
      reply: reply(250, '2.0.0', 'Ok: queued as 4ABC'),
      refusedRecipients: [{ address: 'anna@bücher.example', reply: noSuchUser }],
      offer: { isEncrypted: false, maxMessageBytes: 1_000_000, reportsDelivery: true },
    } satisfies SmtpResult);
    own.close();
    await vi.waitUntil(() => server.commands.includes('QUIT'));
    expect(server.bodies).toEqual(['Subject: hello\r\n\r\nBody\r\n..dot\r\n']);
    expect(server.commands.slice(1)).toEqual([
      'MAIL FROM:<backup@contoso.com> SIZE=30 RET=HDRS ENVID=1@backup-notifier.internal',
      'RCPT TO:<noc@contoso.com> NOTIFY=FAILURE,DELAY',
      'RCPT TO:<anna@xn--bcher-kva.example> NOTIFY=FAILURE,DELAY',
      'DATA',
      '(body)',
      'QUIT',
    ]);
  });

  test.each([
    ['before the body was asked for', { DATA: silence }, 'DATA', false],
    ['after the dot', { dot: silence }, '(body)', true],
  ] as const)('what is aborted %s ends at once', async (_, reactions, waitFor, mayHaveArrived) => {
    const server = await start({ reactions });
    const abort = new AbortController();
    const result = client.send(plain(server.port), letter, abort.signal);
    await vi.waitUntil(() => server.commands.includes(waitFor));
    abort.abort();

    expect(await result).toEqual({ kind: 'lost', cause: 'aborted', mayHaveArrived });
  });

  test('what was aborted before it began contacts nobody', async () => {
    const server = await start();

    expect(await client.send(plain(server.port), letter, AbortSignal.abort())).toEqual(lostBefore('aborted'));
    expect(server.commands).toEqual([]);
  });
});

describe('encryption and login', () => {
  test('over STARTTLS, a trusted certificate is enough, and user, password and message are encrypted', async () => {
    const server = await start({ certificate });

    expect(await client.send(trusted(server.port), letter, neverAborted)).toMatchObject({
      kind: 'accepted',
      offer: { isEncrypted: true },
    });
    expect(server.inClear.map((command) => command.split(' ')[0])).toEqual(['EHLO', 'STARTTLS']);
    expect(server.commands).toContain(`AUTH PLAIN ${Buffer.from('\0backup\0secret').toString('base64')}`);
  });

  test.each(['unknown', 'changed'] as const)(
    'a certificate that is %s is told with its fingerprint before any login',
    async (kind) => {
      const server = await start({ certificate });
      const fingerprint = kind === 'unknown' ? null : 'AB:CD';
      const result = await client.send({ ...trusted(server.port), fingerprint }, letter, neverAborted);

      expect(result).toEqual({
        kind: 'not-connected',
        failure:
          kind === 'unknown'
            ? {
                area: 'smtp',
                kind: 'smtp-certificate-unknown',
                host: '127.0.0.1',
                fingerprint: certificate.fingerprint,
                doubt: 'self-signed',
              }
            : {
                area: 'smtp',
                kind: 'smtp-certificate-changed',
                host: '127.0.0.1',
                trusted: 'AB:CD',
                found: certificate.fingerprint,
                doubt: 'self-signed',
              },
      });
      await vi.waitUntil(() => server.commands.includes('QUIT'));
      expect(server.commands.map((command) => command.split(' ')[0])).toEqual(['EHLO', 'STARTTLS', 'EHLO', 'QUIT']);
    },
  );

  test('where TLS begins with the connection nothing is said in clear', async () => {
    const server = await start({ certificate, isTlsImplicit: true });

    expect(await client.send(trusted(server.port, 'tls-from-the-start'), letter, neverAborted)).toMatchObject({
      kind: 'accepted',
      offer: { isEncrypted: true },
    });
    expect(server.inClear).toEqual([]);
  });

  test('a server that offers no encryption gets neither a password nor a message', async () => {
    const server = await start({ extensions: ['AUTH PLAIN'], reactions: { STARTTLS: '502 5.5.1 not known' } });
    const expected = (host: string, port: number) => ({
      kind: 'not-connected',
      failure: { area: 'smtp', kind: 'tls-not-offered', host, port, reply: reply(502, '5.5.1', 'not known') },
    });

    const result = await client.send(trusted(server.port), letter, neverAborted);

    expect(result).toEqual(expected('127.0.0.1', server.port));
    expect(server.commands.filter((command) => /AUTH|MAIL/.test(command))).toEqual([]);
  });

  test('without a login a server that offers no encryption is sent the message if that is allowed', async () => {
    const server = await start({ extensions: [] });

    expect(await client.send(plain(server.port), letter, neverAborted)).toMatchObject({ kind: 'accepted' });
  });

  test('where it need not be encrypted it is all the same if the server offers it, whoever has signed the certificate', async () => {
    const server = await start({ certificate });

    expect(await client.send(plain(server.port), letter, neverAborted)).toMatchObject({ kind: 'accepted' });
    expect(server.inClear.map((command) => command.split(' ')[0])).toEqual(['EHLO', 'STARTTLS']);
  });

  test('where it need not be encrypted a server that offers it and fails is sent the message in clear', async () => {
    const server = await start({ extensions: ['STARTTLS'] });

    expect(await impatient.send(plain(server.port), letter, neverAborted)).toMatchObject({ kind: 'accepted' });
  });

  test('a server that offers no login gets no message from whom a login is set', async () => {
    const server = await start({ certificate, extensions: ['STARTTLS'] });

    expect(await client.send(trusted(server.port), letter, neverAborted)).toEqual({
      kind: 'not-connected',
      failure: { area: 'smtp', kind: 'login-not-offered', host: '127.0.0.1', reply: null },
    });
    expect(server.commands.filter((command) => /AUTH|MAIL/.test(command))).toEqual([]);
  });

  test('a login that is refused is told with the words of the server', async () => {
    const server = await start({ certificate, reactions: { AUTH: '535 5.7.8 wrong password' } });

    expect(await client.send(trusted(server.port), letter, neverAborted)).toEqual({
      kind: 'refused',
      what: 'login',
      reply: reply(535, '5.7.8', 'wrong password'),
      recipients: [],
    });
  });

  test('TLS where the server greets in clear is no encryption', async () => {
    const server = await start();
    const probed = await impatient.probe(trusted(server.port, 'tls-from-the-start'), neverAborted);

    expect(probed).toMatchObject({ kind: 'not-connected', failure: { kind: 'tls-not-offered' } });
  });

  test('a test of the connection logs in and sends nothing', async () => {
    const server = await start({ certificate, extensions: ['AUTH PLAIN', 'STARTTLS', 'SIZE 52428800', 'DSN'] });

    expect(await client.probe(trusted(server.port), neverAborted)).toEqual({
      kind: 'connected',
      offer: { isEncrypted: true, maxMessageBytes: 52_428_800, reportsDelivery: true },
    });
    expect(server.commands.filter((command) => /MAIL|DATA/.test(command))).toEqual([]);
  });
});

test('TLS begins with the connection on port 465 alone, and a password is never without it', () => {
  const encryptionOf = (port: number, usesTls: boolean, of: typeof login | null) =>
    toSmtpServer({ host: 'mail.contoso.com', port, usesTls, fingerprint: null }, of).encryption;

  expect([
    encryptionOf(465, true, null),
    encryptionOf(587, true, null),
    encryptionOf(25, false, login),
    encryptionOf(465, false, login),
    encryptionOf(25, false, null),
  ]).toEqual(['tls-from-the-start', 'starttls', 'starttls', 'tls-from-the-start', 'if-offered']);
});

test.each([
  ['backup.contoso.com', 'backup.contoso.com'],
  ['BACKUP01', '[127.0.0.1]'],
  ['büro.contoso.com', '[127.0.0.1]'],
  ['10.0.0.1', '[127.0.0.1]'],
  ['', '[127.0.0.1]'],
])('a computer that is called %j calls itself %s', (name, expected) => {
  expect(clientName(name)).toBe(expected);
});

describe('a connection that is kept', () => {
  const count = ({ commands }: ScriptedMailServer, verb: string) =>
    commands.filter((command) => command.startsWith(verb)).length;
  const fresh = () => {
    const keeping = new NodemailerSmtpClient();
    onTestFinished(() => keeping.close());
    return keeping;
  };

  test('takes the next message to the same server with the same login', async () => {
    const server = await start();
    const keeping = fresh();
    for (let sent = 0; sent < 3; sent += 1) {
      expect(await keeping.send(plain(server.port), letter, neverAborted)).toMatchObject({ kind: 'accepted' });
    }

    expect([count(server, 'EHLO'), count(server, 'MAIL'), server.bodies.length]).toEqual([1, 3, 3]);
  });

  test('takes none with another login', async () => {
    const server = await start({ certificate });
    const keeping = fresh();
    await keeping.send(trusted(server.port), letter, neverAborted);
    const other = toSmtpServer({ ...trusted(server.port), usesTls: true }, { ...login, password: 'other' });
    await keeping.send(other, letter, neverAborted);

    expect([count(server, 'AUTH'), server.bodies.length]).toEqual([2, 2]);
  });

  test.each<[string, Reaction]>([
    ['that the server has ended', closed],
    ['that the server is about to end', '421 4.4.2 timeout'],
  ])('%s makes way for a new one, and the message goes out once', async (_, reaction) => {
    const server = await start({ reactions: { MAIL: ['250 2.1.0 ok', reaction, '250 2.1.0 ok'] } });
    const keeping = fresh();
    await keeping.send(plain(server.port), letter, neverAborted);

    expect(await keeping.send(plain(server.port), letter, neverAborted)).toMatchObject({ kind: 'accepted' });
    expect([count(server, 'EHLO'), server.bodies.length]).toEqual([2, 2]);
  });

  test('whose answer to the whole message is missing leaves it unknown, and sends it over no other', async () => {
    const server = await start({ reactions: { dot: ['250 2.0.0 ok', closed] } });
    const keeping = fresh();
    await keeping.send(plain(server.port), letter, neverAborted);

    expect(await keeping.send(plain(server.port), letter, neverAborted)).toEqual({
      kind: 'lost',
      cause: 'closed',
      mayHaveArrived: true,
    });
    expect(count(server, 'MAIL')).toBe(2);
  });

  test('is taken leave of when the sender stops', async () => {
    const server = await start();
    const keeping = fresh();
    await keeping.send(plain(server.port), letter, neverAborted);
    keeping.close();

    await vi.waitFor(() => expect(count(server, 'QUIT')).toBe(1));
  });
});
