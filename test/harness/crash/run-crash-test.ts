/** Feeds sessions, kills the program, starts it again, and at the end says what came of each session. See README.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { attachToEngine } from '../../../src-main/app/attach-to-engine.ts';
import { SystemScheduler } from '../../../src-main/adapters/system/node-parts.ts';
import { engineEventNames } from '../../../src-main/ipc/engine-contract.ts';
import type { EngineHost } from '../../../src-shared/model/engine-view.ts';
import { copyJournal } from '../../../src-main/adapters/sqlite/journal-copy.ts';
import { resendUnknownAfterMs } from '../../../src-main/delivery/decide-after-attempt.ts';
import { emptyBackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import { testVersion } from '../headless-product/headless-system.ts';
import { startMicrosoftEmulator } from '../microsoft-emulator/microsoft-emulator.ts';
import { saveWebhook } from '../webhook-receiver/save-webhook.ts';
import { startWebhookReceiver } from '../webhook-receiver/webhook-receiver.ts';
import { startVb365Emulator } from '../vb365-emulator/vb365-emulator.ts';
import { ChildProgram, type SetUp } from './child-program.ts';
import {
  chainOfSessions,
  largeSession,
  runOnServer,
  singleSession,
  type FedDocument,
  type FedSession,
} from './due-sessions.ts';
import { damageJournal } from './damage-journal.ts';
import { examineAftermath, progressOf, type Aftermath } from './examine-aftermath.ts';
import { feedSession } from './feed-sessions.ts';
import { LapsingClock } from './lapsing-time.ts';
import { RandomChoices } from './random-choices.ts';
import { examineChannel } from './examine-channel.ts';
import { setRandomFault, setRandomReceiverFault, setRandomServerFault } from './set-random-fault.ts';

export interface CrashTestOptions {
  /** Default: the whole program. `service`: the engine alone, with a console attached that comes and goes. */
  host?: EngineHost;
  rounds: number;
  seed: number;
  /** One line for each round. */
  print: (line: string) => void;
}

/** Passes between two runs by the program's clock: longer than the wait before the first resend. */
const pauseMs = 90_000;
/** Longer than the longest wait before a retry or a resend. */
const lastPauseMs = 5 * 60 * 60_000;
const settleTimeoutMs = 60_000;
/** A large file has to lie still for ten seconds before it is read, and looking for a retry takes a minute. */
const quickFactor = 10;
const lastFactor = 20;
/** What is done to a large file, and to what comes of it, is done by then. */
const largeKillMs = { from: 800, to: 4_000 };

