/** Other computers hand over mail only where they are allowed, encrypted and logged in. */
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import nodemailer from 'nodemailer';
import { beforeEach, describe, expect, test } from 'vitest';
import { fingerprintOf, makeCertificate } from '../../../src-main/adapters/smtp-server/make-certificate.ts';
import { startMailIntake } from '../../fixtures/mail-intake-under-test.ts';

/** Of this computer, as another one would use it. */
const address = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
const nowMs = Date.now();
const made = await makeCertificate('BACKUP01, Büro', nowMs);
const login = { username: 'backup-notifier', password: 'long & sécret' };
const mail = { from: 'nas@contoso.local', to: 'noc@contoso.com', text: 'x' };

test('the certificate is one that others can read: its own issuer, of this name, for ten years', () => {
  const certificate = new X509Certificate(made.certificate);

  expect([certificate.subject, certificate.issuer]).toEqual(['CN=BACKUP01\\, Büro', 'CN=BACKUP01\\, Büro']);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.fingerprint256).toBe(fingerprintOf(made.certificate));
  expect(certificate.validToDate.getTime() - nowMs).toBeGreaterThan(3_649 * 24 * 60 * 60_000);
});

describe('another computer', () => {
  beforeEach(({ skip }) => {
    if (address === undefined) skip('not run: this machine has no address but its own');
  });
  const listening = (ranges: string[]) => startMailIntake({ others: { ...made, ...login, ranges } });
  const send = async (port: number, auth: { user: string; pass: string } | undefined, host = address) => {
    const fingerprints: string[] = [];
    const transport = nodemailer.createTransport({
      host,
      port,
      requireTLS: true,
      auth,
      tls: {
        ca: [made.certificate],
        checkServerIdentity: (_: string, { fingerprint256 }: { fingerprint256: string }) => {
          fingerprints.push(fingerprint256);
          return undefined;
        },
      },
    });
    await transport.sendMail(mail).finally(() => transport.close());
    return fingerprints;
  };
  const known = { user: login.username, pass: login.password };

  test('that is allowed and knows the password hands over mail, encrypted with the certificate that was shown', async () => {
    const intake = await listening([`${address}/24`]);

    expect(await send(intake.port, known)).toContain(fingerprintOf(made.certificate));
    expect(intake.stored()).toHaveLength(1);
  });

  test.each([
    ['a wrong password', { ...known, pass: 'wrong' }, /535/],
    ['a wrong user', { ...known, user: 'root' }, /535/],
    ['no login', undefined, /530/],
  ])('with %s hands over nothing', async (_, auth, reason) => {
    const intake = await listening([`${address}`]);

    await expect(send(intake.port, auth)).rejects.toThrow(reason);
    expect(intake.stored()).toEqual([]);
  });

  test('that is not allowed is turned away', async () => {
    const intake = await listening(['240.0.0.0/8', '2001:db8::1']);

    await expect(send(intake.port, known)).rejects.toThrow(/554/);
    expect(intake.stored()).toEqual([]);
  });

  test('is not told of a login before the connection is encrypted, and nothing is taken from it', async () => {
    const intake = await listening([`${address}`]);
    const socket = connect(intake.port, address ?? '');
    let text = '';
    socket.on('data', (data) => (text += data.toString()));
    await once(socket, 'data');
    socket.write('EHLO nas\r\n');
    while (!text.includes('250 ')) await once(socket, 'data');
    expect(text).not.toContain('AUTH');
    socket.write('MAIL FROM:<>\r\n');
    while (!text.includes('530 ')) await once(socket, 'data');
    socket.destroy();
  });

  test('cannot connect where none is allowed', async () => {
    const intake = await startMailIntake();
    const socket = connect(intake.port, address ?? '');

    await expect(once(socket, 'connect')).rejects.toThrow('ECONNREFUSED');
  });

  test('changes nothing for programs of this computer', async () => {
    const intake = await listening([`${address}`]);
    const transport = nodemailer.createTransport({ host: '127.0.0.1', port: intake.port });
    await transport.sendMail(mail).finally(() => transport.close());

    expect(intake.stored()).toHaveLength(1);
  });
});
