/** Clients that nobody here wrote hand their mail over, and what is stored is what they sent. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { beforeEach, describe, expect, test } from 'vitest';
import { hasTool } from '../../fixtures/has-tool.ts';
import { startMailIntake, type MailIntakeUnderTest } from '../../fixtures/mail-intake-under-test.ts';
import { maxWaiting } from '../../../src-main/sources/smtp/mail-intake.ts';
import { bytesOfMail, oddMails, type OddMail } from '../../fixtures/odd-mails.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** How each is told to send a file as it is. */
const clients: Record<string, (port: number, file: string, recipients: readonly string[]) => string[]> = {
  curl: (port, file, recipients) => [
    'curl',
    '--silent',
    '--show-error',
    `smtp://127.0.0.1:${port}`,
    '--mail-from',
    'nas@contoso.local',
    ...recipients.flatMap((each) => ['--mail-rcpt', each]),
    '--upload-file',
    file,
  ],
  swaks: (port, file, recipients) => [
    'swaks',
    '--silent',
    '2',
    '--server',
    `127.0.0.1:${port}`,
    '--from',
    'nas@contoso.local',
    '--to',
    recipients.join(','),
    '--data',
    `@${file}`,
  ],
  msmtp: (port, _file, recipients) => [
    'msmtp',
    '--host=127.0.0.1',
    `--port=${port}`,
    '--from=nas@contoso.local',
    '--tls=off',
    '--auth=off',
    '--undisclosed-recipients=off',
    '--remove-bcc-headers=off',
    '--set-from-header=off',
    '--set-date-header=off',
    '--set-msgid-header=off',
    ...recipients,
  ],
};

describe.each(Object.entries(clients))('%s', (name, argumentsFor) => {
  beforeEach(({ skip }) => {
    if (!hasTool(name)) skip(`not run: there is no ${name} on this machine`);
  });

  test.each(Object.entries(oddMails))('hands over: %s', async (_, mail) => {
    const intake = await startMailIntake();
    await send(argumentsFor, mail, intake);

    const [stored] = intake.stored();
    expect(stored?.recipients).toEqual(mail.recipients);
    expect(withCrlf(stored?.raw ?? '')).toBe(withCrlf(mail.raw));
  });
});

test('any number of messages goes over one connection, each answered when it is stored', async () => {
  const intake = await startMailIntake();
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: intake.port,
    pool: true,
    maxConnections: 1,
    maxMessages: Infinity,
  });
  for (let number = 1; number <= 250; number += 1) {
    await transport.sendMail({
      from: 'nas@contoso.local',
      to: 'noc@contoso.com',
      subject: `Größe ${number}`,
      text: 'x',
    });
    if (number % 50 === 0) expect(intake.stored()).toHaveLength(number);
  }
  transport.close();

  expect(intake.stored().map(({ title }) => title)).toEqual(Array.from({ length: 250 }, (_, at) => `Größe ${at + 1}`));
});

test('what is too large is refused, before it is sent where the client says how large it is, and the next is taken', async () => {
  const intake = await startMailIntake({ maxBytes: 2_000 });
  const dialogue = await converse(intake.port, [
    'EHLO nas',
    'MAIL FROM:<nas@contoso.local> SIZE=2001',
    'MAIL FROM:<>',
    'RCPT TO:<noc@contoso.com>',
    'DATA',
    `Subject: large\r\n\r\n${'x'.repeat(1_990)}\r\n.`,
    'MAIL FROM:<>',
    'RCPT TO:<noc@contoso.com>',
    'DATA',
    'Subject: small\r\n\r\n..\r\n.',
    'QUIT',
  ]);

  expect(dialogue.map((reply) => reply.slice(0, 9))).toEqual([
    '220 backu',
    '250 SIZE ',
    '552 5.3.4',
    '250 2.1.0',
    '250 2.1.5',
    '354 End d',
    '552 5.3.4',
    '250 2.1.0',
    '250 2.1.5',
    '354 End d',
    '250 2.6.0',
    '221 2.0.0',
  ]);
  expect(intake.stored()).toEqual([
    { recipients: ['noc@contoso.com'], raw: 'Subject: small\r\n\r\n.\r\n', title: 'small' },
  ]);
});

test('what cannot be stored is answered with “try again later”', async () => {
  const full = {
    takeInMails: () => {
      throw new Error('database or disk is full');
    },
    hasMessage: () => false,
    counts: () => ({ waiting: 0 }),
  };
  const intake = await startMailIntake({ outbox: full });
  const dialogue = await converse(intake.port, [
    'EHLO nas',
    'MAIL FROM:<>',
    'RCPT TO:<noc@contoso.com>',
    'DATA',
    'Subject: a\r\n\r\nb\r\n.',
    'QUIT',
  ]);

  expect(dialogue.at(-2)).toMatch(/^451 /);
});

