/** Mail of other programs is forwarded through the mail service in use (product section 16.1). */
import nodemailer from 'nodemailer';
import { expect, onTestFinished, test, vi } from 'vitest';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { mailPattern } from '../../builders/mail-pattern.ts';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { bytesOfMail, oddMails, type OddMail } from '../../fixtures/odd-mails.ts';
import { startScriptedMailServer } from '../../fixtures/scripted-mail-server.ts';
import { patience, startTakingMail } from './mail-taking-product.ts';

test('a message of another program goes out as it is, from the account', async () => {
  const { fixture, port } = await startTakingMail();
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port });
  const sent = await transport.sendMail({
    from: '"Büro NAS" <nas@büro.example>',
    to: 'noc@contoso.com',
    subject: 'Sicherung „Büro“ erfolgreich',
    text: 'Alles gut.\n.\nEnde',
  });
  transport.close();

  expect(sent.response).toMatch(/^250 /);
  await vi.waitFor(() => expect(fixture.emulator.mailbox.list()).toHaveLength(1), patience);
  const [message] = fixture.emulator.mailbox.list();
  expect(message).toMatchObject({
    from: { address: adminAccount.address },
    to: [{ address: 'noc@contoso.com' }],
    replyTo: [{ address: 'nas@xn--bro-hoa.example', name: 'Büro NAS' }],
    subject: 'Sicherung „Büro“ erfolgreich',
    textBody: 'Alles gut.\n.\nEnde\n',
    internetMessageId: sent.messageId,
  });
  const listed = async () =>
    (await fixture.product.api.request('history.page', { filter: wholeHistory, after: null, limit: 10 })).rows;
  // The service has it before its answer is here.
  await vi.waitFor(async () => {
    expect(await listed()).toMatchObject([
      {
        kind: 'mail',
        subject: 'Sicherung „Büro“ erfolgreich',
        recipients: 'noc@contoso.com',
        state: { kind: 'accepted' },
      },
    ]);
  }, patience);
});

test.each(Object.entries(oddMails))('%s reaches those it is for, its body byte for byte', async (_, mail) => {
  const { fixture, port } = await startTakingMail();
  await handOver(port, mail);
  await vi.waitFor(() => expect(fixture.emulator.mailbox.list()).toHaveLength(1), patience);
  const [message] = fixture.emulator.mailbox.list();
  const reached = [message?.to, message?.cc, message?.bcc].flatMap((list) => list ?? []);

  expect(new Set(reached.map(({ address }) => address))).toEqual(new Set(mail.recipients));
  expect(Buffer.from(message?.mime ?? []).toString('latin1')).toContain(bodyOf(mail.raw));
});

test('through a mail server, the recipients are those of the envelope, and no blind copy is shown', async () => {
  const server = await startScriptedMailServer({ extensions: ['8BITMIME'] });
  onTestFinished(() => server.stop());
  const { port } = await startTakingMail({
    route: { senderId: 'smtp' },
    smtp: { host: '127.0.0.1', port: String(server.port), usesTls: false, from: 'backup@contoso.com' },
  });
  await handOver(port, oddMails['only blind copies']);
  await vi.waitFor(() => expect(server.bodies).toHaveLength(1), patience);
  await handOver(port, oddMails['8-bit text']);
  await vi.waitFor(() => expect(server.bodies).toHaveLength(2), patience);

  expect(server.commands.filter((command) => /^(MAIL|RCPT)/.test(command))).toEqual([
    expect.stringMatching(/^MAIL FROM:<backup@contoso.com>(?!.*8BITMIME)/),
    expect.stringMatching(/^RCPT TO:<secret@contoso.com>/),
    expect.stringMatching(/^RCPT TO:<hidden@contoso.com>/),
    expect.stringMatching(/^MAIL FROM:<backup@contoso.com> .*BODY=8BITMIME/),
    expect.stringMatching(/^RCPT TO:<noc@contoso.com>/),
  ]);
  expect(server.bodies[0]).not.toMatch(/secret|hidden/);
  expect(server.bodies[0]).toContain('Reply-To: nas@contoso.local');
});

test('a mail that a pattern keeps is told as a job, once, and no copy of it goes out', async () => {
  const { fixture, port } = await startTakingMail({ mail: { patterns: [mailPattern({ isForwarded: false })] } });
  const raw =
    'Message-ID: <1@nas>\r\nFrom: nas@contoso.local\r\nSubject: Backup failed\r\n\r\nThe disk is full: Büro\r\n';
  await handOver(port, { recipients: ['noc@contoso.com'], raw });
  await handOver(port, { recipients: ['noc@contoso.com'], raw });
  await handOver(port, { recipients: ['noc@contoso.com'], raw: 'Subject: another mail\r\n\r\nx\r\n' });
  await vi.waitFor(() => expect(fixture.emulator.mailbox.list()).toHaveLength(2), patience);
  const { jobs } = await fixture.product.api.request('jobs.load', undefined);

  expect(jobs).toMatchObject([{ name: 'Nightly', strip: [{ result: 'Failed' }] }]);
  expect(fixture.emulator.mailbox.list().map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([expect.stringContaining('Nightly'), 'another mail']),
  );
});

test('a message that this program has sent is not forwarded again', async () => {
  const { fixture, port } = await startTakingMail();
  await handOver(port, oddMails['bare line feeds']);
  await vi.waitFor(() => expect(fixture.emulator.mailbox.list()).toHaveLength(1), patience);
  const [{ mime = new Uint8Array() } = {}] = fixture.emulator.mailbox.list();
  const raw = Buffer.from(mime).toString('latin1');

  await expect(handOver(port, { recipients: ['noc@contoso.com'], raw })).rejects.toThrow(/554 .*loop/);
});

test('a message that is parked or discarded is like any other, and is sent again as it was', async () => {
  const { fixture, port } = await startTakingMail();
  fixture.emulator.faults.set('recipients-refused');
  await handOver(port, oddMails['8-bit text']);
  const page = async () => {
    const wish = { filter: wholeHistory, after: null, limit: 10 };
    const { rows } = await fixture.product.api.request('history.page', wish);
    return rows;
  };
  await vi.waitFor(async () => expect(await page()).toMatchObject([{ state: { kind: 'parked' } }]), patience);
  fixture.emulator.faults.clear();
  const [row] = await page();
  await fixture.product.api.request('history.send-again', { id: row?.id ?? 0, expected: 'stuck' });
  await vi.waitFor(() => expect(fixture.emulator.mailbox.list()).toHaveLength(1), patience);

  expect(fixture.emulator.mailbox.list()[0]?.to).toMatchObject([{ address: 'noc@contoso.com' }]);
});

async function handOver(port: number, mail: OddMail): Promise<void> {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port });
  try {
    const envelope = { from: '', to: [...mail.recipients] };
    await transport.sendMail({ envelope, raw: Buffer.from(bytesOfMail(mail)) });
  } finally {
    transport.close();
  }
}

function bodyOf(raw: string): string {
  return raw.replaceAll(/\r?\n/g, '\r\n').split('\r\n\r\n').slice(1).join('\r\n\r\n');
}
