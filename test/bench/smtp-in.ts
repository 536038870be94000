/** How fast mail of other programs is taken in, each message on disk before its 250, and what memory that needs. */
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { z } from 'zod';
import { mailPatternPresets } from '../../src-shared/model/mail-pattern-presets/mail-pattern-presets.ts';
import { startMailIntakeOnDisk } from '../fixtures/mail-intake-on-disk.ts';
import type { Benchmark } from './benchmark.ts';
import { runInChild } from './growth/run-in-child.ts';

const clientCount = 8;
const messagesOfClient = 400;
const mailsOfGrowth = 100_000;
/** Each message is compared with all of them, and recognised by none. */
const patterns = mailPatternPresets.map(({ pattern }) => ({ ...pattern, id: pattern.name }));
/** As large as the mail of a small job. */
const message = `From: nas@contoso.local\r\nTo: noc@contoso.com\r\nSubject: Backup\r\n\r\n${'The backup has ended. '.repeat(200)}\r\n`;

const growthSchema = z.object({
  count: z.number(),
  seconds: z.number(),
  rssEarlyMb: z.number(),
  rssLateMb: z.number(),
  heapEarlyMb: z.number(),
  heapLateMb: z.number(),
});

/** Clients in the same process: their work is counted too. */
export const smtpIn: Benchmark = {
  name: 'smtp-in',
  run: async () => {
    const { port, journal, stop } = await startMailIntakeOnDisk(patterns);
    try {
      const one = await measure(port, 1);
      const many = await measure(port, clientCount);
      const stored = journal.counts().waiting;
      const sent = (1 + clientCount) * messagesOfClient;
      if (stored !== sent) throw new Error(`${stored} of ${sent} are stored.`);
      return {
        description: `${messagesOfClient} messages from each client, over one connection each.`,
        table: [
          {
            'one client, a second': one.perSecond.toFixed(0),
            'processor ms of each': one.processorMs.toFixed(2),
            [`${clientCount} clients, a second`]: many.perSecond.toFixed(0),
            'processor ms of each then': many.processorMs.toFixed(2),
          },
        ],
        figures: { ofOneClient: one, ofManyClients: many },
        aims: [
          { figure: 'stored and answered a second', value: many.perSecond, aim: { atLeast: 250 } },
          { figure: 'of one client a second', value: one.perSecond, aim: { atLeast: 250 } },
        ],
      };
    } finally {
      await stop();
    }
  },
};

export const smtpInGrowth: Benchmark = {
  name: 'growth-of-smtp-in',
  run: async () => {
    const output = await runInChild('take-in-mails.ts', [String(mailsOfGrowth)], ['--expose-gc']);
    const figures = growthSchema.parse(JSON.parse(output));
    const { seconds, rssEarlyMb, rssLateMb, heapEarlyMb, heapLateMb } = figures;
    return {
      description: `Memory after a tenth of ${mailsOfGrowth} messages, and after all of them.`,
      table: [
        {
          'heap MB after a tenth': heapEarlyMb.toFixed(1),
          'after all': heapLateMb.toFixed(1),
          'process MB after a tenth': rssEarlyMb.toFixed(0),
          'after all of them': rssLateMb.toFixed(0),
          'a second': (mailsOfGrowth / seconds).toFixed(0),
        },
      ],
      figures,
      aims: [
        { figure: 'more heap for 90 000 messages, MB', value: heapLateMb - heapEarlyMb, aim: { atMost: 5 } },
        { figure: 'more memory of the process, MB', value: rssLateMb - rssEarlyMb, aim: { atMost: 60 } },
      ],
    };
  },
};

interface Pace {
  /** Messages of all clients together. */
  perSecond: number;
  /** Of one message, of the program and the client together: what the machine does beside does not count. */
  processorMs: number;
}

async function measure(port: number, clients: number): Promise<Pace> {
  const connections = await Promise.all(Array.from({ length: clients }, () => connected(port)));
  const processor = process.cpuUsage();
  const startedAt = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      for (let sent = 0; sent < messagesOfClient; sent += 1) await handOver(connection);
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(processor);
  for (const connection of connections) connection.quit();
  const messages = clients * messagesOfClient;
  return { perSecond: messages / seconds, processorMs: (user + system) / 1000 / messages };
}

function connected(port: number): Promise<SMTPConnection> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port, ignoreTLS: true });
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect(() => resolve(connection));
  });
}

function handOver(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.send({ from: 'nas@contoso.local', to: ['noc@contoso.com'] }, message, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}
