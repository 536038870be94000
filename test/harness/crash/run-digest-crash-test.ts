/** Lets days pass, kills the program around the time of each digest, and at the end says whether each told all, once. See README.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { resendUnknownAfterMs } from '../../../src-main/delivery/decide-after-attempt.ts';
import { startMicrosoftEmulator } from '../microsoft-emulator/microsoft-emulator.ts';
import { ChildProgram, type SetUp } from './child-program.ts';
import { digestsSettledUntilMs, examineDigests, unsentCount, type DigestAftermath } from './examine-digests.ts';
import { feedSession } from './feed-sessions.ts';
import { LapsingClock } from './lapsing-time.ts';
import { RandomChoices } from './random-choices.ts';
import { setRandomFault } from './set-random-fault.ts';

export interface DigestCrashTestOptions {
  days: number;
  seed: number;
  /** One line for each day. */
  print: (line: string) => void;
}

const dayMs = 24 * 60 * 60_000;
const dueAtMs = 7 * 60 * 60_000;
/** By the program's clock: it starts before the time of the digest and is killed around it. */
const earlyMs = 15_000;
/** So many seconds pass in one: what a digest waits for, and the digest itself, come while the program may be killed. */
const factor = 40;
const killWithinMs = 2_000;
const lastPauseMs = 5 * 60 * 60_000;
const settleTimeoutMs = 60_000;

/** Rejects when the program cannot be started; what it did wrong is in the result. */
export async function runDigestCrashTest({ days, seed, print }: DigestCrashTestOptions): Promise<DigestAftermath> {
  const random = new RandomChoices(seed);
  const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier dígest '));
  const userDataDirectory = join(folder, 'user data');
  const midnightMs = Math.floor(Date.now() / dayMs) * dayMs;
  const emulator = await startMicrosoftEmulator({ hasLimits: false });
  let clock = new LapsingClock({ atMs: midnightMs + dueAtMs + 60_000, fromMs: Date.now(), factor: 1 });
  const startAt = (atMs: number, setUp: SetUp | null = null) => {
    clock = new LapsingClock({ atMs, fromMs: Date.now(), factor: setUp === null ? factor : 1 });
    return new ChildProgram({
      userDataDirectory,
      microsoftOrigin: emulator.origin,
      lapse: clock.lapse,
      host: 'program',
      setUp,
    });
  };
  const digest = { isEnabled: true, time: '07:00', timeZone: 'UTC' };
  let program = startAt(clock.nowMs(), { options: { digest }, backupServer: null });
  try {
    await program.ready();
    await program.stop();
    const jobs: string[] = [];
    for (let day = 1; day <= days; day += 1) {
      const job = `job-${day}`;
      jobs.push(job);
      const dueMs = midnightMs + day * dayMs + dueAtMs;
      const document = {
        id: job,
        job: { name: job },
        result: 'Failed',
        endedAt: new Date(dueMs - 60_000).toISOString(),
      };
      const starts = random.fraction() < 0.2 ? 0 : random.integer(1, 3);
      const feed = () => feedSession(join(userDataDirectory, 'sessions'), document, random, 'at-once');
      // What is reported only after the digest, the next one has to have.
      const isLate = random.fraction() < 0.4 && day < days;
      if (!isLate) await feed();
      const kills: string[] = [];
      for (let start = 1; start <= starts; start += 1) {
        const fault = setRandomFault(emulator, random);
        program = startAt(Math.max(dueMs - random.integer(0, earlyMs), clock.nowMs()));
        const isReady = random.fraction() > 0.15;
        if (isReady) await program.ready();
        const killAfterMs = random.integer(0, killWithinMs);
        await delay(killAfterMs);
        await program.kill();
        emulator.faults.clear();
        kills.push(`${killAfterMs} ms after ${isReady ? 'it was ready' : 'the beginning'} with ${fault}`);
      }
      if (isLate) await feed();
      print(
        `day ${day}${isLate ? ', reported late' : ''}: ${starts === 0 ? 'the program did not run' : `killed ${kills.join(', then ')}`}`,
      );
    }
    // What was being sent at the last kill may wait for its time once more, and so on.
    let atMs = Math.max(clock.nowMs(), midnightMs + days * dayMs + dueAtMs + earlyMs);
    for (let pause = 0; pause <= resendUnknownAfterMs.length; pause += 1) {
      program = startAt(atMs);
      await program.ready();
      const until = performance.now() + settleTimeoutMs;
      // The digest that was missed last comes once the sources were read, however long this takes here.
      const isOver = () =>
        digestsSettledUntilMs(userDataDirectory) >= midnightMs + days * dayMs + dueAtMs &&
        unsentCount(userDataDirectory, clock.nowMs()) === 0;
      while (!isOver() && performance.now() < until) await delay(50);
      await program.stop();
      if (unsentCount(userDataDirectory, Number.MAX_SAFE_INTEGER) === 0) break;
      atMs = clock.nowMs() + lastPauseMs;
    }
    return examineDigests({ userDataDirectory, jobs, mail: emulator.mailbox.list() });
  } finally {
    await program.kill();
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
