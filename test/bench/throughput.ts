/** How fast sessions that wait in the folder become accepted mail, each durable before it is sent. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildProgram, type SetUp } from '../harness/crash/child-program.ts';
import { startMicrosoftEmulator } from '../harness/microsoft-emulator/microsoft-emulator.ts';
import { smallSession } from './small-session.ts';

/** `BENCH_SESSIONS` asks for another number: ten thousand take minutes on a slow disk. A multiple of ten. */
const sessionCount = Number(process.env['BENCH_SESSIONS'] ?? 10_000);

/** The real program in a process of its own, against an emulator without limits and with the pace lifted. */
export const throughput = {
  name: 'throughput',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
    const userDataDirectory = join(folder, 'user data');
    const emulator = await startMicrosoftEmulator({ hasLimits: false });
    const lapse = { atMs: Date.now(), fromMs: Date.now(), factor: 1 };
    const start = (setUp: SetUp | null) =>
      new ChildProgram({ userDataDirectory, microsoftOrigin: emulator.origin, lapse, host: 'program', setUp }, [
        '--expose-gc',
      ]);
    let program = start({ options: {}, backupServer: null });
    try {
      await program.ready();
      await program.stop();
      const sessions = join(userDataDirectory, 'sessions');
      mkdirSync(sessions, { recursive: true });
      for (let id = 0; id < sessionCount; id += 1) {
        writeFileSync(join(sessions, `${id}.json`), JSON.stringify(smallSession(id)));
      }
      program = start(null);
      await program.ready();
      const before = await program.usage();
      const startedAt = performance.now();
      const emulatorBefore = process.cpuUsage();
      const stages = [];
      for (const share of [0.1, 0.5, 1]) {
        await emulator.waitForMessages(sessionCount * share);
        const seconds = (performance.now() - startedAt) / 1000;
        const { user, system, rss, heapUsed, external } = await program.usage();
        stages.push({
          accepted: sessionCount * share,
          seconds: round(seconds),
          perSecond: round((sessionCount * share) / seconds),
          processorSeconds: round((user + system - before.user - before.system) / 1e6),
          emulatorProcessorSeconds: round(processorSecondsSince(emulatorBefore)),
          memoryMegabytes: round(rss / 1e6),
          // Garbage is collected before: what is alive must not grow with what has been sent.
          aliveMegabytes: round((heapUsed + external) / 1e6),
        });
      }
      await program.stop();
      const livingGrowth = (stages.at(-1)?.aliveMegabytes ?? NaN) / (stages[0]?.aliveMegabytes ?? NaN);
      const subjects = new Set(emulator.mailbox.list().map(({ internetMessageId }) => internetMessageId));
      if (subjects.size !== sessionCount) throw new Error(`${subjects.size} of ${sessionCount} sessions were mailed.`);
      return {
        description: `${sessionCount} small sessions from the folder to accepted mail.`,
        table: stages.map((stage) =>
          Object.fromEntries(Object.entries(stage).map(([name, value]) => [name, String(value)])),
        ),
        figures: { stages },
        aims: [
          { figure: 'accepted a second', value: stages.at(-1)?.perSecond ?? NaN, aim: { atLeast: 150 } },
          { figure: 'times the living memory of the first tenth', value: livingGrowth, aim: { atMost: 1.5 } },
        ],
      };
    } finally {
      await program.kill();
      await emulator.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Of this process, which holds the emulator. */
function processorSecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