/** Rejects when the program cannot be started or does not come to rest; what it did wrong is in the result. */
export async function runCrashTest({
  rounds,
  seed,
  print,
  host: engineHost = 'program',
}: CrashTestOptions): Promise<Aftermath> {
  const random = new RandomChoices(seed);
  const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier crásh '));
  const userDataDirectory = join(folder, 'user data');
  const sessionFolder = join(userDataDirectory, 'sessions');
  let clock = new LapsingClock({ atMs: Date.now(), fromMs: Date.now(), factor: 1 });
  const emulator = await startMicrosoftEmulator({ hasLimits: false });
  const server = await startVb365Emulator({ nowMs: () => clock.nowMs() });
  const receiver = await startWebhookReceiver();
  // A person sets it up.
  const start = (setUp: SetUp | null = null) =>
    new ChildProgram({
      userDataDirectory,
      microsoftOrigin: emulator.origin,
      lapse: clock.lapse,
      host: setUp === null ? engineHost : 'program',
      setUp,
    });
  const startAfter = (passedMs: number, factor: number) => {
    clock = new LapsingClock({ atMs: clock.nowMs() + passedMs, fromMs: Date.now(), factor });
    return start();
  };
  const { host, port, account, fingerprint } = server;
  let program = start({
    options: { route: { shouldAttachReport: true, shouldSuppressUntilLastRetry: true } },
    backupServer: { ...emptyBackupServerForm, address: host, port: String(port), ...account, fingerprint },
  });
  const console = engineHost === 'service' ? attachForGood(userDataDirectory) : null;
  try {
    const startedAt = performance.now();
    await program.ready();
    const startMs = performance.now() - startedAt;
    await program.stop();
    // All that email tells of, so that both can be looked at alike.
    const all = { success: true, warning: true, failure: true, recovery: true };
    await saveWebhook(userDataDirectory, receiver.address, { shouldNotifyOn: all });
    const fed: FedSession[] = [];
    const journalPath = join(userDataDirectory, 'journal.sqlite');
    let damages = 0;
    let feeding: Promise<void>[] = [];
    /** Attempts that are fed in later rounds, chain by chain. */
    const later: FedDocument[][] = [];
    const feed = (document: FedDocument, how: Parameters<typeof feedSession>[3]) =>
      void feeding.push(feedSession(sessionFolder, document, random, how));
    for (let round = 1; round <= rounds; round += 1) {
      const kind = extraOf(round);
      const faults = [
        setRandomFault(emulator, random),
        setRandomServerFault(server, random),
        setRandomReceiverFault(receiver, random),
      ];
      const documents = later.flatMap((chain) => (random.fraction() < 0.6 ? chain.splice(0, 1) : []));
      for (let at = random.integer(0, 3); at > 0; at -= 1) {
        const single = singleSession(`session-${round}-${at}`, random);
        fed.push(single.fed);
        documents.push(single.document);
      }
      if (kind === 'chain') {
        const chain = chainOfSessions(`session-${round}-chain`, random);
        fed.push(...chain.map((attempt) => attempt.fed));
        later.push(chain.map((attempt) => attempt.document));
      }
      if (kind === 'large') {
        const large = largeSession(`session-${round}-large`);
        fed.push(large.fed);
        for (const document of [...documents, large.document]) feed(document, 'at-once');
        // Time goes so fast that a file which is written slowly would be taken for one that is left unfinished.
        await Promise.all(feeding);
        feeding = [];
      }
      const isKilledWhileStarting = kind !== 'large' && random.fraction() < 0.15;
      const killAfterMs =
        kind === 'large'
          ? random.integer(largeKillMs.from, largeKillMs.to)
          : Math.round(random.fraction() * (isKilledWhileStarting ? startMs : 250));
      program = startAfter(pauseMs, kind === 'large' ? quickFactor : 1);
      if (!isKilledWhileStarting) await program.ready();
      if (kind === 'server') fed.push(...runOnServer(`session-${round}-server`, server.site, clock.nowMs(), random));
      if (kind !== 'large') for (const document of documents) feed(document, 'as-scripts-do');
      await delay(killAfterMs);
      await program.kill();
      emulator.faults.clear();
      server.faults.clear();
      receiver.answer = { status: 204 };
      // The copy of a day before, and what came since: here a round passes between them.
      if (isCopiedAfter(round)) copyJournal(journalPath);
      const damage = isCopiedAfter(round - 1) ? damageJournal(journalPath, random) : null;
      if (damage !== null) damages += 1;
      print(
        `round ${round}: ${documents.length} files, ${kind}, ${faults.join(', ')}, killed ${killAfterMs} ms after ${isKilledWhileStarting ? 'the beginning' : 'it was ready'}${damage === null ? '' : `; ${damage}`}`,
      );
    }
    for (const document of later.flat()) feed(document, 'at-once');
    await Promise.all(feeding);
    // What was being sent at the last kill may wait for its time once more, and so on.
    for (let pause = 1; pause <= resendUnknownAfterMs.length + 1; pause += 1) {
      program = startAfter(lastPauseMs, lastFactor);
      await program.ready();
      const progress = await untilNotBusy(userDataDirectory, fed.length, clock);
      print(`${progress} after ${pause === 1 ? 'a long pause' : `${pause} long pauses`}`);
      await program.stop();
      if (progress === 'settled') break;
    }
    const aftermath = await examineAftermath({ userDataDirectory, fed, mail: emulator.mailbox.list(), damages });
    const ofChannel = examineChannel(journalPath, fed, receiver.posts, damages);
    return { ...aftermath, violations: [...aftermath.violations, ...ofChannel] };
  } finally {
    console?.stop();
    await program.kill();
    await emulator.stop();
    await server.stop();
    await receiver.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A console that watches all of it, and finds the engine again after each kill. */
function attachForGood(userData: string): { stop(): void } {
  const engine = attachToEngine(
    { userData, host: 'service' },
    { program: testVersion, platform: 'linux', scheduler: new SystemScheduler(), log: () => undefined },
  );
  for (const name of engineEventNames) engine.link.subscribe(name, () => undefined);
  return engine;
}

/** What comes beside single sessions: each kind within five rounds. */
function extraOf(round: number): 'chain' | 'server' | 'large' {
  return (['chain', 'server', 'large', 'server', 'chain'] as const)[(round - 1) % 5] ?? 'chain';
}

/** The journal is copied after these rounds, and damaged a round later. */
function isCopiedAfter(round: number): boolean {
  return round > 0 && round % 4 === 2;
}

/** Another process has to come to rest: its journal and its folder tell, nothing else does. */
async function untilNotBusy(userDataDirectory: string, sessionCount: number, clock: LapsingClock) {
  const until = performance.now() + settleTimeoutMs;
  for (;;) {
    const progress = progressOf(userDataDirectory, sessionCount, clock.nowMs());
    if (progress !== 'busy' || performance.now() > until) return progress;
    await delay(50);
  }
}
