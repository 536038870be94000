/**
 * Kills the program while others hand over mail, and says whether everything that it has answered with 250 was forwarded or
 * has become a session, as its pattern says. See README.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import nodemailer from 'nodemailer';
import { resendUnknownAfterMs } from '../../../src-main/delivery/decide-after-attempt.ts';
import { mailSourceName } from '../../../src-main/sources/smtp/patterns/mail-session.ts';
import { mailPattern } from '../../builders/mail-pattern.ts';
import { freePort } from '../../fixtures/free-port.ts';
import type { ReceivedMessage } from '../emulator/mailbox/mailbox.ts';
import { startMicrosoftEmulator } from '../microsoft-emulator/microsoft-emulator.ts';
import { ChildProgram, type SetUp } from './child-program.ts';
import { RandomChoices } from './random-choices.ts';

export interface MailCrashTestOptions {
  kills: number;
  seed: number;
  /** One line for each kill. */
  print: (line: string) => void;
}

export interface MailAftermath {
  kills: number;
  /** Messages that were answered with 250. */
  answered: number;
  mails: number;
  /** Answered messages that came more than once: what was being sent at a kill is sent again. */
  sentAgain: number;
  /** Whose answer a kill has swallowed, and which came nevertheless. */
  unanswered: number;
  /** Job sessions that patterns have made. */
  sessions: number;
  /** Kept messages that were handed over again, because a kill has swallowed the answer. */
  handedOverAgain: number;
  /** What must not be, in words; empty when all is well. */
  violations: string[];
}

/** What becomes of a client's messages: the first of a subject's words names the client. */
const clients = {
  a: { isForwarded: true, isSession: false },
  b: { isForwarded: true, isSession: false },
  /** Recognised, and forwarded too. */
  c: { isForwarded: true, isSession: true },
  /** Recognised, and kept: what was not answered is handed over again, as mail programs do. */
  d: { isForwarded: false, isSession: true },
};
type ClientName = keyof typeof clients;

const patterns = (['c', 'd'] as const).map((name) =>
  mailPattern({
    id: `pattern-${name}`,
    conditions: { from: null, subject: { kind: 'wildcard', text: `${name} *` }, body: null },
    otherwise: 'Success',
    // So that each session is found again.
    job: '%subject%',
    isForwarded: clients[name].isForwarded,
  }),
);
/** Answered before each kill, so that each one meets messages on their way. */
const answeredBetweenKills = 20;
const killWithinMs = 100;
const pauseMs = 5 * 60 * 60_000;
const settleTimeoutMs = 60_000;