test('while ten thousand messages wait to be forwarded, no more are taken', async () => {
  const waiting = { count: maxWaiting - 1 };
  const outbox = {
    takeInMails: () => void (waiting.count += 1),
    hasMessage: () => false,
    counts: () => ({ waiting: waiting.count }),
  };
  const intake = await startMailIntake({ outbox });
  const message = ['MAIL FROM:<>', 'RCPT TO:<noc@contoso.com>', 'DATA', 'Subject: a\r\n\r\nb\r\n.'];
  const dialogue = await converse(intake.port, ['EHLO nas', ...message, ...message, 'QUIT']);

  expect([dialogue.at(5), dialogue.at(-2)].map((reply) => reply?.slice(0, 3))).toEqual(['250', '452']);
});

test('a device that insists on a login may use any', async () => {
  const intake = await startMailIntake();
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: intake.port,
    auth: { user: 'nas', pass: 'any' },
  });
  await transport.sendMail({ from: 'nas@contoso.local', to: 'noc@contoso.com', text: 'x' });
  transport.close();

  expect(intake.stored()).toHaveLength(1);
});

test('a client that has said everything and closed its side is answered still', async () => {
  const intake = await startMailIntake();
  const socket = connect({ port: intake.port, host: '127.0.0.1', allowHalfOpen: true });
  let text = '';
  socket.on('data', (data) => (text += data.toString()));
  await once(socket, 'data');
  socket.write('EHLO nas\r\nMAIL FROM:<>\r\nRCPT TO:<noc@contoso.com>\r\nDATA\r\n');
  while (!text.includes('354 ')) await once(socket, 'data');
  socket.end('Subject: a\r\n\r\nb\r\n.\r\nQUIT\r\n');
  await once(socket, 'close');

  expect(text).toMatch(/\r\n250 2\.6\.0 .*\r\n221 .*\r\n$/);
  expect(intake.stored()).toHaveLength(1);
});

test('clients that close their side without a message are let go at once, and leave room for others', async () => {
  const intake = await startMailIntake();
  for (const said of ['', 'EHLO nas\r\n', 'EHLO nas\r\nMAIL FROM:<>\r\nRCPT TO:<noc@contoso.com>\r\n']) {
    const socket = connect({ port: intake.port, host: '127.0.0.1', allowHalfOpen: true });
    socket.resume();
    await once(socket, 'data');
    socket.end(said);
    await once(socket, 'close');
  }

  expect(intake.stored()).toEqual([]);
});

test('a client that goes away in the middle of a message leaves nothing behind', async () => {
  const intake = await startMailIntake();
  const socket = connect(intake.port, '127.0.0.1');
  await once(socket, 'data');
  socket.write('EHLO nas\r\nMAIL FROM:<>\r\nRCPT TO:<noc@contoso.com>\r\nDATA\r\n');
  for (let text = ''; !text.includes('354');) text += String((await once(socket, 'data'))[0]);
  socket.write('Subject: half\r\n\r\nhalf');
  socket.destroy();
  await once(socket, 'close');
  await converse(intake.port, ['EHLO nas', 'QUIT']);

  expect(intake.stored()).toEqual([]);
});

test('whoever speaks before the greeting is dropped, as a page in a browser that posts to the port', async () => {
  const intake = await startMailIntake();
  const body = 'EHLO a\r\nMAIL FROM:<>\r\nRCPT TO:<noc@contoso.com>\r\nDATA\r\nSubject: a\r\n\r\nb\r\n.\r\n';
  await fetch(`http://127.0.0.1:${intake.port}/`, { method: 'POST', body }).catch(() => null);

  expect(intake.stored()).toEqual([]);
});

async function send(
  argumentsFor: (typeof clients)[string],
  mail: OddMail,
  { port }: MailIntakeUnderTest,
): Promise<void> {
  const file = join(temporaryFolder(), 'mail.eml');
  writeFileSync(file, bytesOfMail({ ...mail, raw: withCrlf(mail.raw) }));
  const [command = '', ...rest] = argumentsFor(port, file, mail.recipients);
  await new Promise<void>((resolve, reject) => {
    const child = execFile(command, rest, (error, _, stderr) =>
      error === null ? resolve() : reject(new Error(`${command}: ${stderr}`)),
    );
    child.stdin?.end(Buffer.from(withCrlf(mail.raw), 'latin1'));
  });
}

/** With one line end at the end: swaks adds more. */
function withCrlf(text: string): string {
  return `${text.replaceAll(/\r?\n/g, '\r\n').replace(/(\r\n)*$/, '')}\r\n`;
}

/** @returns the last line of each answer, the greeting first */
async function converse(port: number, commands: readonly string[]): Promise<string[]> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  const replies: string[] = [];
  let text = '';
  const reply = async (): Promise<void> => {
    for (;;) {
      const last = /^(?:\d{3}-.*\r\n)*(\d{3} .*)\r\n/.exec(text);
      if (last !== null) {
        replies.push(last[1] ?? '');
        text = text.slice(last[0].length);
        return;
      }
      text += String((await once(socket, 'data'))[0]);
    }
  };
  await reply();
  for (const command of commands) {
    socket.write(`${command}\r\n`);
    await reply();
  }
  socket.destroy();
  return replies;
}
