/** With a real mail server: what is handed over is what is delivered, and what it refuses is told as it is. */
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { composeMime } from '../../../src-main/adapters/mime/compose-mime.ts';
import { encodeBase64 } from '../../../src-main/channels/encode-base64.ts';
import { NodemailerSmtpClient } from '../../../src-main/senders/smtp/connection/nodemailer-smtp-client.ts';
import { toSmtpServer, type Letter, type SmtpServer } from '../../../src-main/senders/smtp/smtp-client.ts';
import { mailMessage } from '../../builders/mail-message.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { startExim, whyNoExim, type Exim } from '../../harness/exim/start-exim.ts';

const neverAborted = new AbortController().signal;
const client = new NodemailerSmtpClient();
const everyByte = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7 + (index >> 8)) % 256);
const message = mailMessage({
  recipients: [
    { address: 'noc@contoso.com', name: '' },
    { address: 'anna@bücher.example', name: 'Berg, Anna 株式会社' },
  ],
  subject: '[Failed] 株式会社 👩‍👩‍👧‍👦 - Exchange daily',
  html: `<p>3 of 412 objects failed — “Sicherung”</p>\n.\n..\n<p>${'x'.repeat(3_000)}</p>`,
  attachments: [
    { name: 'Bericht ä.bin', contentType: 'application/octet-stream', contentBase64: encodeBase64(everyByte) },
  ],
});

async function toLetter(changes: Partial<Letter> = {}): Promise<Letter> {
  const content = await composeMime(message, {
    internetMessageId: '<1@backup-notifier.internal>',
    from: { address: 'backup@contoso.com', name: 'Bäckup' },
    sentAtMs: Date.parse('2026-11-22T22:38:33.000Z'),
  });
  const recipients = message.recipients.map(({ address }) => address);
  return { from: 'backup@contoso.com', recipients, content, envelopeId: '1@backup-notifier.internal', ...changes };
}

describe('Exim', () => {
  let exim: Exim;
  let server: SmtpServer;

  beforeEach(async ({ skip }) => {
    const why = whyNoExim();
    if (why !== null) skip(why);
    exim = await startExim(temporaryFolder());
    onTestFinished(() => exim.stop());
    const { port, fingerprint, login } = exim;
    server = toSmtpServer({ host: '127.0.0.1', port, usesTls: true, fingerprint }, login);
  });

  test('delivers the message with the headers and bytes that it was handed', async () => {
    const letter = await toLetter();
    const result = await client.send(server, letter, neverAborted);
    const [delivered = ''] = await exim.delivered(1);
    const handed = Buffer.from(letter.content).toString('latin1').replaceAll('\r\n', '\n');

    expect(result).toEqual({
      kind: 'accepted',
      reply: { status: 250, code: '', text: expect.stringMatching(/^OK id=/) },
      refusedRecipients: [],
      offer: { isEncrypted: true, maxMessageBytes: 20_000_000, reportsDelivery: true },
    });
    // Exim writes its own headers above those of the message.
    expect(delivered.endsWith(handed.trimEnd() + '\n')).toBe(true);
    expect(delivered).toMatch(
      /^Return-path: <backup@contoso\.com>\nEnvelope-to: noc@contoso\.com,?\s+anna@xn--bcher-kva\.example\n/,
    );
    const { from, to, subject, messageId, html, attachments } = await PostalMime.parse(delivered);
    expect({ from, to, subject, messageId, html: html?.replaceAll('\r\n', '\n').trim() }).toEqual({
      from: { address: 'backup@contoso.com', name: 'Bäckup' },
      to: [message.recipients[0], { address: 'anna@xn--bcher-kva.example', name: 'Berg, Anna 株式会社' }],
      subject: message.subject,
      messageId: '<1@backup-notifier.internal>',
      html: message.html,
    });
    expect(attachments.map(({ filename, content }) => [filename, new Uint8Array(content as ArrayBuffer)])).toEqual([
      ['Bericht ä.bin', everyByte],
    ]);
    expect(Math.max(...delivered.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
  });

  test('reports what it could not deliver afterwards, under the id of the message', async () => {
    await client.send(server, await toLetter({ recipients: ['undeliverable@contoso.com'] }), neverAborted);
    const [report = ''] = await exim.delivered(1);

    expect(report).toMatch(/^Return-path: <>\nEnvelope-to: backup@contoso\.com\n/);
    expect(report).toContain('\nOriginal-Envelope-ID: 1@backup-notifier.internal');
  });

  test('tells who was refused where others were accepted, who have it once', async () => {
    const letter = await toLetter({ recipients: ['nobody@contoso.com', 'noc@contoso.com'] });

    expect(await client.send(server, letter, neverAborted)).toMatchObject({
      kind: 'accepted',
      refusedRecipients: [{ address: 'nobody@contoso.com', reply: { status: 550, code: '', text: 'no such user' } }],
    });
    expect(await exim.delivered(1)).toEqual([
      expect.stringMatching(/^Return-path: .*\nEnvelope-to: noc@contoso\.com\n/),
    ]);
  });

  test.each<[string, (given: SmtpServer) => SmtpServer, Partial<Letter>, object]>([
    [
      'a wrong password',
      (given) => ({ ...given, encryption: 'starttls', login: { username: 'backup', password: 'wrong' } }),
      {},
      { kind: 'refused', what: 'login', reply: { status: 535, text: 'Incorrect authentication data' } },
    ],
    [
      'a message without a login',
      (given) => ({ ...given, login: null }),
      {},
      { kind: 'refused', what: 'recipients', reply: { status: 550, text: 'relay not permitted' } },
    ],
    [
      'a sender that is not allowed',
      (given) => given,
      { from: 'backup@refused.example' },
      { kind: 'refused', what: 'from', reply: { status: 550, text: 'sender is not allowed' } },
    ],
    [
      'a message that is too large',
      (given) => given,
      { content: new Uint8Array(20_000_001).fill(65) },
      { kind: 'too-large', maxMessageBytes: 20_000_000 },
    ],
    [
      'a certificate that nobody trusts',
      (given) => ({ ...given, fingerprint: null }),
      {},
      { kind: 'not-connected', failure: { kind: 'smtp-certificate-unknown', doubt: 'self-signed' } },
    ],
  ])('refuses %s', async (_, alter, changes, expected) => {
    expect(await client.send(alter(server), await toLetter(changes), neverAborted)).toMatchObject(expected);
  });

  test('lets a test of the connection log in', async () => {
    expect(await client.probe(server, neverAborted)).toMatchObject({ kind: 'connected' });
  });
});
