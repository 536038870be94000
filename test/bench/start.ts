/** How long the program takes from being loaded to its icon, and how much its first window has to read. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { ensureBuilt } from '../harness/build/ensure-built.ts';
import { listFirstFiles } from '../harness/build/first-window-files.ts';
import { startMicrosoftEmulator } from '../harness/microsoft-emulator/microsoft-emulator.ts';
import type { Benchmark } from './benchmark.ts';
import { medianOf } from './measure-in-turns.ts';
import { longHistory } from './long-history.ts';
import { buildStartedProgram } from './start/build-started-program.ts';

const rounds = 15;
/** The larger one is a file of half a gigabyte, which is checked for damage at each start. */
const historySizes = [10_000, 100_000];

const newBundle = 'bundle, nothing set up';

const startSchema = z.object({ loadedMs: z.number(), trayMs: z.number(), startedMs: z.number() });
type Start = z.infer<typeof startSchema>;

export const start: Benchmark = {
  name: 'start',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
    const emulator = await startMicrosoftEmulator();
    try {
      const bundle = await buildStartedProgram(join(folder, 'program'));
      const run = (program: string, userData: string, ...more: string[]) =>
        runProgram([program, `--user-data=${userData}`, `--microsoft-origin=${emulator.origin}`, ...more]);
      const fresh = join(folder, 'new');
      const candidates: [string, () => Promise<Start>][] = [
        [newBundle, () => run(bundle, fresh)],
        [
          'sources (browser host), nothing set up',
          () => run(join(import.meta.dirname, 'start/started-program.ts'), fresh),
        ],
      ];
      for (const count of historySizes) {
        const used = join(folder, `used ${count}`);
        await run(bundle, used, '--sign-in');
        const journal = longHistory(join(used, 'journal.sqlite'), count);
        journal.close();
        candidates.push([`bundle, signed in, history of ${count}`, () => run(bundle, used)]);
      }
      const starts = await inTurns(candidates);
      return {
        description: `From the end of Node's own start to the icon, medians of ${rounds}.`,
        table: starts.map(({ name, loadedMs, trayMs, startedMs }) => ({
          measured: name,
          'code loaded ms': loadedMs.toFixed(0),
          'icon ms': trayMs.toFixed(0),
          'all started ms': startedMs.toFixed(0),
        })),
        figures: { starts, rounds },
        aims: starts
          .filter(({ name }) => name === newBundle)
          .map(({ name, trayMs }) => ({ figure: `icon, ${name}, ms`, value: trayMs, aim: { atMost: 400 } })),
      };
    } finally {
      await emulator.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

export const firstWindow: Benchmark = {
  name: 'first-window',
  run: () => {
    ensureBuilt();
    const files = listFirstFiles('options-page').map((path) => {
      const content = readFileSync(path);
      return { name: basename(path), bytes: content.length, gzipBytes: gzipSync(content, { level: 9 }).length };
    });
    const total = files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
    return Promise.resolve({
      description: `What Options reads before it shows anything: ${kilobytes(total)} KB gzip.`,
      table: files.map(({ name, bytes, gzipBytes }) => ({
        file: name,
        KB: kilobytes(bytes),
        'KB gzip': kilobytes(gzipBytes),
      })),
      figures: { totalGzipBytes: total, files },
      aims: [{ figure: 'what Options reads first, KB gzip', value: total / 1000, aim: { atMost: 300 } }],
    });
  },
};

/** Not in step with this process, which holds the emulator. */
async function runProgram(argv: readonly string[]): Promise<Start> {
  const { stdout } = await promisify(execFile)(process.execPath, argv);
  return startSchema.parse(JSON.parse(stdout));
}

async function inTurns(candidates: readonly [string, () => Promise<Start>][]): Promise<(Start & { name: string })[]> {
  const samples = candidates.map(([name, run]) => ({ name, run, all: [] as Start[] }));
  // One run to warm up the files.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { run, all } of samples) {
      const sample = await run();
      if (round > 0) all.push(sample);
    }
  }
  return samples.map(({ name, all }) => ({
    name,
    loadedMs: medianOf(all.map(({ loadedMs }) => loadedMs)),
    trayMs: medianOf(all.map(({ trayMs }) => trayMs)),
    startedMs: medianOf(all.map(({ startedMs }) => startedMs)),
  }));
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