/** Rejects when the program cannot be started; what it did wrong is in the result. */
export async function runMailCrashTest({ kills, seed, print }: MailCrashTestOptions): Promise<MailAftermath> {
  const random = new RandomChoices(seed);
  const userDataDirectory = mkdtempSync(join(tmpdir(), 'Backup Notifier máil '));
  const emulator = await startMicrosoftEmulator({ hasLimits: false });
  const port = await freePort();
  const start = async (setUp: SetUp | null, laterMs = 0) => {
    const lapse = { atMs: Date.now() + laterMs, fromMs: Date.now(), factor: 1 };
    const { origin: microsoftOrigin } = emulator;
    const child = new ChildProgram({ userDataDirectory, microsoftOrigin, lapse, host: 'program', setUp });
    await child.ready();
    return child;
  };
  // Of the sessions themselves no mail tells, so that all mail is forwarded mail.
  const options = { route: { shouldNotifyOnSuccess: false }, mail: { isOn: true, port: String(port), patterns } };
  let program = await start({ options, backupServer: null });
  const handingOver = new HandingOver(port);
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      await handingOver.untilAnswered(answeredBetweenKills);
      const killAfterMs = random.integer(0, killWithinMs);
      await delay(killAfterMs);
      await program.kill();
      print(`kill ${kill}: ${handingOver.answered.length} answered, ${emulator.mailbox.list().length} forwarded`);
      program = await start(null);
    }
    await handingOver.stop();
    // What was being sent at a kill is sent again later, and may be so once more.
    for (let pause = 1; pause <= resendUnknownAfterMs.length; pause += 1) {
      await program.stop();
      program = await start(null, pause * pauseMs);
      const until = performance.now() + settleTimeoutMs / resendUnknownAfterMs.length;
      const isMissing = () => missing(handingOver.answered, emulator.mailbox.list()).length > 0;
      while (isMissing() && performance.now() < until) await delay(50);
      if (!isMissing()) break;
    }
    await program.kill();
    return examine(kills, handingOver, emulator.mailbox.list(), readSessions(userDataDirectory));
  } finally {
    await handingOver.stop();
    await program.kill();
    await emulator.stop();
    rmSync(userDataDirectory, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Several programs, each of which hands over one message after the other. */
class HandingOver {
  /** Subjects, each of one message. */
  readonly answered: string[] = [];
  readonly again = new Set<string>();
  readonly #port: number;
  readonly #clients: readonly Promise<void>[];
  #awaited: { count: number; resolve: () => void } | null = null;
  #isOver = false;

  constructor(port: number) {
    this.#port = port;
    this.#clients = (['a', 'b', 'c', 'd'] as const).map((name) => this.#work(name));
  }

  /** @param more - than now */
  untilAnswered(more: number): Promise<void> {
    return new Promise((resolve) => (this.#awaited = { count: this.answered.length + more, resolve }));
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#clients);
  }

  async #work(name: ClientName): Promise<void> {
    const isRepeated = !clients[name].isForwarded;
    let number = 1;
    while (!this.#isOver) {
      const transport = nodemailer.createTransport({
        host: '127.0.0.1',
        port: this.#port,
        pool: true,
        maxConnections: 1,
      });
      try {
        while (!this.#isOver) {
          const subject = `${name} ${number}`;
          // A mail program writes both once, however often it hands the message over.
          const told = { messageId: `<${name}-${number}@contoso.local>`, date: dateOf(number) };
          const mail = { from: 'nas@contoso.local', to: 'noc@contoso.com', subject, text: 'x', ...told };
          await transport.sendMail(mail);
          number += 1;
          this.answered.push(subject);
          if (this.#awaited !== null && this.answered.length >= this.#awaited.count) this.#awaited.resolve();
        }
      } catch {
        // The program was killed: this message may be stored or not, and nobody was told that it is.
        if (isRepeated) this.again.add(`${name} ${number}`);
        else number += 1;
        await new Promise((resolve) => setImmediate(resolve));
      } finally {
        transport.close();
      }
    }
  }
}

/** One for each message, and the same each time. */
function dateOf(number: number): Date {
  return new Date(Date.UTC(2026, 0, 1) + number * 1_000);
}

/** How often the journal has a session of each subject, which is the name of its job. */
function readSessions(userDataDirectory: string): Map<string, number> {
  const database = new DatabaseSync(join(userDataDirectory, 'journal.sqlite'), { readOnly: true });
  try {
    const rows = database
      .prepare('SELECT job.name AS subject FROM session JOIN job ON job.id = job_id WHERE session.source = ?')
      .all(mailSourceName);
    const subjects = rows.map(({ subject }) => String(subject));
    return new Map([...Map.groupBy(subjects, (subject) => subject)].map(([subject, each]) => [subject, each.length]));
  } finally {
    database.close();
  }
}

function fateOf(subject: string): { isForwarded: boolean; isSession: boolean } | null {
  return Object.entries(clients).find(([name]) => subject.startsWith(`${name} `))?.[1] ?? null;
}

/** What was answered, is to be forwarded, and has not come. */
function missing(answered: readonly string[], mail: readonly ReceivedMessage[]): string[] {
  const arrived = new Set(mail.map(({ subject }) => subject));
  return answered.filter((subject) => fateOf(subject)?.isForwarded === true && !arrived.has(subject));
}

function examine(
  kills: number,
  { answered, again }: HandingOver,
  mail: readonly ReceivedMessage[],
  sessions: ReadonlyMap<string, number>,
): MailAftermath {
  const known = new Set(answered);
  const times = new Map<string, number>();
  for (const { subject } of mail) times.set(subject, (times.get(subject) ?? 0) + 1);
  // A message that was handed over once has one id, however often it is sent.
  const ids = new Map<string, Set<string>>();
  for (const { subject, internetMessageId } of mail)
    ids.set(subject, (ids.get(subject) ?? new Set()).add(internetMessageId));
  return {
    kills,
    answered: answered.length,
    mails: mail.length,
    sentAgain: [...known].filter((subject) => (times.get(subject) ?? 0) > 1).length,
    unanswered: [...times.keys()].filter((subject) => !known.has(subject)).length,
    sessions: sessions.size,
    handedOverAgain: again.size,
    violations: [
      ...answered
        .filter((subject) => fateOf(subject)?.isSession === true && !sessions.has(subject))
        .map((subject) => `“${subject}” was answered with 250 and is no session.`),
      ...[...sessions]
        .filter(([subject, count]) => count > 1 || fateOf(subject)?.isSession !== true)
        .map(([subject, count]) => `“${subject}” is ${count} sessions.`),
      // Stored in one transaction: what came as a mail is a session, also where nobody was told.
      ...[...times.keys()]
        .filter((subject) => fateOf(subject)?.isSession === true && !sessions.has(subject))
        .map((subject) => `“${subject}” was forwarded and is no session.`),
      ...[...times.keys()]
        .filter((subject) => fateOf(subject)?.isForwarded !== true)
        .map((subject) => `“${subject}” came, and should have been kept.`),
      ...missing(answered, mail).map((subject) => `“${subject}” was answered with 250 and has not come.`),
      ...[...ids].flatMap(([subject, each]) => (each.size > 1 ? [`“${subject}” came with ${each.size} ids.`] : [])),
    ],
  };
}
