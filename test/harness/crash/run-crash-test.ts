/** Feeds sessions, kills the program, starts it again, and at the end says what came of each session. See README.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { resendUnknownAfterMs } from '../../../src-main/delivery/decide-after-attempt.ts';
import { startMicrosoftEmulator } from '../microsoft-emulator/microsoft-emulator.ts';
import { ChildProgram } from './child-program.ts';
import { examineAftermath, progressOf, type Aftermath } from './examine-aftermath.ts';
import { feedSession } from './feed-sessions.ts';
import { RandomChoices } from './random-choices.ts';
import { setRandomFault } from './set-random-fault.ts';

export interface CrashTestOptions {
  rounds: number;
  seed: number;
  /** One line for each round. */
  print: (line: string) => void;
}

/** Passes between two runs by the program's clock: longer than the wait before the first resend. */
const pauseMs = 90_000;
/** Longer than the longest wait before a retry or a resend. */
const lastPauseMs = 5 * 60 * 60_000;
const settleTimeoutMs = 30_000;

/** Rejects when the program cannot be started or does not come to rest; what it did wrong is in the result. */
export async function runCrashTest({ rounds, seed, print }: CrashTestOptions): Promise<Aftermath> {
  const random = new RandomChoices(seed);
  const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier crásh '));
  const userDataDirectory = join(folder, 'user data');
  const sessionFolder = join(userDataDirectory, 'sessions');
  const emulator = await startMicrosoftEmulator({ hasLimits: false });
  const start = (clockAheadMs: number, shouldSignIn = false) =>
    new ChildProgram({ userDataDirectory, microsoftOrigin: emulator.origin, clockAheadMs, shouldSignIn });
  let program = start(0, true);
  try {
    const startedAt = performance.now();
    await program.ready();
    const startMs = performance.now() - startedAt;
    await program.stop();
    const sessionIds: string[] = [];
    const feeding: Promise<void>[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const fault = setRandomFault(emulator, random);
      const ids = Array.from({ length: random.integer(0, 4) }, (_, index) => `session-${round}-${index}`);
      sessionIds.push(...ids);
      const isKilledWhileStarting = random.fraction() < 0.15;
      const killAfterMs = Math.round(random.fraction() * (isKilledWhileStarting ? startMs : 250));
      program = start(round * pauseMs);
      if (!isKilledWhileStarting) await program.ready();
      feeding.push(...ids.map((id) => feedSession(sessionFolder, id, random)));
      await delay(killAfterMs);
      await program.kill();
      emulator.faults.clear();
      print(
        `round ${round}: ${ids.length} fed, ${fault}, killed ${killAfterMs} ms after ${isKilledWhileStarting ? 'the beginning' : 'it was ready'}`,
      );
    }
    await Promise.all(feeding);
    // What was being sent at the last kill may wait for its time once more, and so on.
    for (let pause = 1; pause <= resendUnknownAfterMs.length + 1; pause += 1) {
      const clockAheadMs = rounds * pauseMs + pause * lastPauseMs;
      program = start(clockAheadMs);
      await program.ready();
      const progress = await untilNotBusy(userDataDirectory, sessionIds.length, clockAheadMs);
      print(`${progress} after ${pause === 1 ? 'a long pause' : `${pause} long pauses`}`);
      await program.stop();
      if (progress === 'settled') break;
    }
    return examineAftermath({ userDataDirectory, sessionIds, mail: emulator.mailbox.list() });
  } finally {
    await program.kill();
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Another process has to come to rest: its journal and its folder tell, nothing else does. */
async function untilNotBusy(userDataDirectory: string, sessionCount: number, clockAheadMs: number) {
  const until = performance.now() + settleTimeoutMs;
  for (;;) {
    const progress = progressOf(userDataDirectory, sessionCount, Date.now() + clockAheadMs);
    if (progress !== 'busy' || performance.now() > until) return progress;
    await delay(50);
  }
}
