/** Postfix relays the mail of a computer to the program, which forwards it (product section 16.1). */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import nodemailer from 'nodemailer';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { bytesOfMail, oddMails, type OddMail } from '../../fixtures/odd-mails.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { startPostfix, whyNoPostfix } from '../../harness/postfix/start-postfix.ts';
import { patience, startTakingMail } from './mail-taking-product.ts';

beforeEach(({ skip }) => {
  const why = whyNoPostfix();
  if (why !== null) skip(why);
});

test('Postfix passes on what it has over one connection, and each message arrives as it was', async () => {
  const { fixture, port } = await startTakingMail();
  const way = await startCountingWay(port);
  const postfix = await startPostfix({ folder: temporaryFolder(), relayPort: way.port });
  onTestFinished(() => postfix.stop());
  const names = ['8-bit text', 'S/MIME', 'calendar', 'delivery report', 'only blind copies'] as const;
  const { mailbox } = fixture.emulator;
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: postfix.port,
    pool: true,
    maxConnections: 1,
  });
  onTestFinished(() => transport.close());
  for (const [index, name] of names.entries()) {
    const mail: OddMail = oddMails[name];
    // A delivery report has no sender, as any program that wants no answer.
    const from = name === 'delivery report' ? '' : 'nas@contoso.local';
    await transport.sendMail({ envelope: { from, to: [...mail.recipients] }, raw: Buffer.from(bytesOfMail(mail)) });
    await vi.waitFor(() => expect(mailbox.list(), postfix.log()).toHaveLength(index + 1), patience);
  }

  const arrived = mailbox.list().map(({ to, cc, bcc, mime = new Uint8Array() }) => {
    const raw = Buffer.from(mime).toString('latin1');
    const reached = [to, cc, bcc].flatMap((list) => list.map(({ address }) => address));
    return { reached: reached.sort(), body: bodyOf(raw), fields: fieldsOf(raw) };
  });
  for (const [index, name] of names.entries()) {
    const mail: OddMail = oddMails[name];
    expect(arrived[index]).toMatchObject({ reached: [...mail.recipients].sort(), body: bodyOf(mail.raw) });
    // What is rewritten, and what no mail server passes on.
    const kept = fieldsOf(mail.raw).filter((field) => !/^(from|sender|bcc):/i.test(field));
    expect(arrived[index]?.fields).toEqual(expect.arrayContaining(kept));
  }
  expect(way.connections()).toBe(1);
});

function bodyOf(raw: string): string {
  return raw.slice(raw.indexOf('\r\n\r\n'));
}

/** Folded as they were. */
function fieldsOf(raw: string): string[] {
  return raw.slice(0, raw.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/);
}

/** Passes bytes on, and counts who has come. */
async function startCountingWay(to: number): Promise<{ port: number; connections: () => number }> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    const onward = connect(to, '127.0.0.1');
    socket.pipe(onward).pipe(socket);
    socket.on('error', () => onward.destroy());
    onward.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, connections: () => count };
}
