/** What the program takes while nothing happens: a folder and two backup servers are watched, and no job finishes. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { z } from 'zod';
import { startMicrosoftEmulator } from '../harness/microsoft-emulator/microsoft-emulator.ts';
import { startVb365Emulator, type Vb365Emulator } from '../harness/vb365-emulator/vb365-emulator.ts';
import type { Benchmark } from './benchmark.ts';
import { medianOf } from './measure-in-turns.ts';

/** `BENCH_IDLE_MINUTES` asks for another number. */
const minutes = Number(process.env['BENCH_IDLE_MINUTES'] ?? 3);
/** Starting is over by then, and V8 has compiled what it wanted to. */
const settleMs = 20_000;
const minuteMs = 60_000;
/** What fires again and again must not be shorter; what is shorter may fire once a minute, after a look at a server. */
const shortestRecurringMs = 5_000;

const usageSchema = z.object({
  user: z.number(),
  system: z.number(),
  rss: z.number(),
  heapUsed: z.number(),
  wakeUps: z.object({
    total: z.number(),
    byDelayMs: z.array(z.object({ delayMs: z.number(), count: z.number() })),
  }),
});
type Usage = z.infer<typeof usageSchema>;

export const idle: Benchmark = {
  name: 'idle',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
    const emulator = await startMicrosoftEmulator();
    const servers = await Promise.all([startVb365Emulator(), startVb365Emulator()]);
    const program = startProgram({
      userData: join(folder, 'user data'),
      microsoftOrigin: emulator.origin,
      servers: servers.map(describeServer),
    });
    try {
      await program.ready;
      await pass(settleMs);
      const all = [];
      let before = await program.usage();
      for (let minute = 0; minute < minutes; minute += 1) {
        const asked = requestCount(servers);
        await pass(minuteMs);
        const after = await program.usage();
        all.push({ ...describeMinute(before, after), serverRequests: requestCount(servers) - asked });
        before = after;
      }
      const processorPercent = medianOf(all.map((minute) => minute.processorPercent));
      const tooOften = all.flatMap(({ byDelayMs }) =>
        byDelayMs.filter(({ delayMs, count }) => delayMs < shortestRecurringMs && count > 1),
      );
      return {
        description:
          `${minutes} minutes in which nothing happens, with a folder and two backup servers: ` +
          `${processorPercent.toFixed(2)} % of one processor, median of the minutes; ` +
          `${tooOften.length === 0 ? 'no timer fires' : 'TIMERS FIRE'} more often than every 5 s.`,
        table: all.map((minute, index) => ({
          minute: String(index + 1),
          'processor %': minute.processorPercent.toFixed(2),
          'resident MB': minute.residentMegabytes.toFixed(0),
          'heap MB': minute.heapMegabytes.toFixed(0),
          'wake-ups by time': String(minute.wakeUps),
          'of these (delay ms × times)': minute.byDelayMs
            .map(({ delayMs, count }) => `${delayMs} × ${count}`)
            .join(', '),
          'requests to servers': String(minute.serverRequests),
        })),
        figures: { minutes: all, processorPercent, tooOften },
        aims: [
          { figure: 'one processor, % (median of the minutes)', value: processorPercent, aim: { atMost: 0.5 } },
          { figure: 'timers that fire more often than every 5 s', value: tooOften.length, aim: { atMost: 0 } },
        ],
      };
    } finally {
      await program.stop();
      await Promise.all(servers.map((server) => server.stop()));
      await emulator.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

function startProgram(wish: object) {
  const child = fork(join(import.meta.dirname, 'idle/idle-program.ts'), [JSON.stringify(wish)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const ended = exited.then(() => Promise.reject(new Error('The program ended.')));
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
    return message;
  };
  return {
    ready: answer(),
    usage: async () => {
      const answered = answer();
      child.send('usage');
      return usageSchema.parse(await answered);
    },
    stop: async () => {
      if (child.connected) child.send('stop');
      await exited;
    },
  };
}

function describeMinute(before: Usage, after: Usage) {
  const usedMs = (after.user - before.user + after.system - before.system) / 1000;
  return {
    processorPercent: (usedMs / minuteMs) * 100,
    residentMegabytes: after.rss / 1e6,
    heapMegabytes: after.heapUsed / 1e6,
    wakeUps: after.wakeUps.total,
    byDelayMs: after.wakeUps.byDelayMs,
  };
}

function describeServer({ host, port, account, fingerprint }: Vb365Emulator) {
  return { address: host, port: String(port), ...account, fingerprint };
}

function requestCount(servers: readonly Vb365Emulator[]): number {
  return servers.reduce((sum, { requests }) => sum + requests.length, 0);
}
