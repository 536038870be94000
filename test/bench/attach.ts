/** What it costs that the engine is a process of its own: until its first window shows, and in memory. Needs an Electron. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { ensureElectronEntryBuilt } from '../harness/build/ensure-built.ts';
import { launchElectron, prepareEngineCommand } from '../harness/electron-runtime/launch-electron.ts';
import { describeElectronAvailability } from '../harness/electron-runtime/locate-electron-runtime.ts';
import { repositoryRoot } from '../harness/electron-runtime/pinned-runtime.ts';
import { connectControl } from '../../src-main/adapters/control/control-address.ts';
import { startMicrosoftEmulator } from '../harness/microsoft-emulator/microsoft-emulator.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { memoryOfProgram } from './attach/process-memory.ts';
import { medianOf } from './measure-in-turns.ts';

const rounds = 5;
/** Whatever starting has used is given back by then. */
const settleMs = 3_000;

interface Shown {
  /** From the start of the process until the form of Options can be used. */
  shownMs: number;
  megabytes: number;
}

interface Round {
  inOneProcess: Shown;
  console: Shown;
  engineMegabytes: number;
}

/** In pairs, so that a busy minute affects both. */
export const attach: Benchmark = {
  name: 'attach',
  run: async () => {
    const electron = describeElectronAvailability();
    if (!electron.canRun) return describeRounds([], `Not run: ${electron.explanation}.`);
    ensureElectronEntryBuilt();
    const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
    const emulator = await startMicrosoftEmulator();
    const show = (name: string, more: readonly string[] = []) => showOptions(join(folder, name), emulator.origin, more);
    const all: Round[] = [];
    try {
      // One round to warm up the files.
      for (let round = 0; round <= rounds; round += 1) {
        const inOneProcess = await show('one');
        const engine = await startEngine(join(folder, 'engine'), emulator.origin);
        const console = await show('console', ['--attach', join(folder, 'engine')]);
        const engineMegabytes = memoryOfProgram(engine.pid);
        await engine.stop();
        if (round > 0) all.push({ inOneProcess, console, engineMegabytes });
      }
      return describeRounds(all, `With ${electron.explanation}, medians of ${rounds} pairs.`);
    } finally {
      await emulator.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

function describeRounds(all: readonly Round[], how: string): BenchmarkResult {
  const median = (of: (round: Round) => number) => medianOf(all.map(of));
  const lateMs = median(({ inOneProcess, console }) => console.shownMs - inOneProcess.shownMs);
  const both = (round: Round) => round.console.megabytes + round.engineMegabytes;
  const row = (measured: string, shownMs: number | null, megabytes: number) => ({
    measured,
    'Options shown ms': shownMs?.toFixed(0) ?? '',
    'memory MB': megabytes.toFixed(0),
  });
  return {
    description: `Options of the program in one process, and of one that attaches to an engine that is running. ${how}`,
    table: [
      row(
        'one process',
        median(({ inOneProcess }) => inOneProcess.shownMs),
        median((each) => each.inOneProcess.megabytes),
      ),
      row(
        'console',
        median(({ console }) => console.shownMs),
        median(({ console }) => console.megabytes),
      ),
      row(
        'engine',
        null,
        median(({ engineMegabytes }) => engineMegabytes),
      ),
      row(
        'console after one process, in the same pair',
        lateMs,
        median((each) => both(each) - each.inOneProcess.megabytes),
      ),
    ],
    figures: { rounds: all },
    aims: [{ figure: 'Options shown later than in one process, ms', value: lateMs, aim: { atMost: 1000 } }],
  };
}

async function showOptions(userData: string, microsoftOrigin: string, more: readonly string[]): Promise<Shown> {
  const startedAt = performance.now();
  const running = await launchElectron({ userDataDirectory: userData, microsoftOrigin, arguments: more });
  const options = await running.firstWindow();
  await options.getByRole('button', { name: 'OK', exact: true }).waitFor();
  const shownMs = performance.now() - startedAt;
  await pass(settleMs);
  const megabytes = memoryOfProgram(running.application.process().pid ?? 0);
  await running.close();
  return { shownMs, megabytes };
}

/** Resolves when a console can attach. */
async function startEngine(userDataDirectory: string, microsoftOrigin: string) {
  const {
    executablePath,
    arguments: words,
    environment,
  } = prepareEngineCommand({ userDataDirectory, microsoftOrigin });
  const child = spawn(executablePath, words, { env: environment, cwd: repositoryRoot, stdio: 'ignore' });
  await once(child, 'spawn');
  const ended = once(child, 'exit');
  while (!(await isListening(userDataDirectory))) {
    if (child.exitCode !== null) throw new Error(`The engine ended with the code ${child.exitCode}.`);
    await pass(50);
  }
  await pass(settleMs);
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isListening(userData: string): Promise<boolean> {
  try {
    (await connectControl(userData)).destroy();
    return true;
  } catch {
    return false;
  }
}
