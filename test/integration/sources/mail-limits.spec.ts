/** What one client, or all together, may take of the program: memory, time, connections, recipients. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startMailIntake } from '../../fixtures/mail-intake-under-test.ts';

/** A client that says what it is told to, and hears what it is answered. */
class Client {
  readonly socket: Socket;
  #text = '';
  #heard: () => void = () => {};

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.on('data', (piece: Buffer) => {
      this.#text += piece.toString();
      this.#heard();
    });
    this.socket.on('close', () => this.#heard());
    this.socket.on('error', () => {});
    onTestFinished(() => void this.socket.destroy());
  }

  /** The next answer, its last line. */
  async answer(): Promise<string> {
    for (;;) {
      const last = /^(?:\d{3}-.*\r\n)*(\d{3} .*)\r\n/.exec(this.#text);
      if (last !== null) {
        this.#text = this.#text.slice(last[0].length);
        return last[1] ?? '';
      }
      if (this.socket.closed) return 'closed';
      await new Promise<void>((resolve) => (this.#heard = resolve));
    }
  }

  async say(...lines: readonly string[]): Promise<string> {
    let last = '';
    for (const line of lines) {
      this.socket.write(`${line}\r\n`);
      last = await this.answer();
    }
    return last;
  }

  async beginMessage(): Promise<void> {
    await this.answer();
    const go = await this.say('EHLO nas', 'MAIL FROM:<nas@contoso.local>', 'RCPT TO:<noc@contoso.com>', 'DATA');
    expect(go).toMatch(/^354 /);
  }

  async write(bytes: Buffer): Promise<void> {
    if (!this.socket.write(bytes)) await once(this.socket, 'drain');
  }
}

const megabyte = Buffer.from(`${'x'.repeat(1022)}\r\n`.repeat(1024));

test('what is being received shares 64 MB: whoever comes when they are full is asked to try again, and then may', async () => {
  const intake = await startMailIntake({ maxBytes: 30_000_000 });
  const holders = [new Client(intake.port), new Client(intake.port), new Client(intake.port)];
  for (const holder of holders) {
    await holder.beginMessage();
    for (let sent = 0; sent < 20; sent += 1) await holder.write(megabyte);
  }
  const late = new Client(intake.port);
  await late.beginMessage();
  for (let sent = 0; sent < 20; sent += 1) await late.write(megabyte);
  expect(await late.say('.')).toMatch(/^452 .*[Tt]ry again/);

  for (const { socket } of holders) socket.destroy();
  await vi.waitFor(
    async () => {
      const again = new Client(intake.port);
      await again.beginMessage();
      for (let sent = 0; sent < 20; sent += 1) await again.write(megabyte);
      expect(await again.say('.')).toMatch(/^250 /);
    },
    { timeout: 20_000 },
  );
  expect(intake.stored()).toHaveLength(1);
}, 60_000);

test('a hundred clients are heard at once; one more is asked to come again, and is heard when one has gone', async () => {
  const intake = await startMailIntake();
  const clients = Array.from({ length: 100 }, () => new Client(intake.port));
  for (const client of clients) expect(await client.answer()).toMatch(/^220 /);
  const late = new Client(intake.port);
  expect(await late.answer()).toMatch(/^421 .*again/);

  clients[0]?.socket.end();
  await vi.waitFor(async () => expect(await new Client(intake.port).answer()).toMatch(/^220 /));
});

test('a message for more recipients than the mail service takes is for those that fit, and the others are told to come again', async () => {
  const intake = await startMailIntake();
  const client = new Client(intake.port);
  await client.answer();
  await client.say('EHLO nas', 'MAIL FROM:<>');
  for (let number = 1; number <= 500; number += 1) {
    expect(await client.say(`RCPT TO:<user${number}@contoso.com>`)).toMatch(/^250 /);
  }

  expect(await client.say('RCPT TO:<user501@contoso.com>')).toMatch(/^452 /);
});

describe('a client that is slow', () => {
  test('is waited for, and holds up no other', async () => {
    const intake = await startMailIntake();
    const slow = new Client(intake.port);
    await slow.beginMessage();
    await slow.write(Buffer.from('Subject: slow\r\n\r\n'));
    const quick = new Client(intake.port);
    await quick.beginMessage();
    expect(await quick.say('Subject: quick\r\n\r\nx\r\n.')).toMatch(/^250 /);
    expect(await slow.say('x\r\n.')).toMatch(/^250 /);

    expect(intake.stored().map(({ title }) => title)).toEqual(['quick', 'slow']);
  });

  test('and says nothing for a minute is told goodbye; what it has sent of a message is dropped', async () => {
    const intake = await startMailIntake({ idleMs: 200 });
    const silent = new Client(intake.port);
    expect(await silent.answer()).toMatch(/^220 /);
    expect(await silent.answer()).toMatch(/^421 .*[Tt]imeout/);
    const half = new Client(intake.port);
    await half.beginMessage();
    await half.write(Buffer.from('Subject: half\r\n\r\n'));
    await once(half.socket, 'close');

    expect(intake.stored()).toEqual([]);
  });

  test('and takes ten minutes for a message is told to try again', async () => {
    const intake = await startMailIntake({ maxReceivingMs: 200 });
    const drip = new Client(intake.port);
    await drip.beginMessage();
    const answered = drip.answer();
    await drip.write(Buffer.from('Subject: drip\r\n'));

    expect(await answered).toMatch(/^(451|421|closed)/);
    expect(intake.stored()).toEqual([]);
  });
});
