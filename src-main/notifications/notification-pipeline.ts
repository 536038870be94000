/**
 * From recorded sessions to the outbox: decide on each chain, compose, and write both down together, many chains with one
 * sync of the disk. Between two batches everything else has its turn; large sessions are composed apart.
 */
import type { NotificationsFailure } from '../../src-shared/model/failures/notifications-failure.ts';
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import type { ChainDecision, RouteDecision } from '../../src-shared/model/chain.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import type { Settings } from '../../src-shared/model/settings.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import type { ChannelOf } from '../channels/channel.ts';
import { jobKeyOf } from '../channels/job-key.ts';
import { createMessageEncoder } from '../channels/rendered-message.ts';
import type { Clock, Scheduler } from '../platform/clock.ts';
import { Alarm } from '../timing/alarm.ts';
import type { ComposedSession, Composer } from './composer.ts';
import {
  isLarge,
  judgeChain,
  type ChainJudgement,
  type ChainSourceOf,
  type DecidableSession,
  type JudgingContext,
  type PipelineJudgement,
  type UnexaminedSession,
} from './judge-chain.ts';
import type { KnownNoise } from '../../src-shared/model/known-noise.ts';
import type { ChainRules, SessionRules } from '../rules/session-rules.ts';
import { LargeChains } from './large-chains.ts';
import type { Examiner } from './examiner.ts';
import { PipelineTroubles } from './pipeline-troubles.ts';
import { toOutboxEntries, type SessionEntry } from './outbox-entries.ts';

export interface JudgementJournal {
  /** Keys of chains with a session to be judged, oldest first; `with-held` also those whose time has not come. */
  openChains(nowMs: number, held: 'without-held' | 'with-held'): string[];
  /**
   * Every session of the chain, also those that are decided.
   *
   * @param otherRoutes - ids of the routes beside the default one that are asked about
   * @param noiseOf - asked about each session that is open, as it was reported
   */
  chain(key: string, otherRoutes: readonly string[], noiseOf?: NoiseOf): DecidableSession[];
  /** All or nothing, durable when it returns. */
  recordDecisions(
    decisions: readonly ChainDecision[],
    notifications: readonly SessionEntry[],
    routeDecisions: readonly RouteDecision[],
    noise: ChainJudgement['noise'],
  ): void;
  /** When the next held session has to be judged, or `null`. */
  nextHoldEndsAtMs(): number | null;
}

export interface NotificationPipelineOptions {
  journal: JudgementJournal;
  /** For small sessions: at once, and many in one batch. */
  composer: Composer;
  /** For large ones. */
  largeComposer: Composer;
  /** As the composers. */
  examiner: Examiner;
  largeExaminer: Examiner;
  rules: SessionRules;
  settings: () => Settings;
  chainSourceOf: ChainSourceOf;
  sourceNameOf: JudgingContext['sourceNameOf'];
  channelOf: ChannelOf;
  otherRoutesOf: JudgingContext['otherRoutesOf'];
  limitsOf: JudgingContext['limitsOf'];
  expectedAtOf: JudgingContext['expectedAtOf'];
  presentation: () => Presentation;
  clock: Clock;
  scheduler: Scheduler;
  internetMessageIdOf: (session: Pick<JobSessionHead, 'source' | 'id'>) => string;
  onNotification: () => void;
  /** `null`: everything could be judged (again). */
  onFailure: (failure: NotificationsFailure | null) => void;
  log: (message: string) => void;
}

/** So many chains are decided on at a time, and fewer where their sessions have many objects: all that is composed is in memory. */
export const maxBatchChains = 32;
const maxBatchObjectBytes = 500_000;

type Held = Parameters<JudgementJournal['openChains']>[1];

/** Stands for all chains where not even their keys can be read. */
const journalItself = '';

type NoiseOf = (journalId: number, session: JobSessionHead) => KnownNoise | null;

interface ComposedChain {
  judgement: PipelineJudgement;
  composed: readonly ComposedSession[];
}

export class NotificationPipeline {
  readonly #options: NotificationPipelineOptions;
  readonly #stopping = new AbortController();
  readonly #largeChains: LargeChains;
  readonly #troubles = new PipelineTroubles();
  readonly #next: Alarm;
  /** What is to be looked through next. */
  #wanted: Held | null = null;
  #work: Promise<void> | null = null;

  constructor(options: NotificationPipelineOptions) {
    this.#options = options;
    this.#next = new Alarm(options.scheduler);
    this.#largeChains = new LargeChains({
      composerFor: (order) => (isLarge(order) ? options.largeComposer : options.composer),
      judge: (key) => this.#judgeChain(key, options.clock.nowMs()),
      examine: (session, signal) => this.#examine(session, signal),
      writeDown: (judgement, composed) => this.#writeDown([{ judgement, composed }]),
      onEnded: (key, trouble) => {
        // Composing it takes long: it waits its time, whatever else is judged meanwhile.
        if (trouble === null) this.#troubles.clear(key);
        else this.#note(key, trouble, 'rests');
        this.run();
      },
      signal: this.#stopping.signal,
    });
  }

  /** Judges what waits to be judged, and comes back by itself when a hold ends. After a crash it goes on where it stopped. */
  run(): void {
    this.#begin('without-held');
  }

  /** The settings changed: what is held is judged by the new ones. */
  reconsider(): void {
    this.#begin('with-held');
  }

  /** Waits until the chains that are being judged are written down; a large session is composed by the next run. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The program ends.'));
    this.#next.cancel();
    await this.#work;
    await this.#largeChains.ended();
  }

  /** One at a time: what is asked for meanwhile is done right afterwards. */
  #begin(held: Held): void {
    if (this.#stopping.signal.aborted) return;
    if (this.#wanted !== 'with-held') this.#wanted = held;
    this.#work ??= this.#judgeWanted().finally(() => (this.#work = null));
  }

  async #judgeWanted(): Promise<void> {
    const { clock, onFailure } = this.#options;
    while (this.#wanted !== null) {
      this.#next.cancel();
      const begunMs = clock.nowMs();
      try {
        this.#troubles.clear(journalItself);
        await this.#judge(this.#takeWanted(), begunMs);
        if (this.#stopping.signal.aborted) return;
        this.#comeBack(begunMs);
      } catch (error) {
        this.#note(journalItself, error);
        this.#comeBackAt(this.#troubles.nextAtMs(() => false));
      }
      onFailure(this.#troubles.failure);
    }
  }

  #takeWanted(): Held {
    const wanted = this.#wanted ?? 'without-held';
    this.#wanted = null;
    return wanted;
  }

  async #judge(held: Held, nowMs: number): Promise<void> {
    const keys = this.#options.journal.openChains(nowMs, held);
    // With those that are held, what is not among them has been settled otherwise.
    if (held === 'with-held') this.#troubles.keepOnly(new Set(keys));
    for await (const batch of this.#toBatches(keys, nowMs)) {
      const composed = await Promise.all(batch.map((judgement) => this.#compose(judgement)));
      this.#writeDownTogether(
        composed.filter((chain) => chain !== null).filter((chain) => this.#isAsJudged(chain, held)),
      );
      await this.#options.scheduler.nextTurn();
      if (this.#stopping.signal.aborted) return;
    }
  }

  /** Each chain is read when its batch begins, as it is then. */
  async *#toBatches(keys: readonly string[], nowMs: number): AsyncGenerator<PipelineJudgement[]> {
    let batch: PipelineJudgement[] = [];
    const objectBytes = () =>
      batch.reduce((sum, { orders }) => orders.reduce((of, order) => of + order.objectBytes, sum), 0);
    for (const key of keys) {
      let judgement = await this.#takeUp(key, nowMs);
      if (judgement !== null && followsIn(batch, judgement)) {
        yield batch;
        batch = [];
        judgement = await this.#takeUp(key, nowMs);
      }
      if (judgement === null) continue;
      batch.push(judgement);
      if (batch.length < maxBatchChains && objectBytes() < maxBatchObjectBytes) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  /** @returns `null` where the chain is taken care of elsewhere, or cannot be read. */
  async #takeUp(key: string, nowMs: number): Promise<PipelineJudgement | null> {
    if (this.#largeChains.has(key) || this.#troubles.isResting(key, nowMs)) return null;
    try {
      for (;;) {
        const judgement = this.#judgeChain(key, this.#options.clock.nowMs());
        const { orders, unexamined } = judgement;
        if (orders.some(isLarge) || unexamined.some(isLarge)) break;
        if (unexamined.length === 0) return judgement;
        // All of them, before the chain is read again: one that never ends may have hundreds.
        for (const each of unexamined) await this.#examine(each, this.#stopping.signal);
      }
      this.#largeChains.add(key);
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.#note(key, error);
    }
    return null;
  }

  async #examine(session: UnexaminedSession, signal: AbortSignal): Promise<void> {
    const { examiner, largeExaminer, rules } = this.#options;
    const { journalId, session: head, rules: asked } = session;
    const by = isLarge(session) ? largeExaminer : examiner;
    rules.remember(session, await by.examine({ journalId, session: head, rules: asked }, signal));
  }

  #judgeChain(key: string, nowMs: number): PipelineJudgement {
    const {
      journal,
      settings,
      otherRoutesOf,
      presentation,
      chainSourceOf,
      sourceNameOf,
      channelOf,
      limitsOf,
      expectedAtOf,
    } = this.#options;
    const rules = this.#options.rules.begin(settings(), nowMs);
    const current = settings();
    const otherRoutes = otherRoutesOf(current);
    const otherIds = otherRoutes.map(({ id }) => id);
    const chain =
      rules === null
        ? journal.chain(key, otherIds)
        : askRules(rules, (noiseOf) => journal.chain(key, otherIds, noiseOf));
    const judgement = judgeChain(key, chain, {
      settings: current,
      otherRoutesOf: () => otherRoutes,
      presentation: presentation(),
      nowMs,
      chainSourceOf,
      sourceNameOf,
      channelOf,
      limitsOf,
      expectedAtOf,
    });
    const unexamined = (rules?.unexamined ?? []).map((session) => ({
      ...session,
      objectBytes: chain.find(({ journalId }) => journalId === session.journalId)?.objectBytes ?? 0,
    }));
    const [first] = chain;
    const job = rules === null || first === undefined ? null : JSON.stringify(jobKeyOf(first.session));
    const hasIssue = chain.some(
      ({ state, session, noise }) => state === 'open' && (session.result !== 'Success' || noise !== null),
    );
    return { ...judgement, unexamined, job, hasIssue };
  }

  async #compose(judgement: PipelineJudgement): Promise<ComposedChain | null> {
    const { composer } = this.#options;
    // Small ones are finished also where the program is about to end.
    const signal = new AbortController().signal;
    try {
      return {
        judgement,
        composed: await Promise.all(judgement.orders.map((order) => composer.compose(order, signal))),
      };
    } catch (error) {
      // One chain must not hold up the others.
      this.#note(judgement.key, error);
      return null;
    }
  }

  /** Whether all that it was judged by is as it was. Otherwise it is judged again: a retry may have reported meanwhile. */
  #isAsJudged({ judgement }: ComposedChain, held: Held): boolean {
    const again = this.#judgeChain(judgement.key, judgement.judgedAtMs);
    if (isSameValue(again, judgement)) return true;
    this.#wanted ??= held;
    return false;
  }

  /** With one sync of the disk or, where that fails, each chain alone. */
  #writeDownTogether(chains: readonly ComposedChain[]): void {
    try {
      this.#writeDown(chains);
      for (const { judgement } of chains) this.#troubles.clear(judgement.key);
    } catch (error) {
      if (chains.length > 1) for (const chain of chains) this.#writeDownTogether([chain]);
      else for (const { judgement } of chains) this.#note(judgement.key, error);
    }
  }

  #writeDown(chains: readonly ComposedChain[]): void {
    const { journal, rules, onNotification, log } = this.#options;
    const decisions = chains.flatMap(({ judgement }) => judgement.decisions);
    if (decisions.length === 0) return;
    const notifications = this.#toEntries(chains);
    const routeDecisions = chains.flatMap(({ judgement }) => judgement.routeDecisions);
    const noise = chains.flatMap(({ judgement }) => judgement.noise);
    journal.recordDecisions(decisions, notifications, routeDecisions, noise);
    rules.forget(decisions.filter(({ kind }) => kind !== 'held').map(({ journalId }) => journalId));
    log(`Sessions judged: ${decisions.map(describeDecision).join(', ')}.`);
    if (notifications.length > 0) onNotification();
  }

  #toEntries(chains: readonly ComposedChain[]): SessionEntry[] {
    const { clock, presentation, internetMessageIdOf, log } = this.#options;
    const { timeZone } = presentation();
    const context = { internetMessageIdOf, encode: createMessageEncoder(), createdAtMs: clock.nowMs(), timeZone };
    return chains.flatMap(({ judgement, composed }) =>
      judgement.orders.flatMap((order, at) => {
        const { messages = [], reportTrouble = null } = composed[at] ?? {};
        if (reportTrouble !== null) log(`The report of session ${order.journalId} could not be kept: ${reportTrouble}`);
        return toOutboxEntries(order, messages, context);
      }),
    );
  }

  #note(key: string, error: unknown, rests?: 'rests'): void {
    const reason = this.#troubles.note(key, error, this.#options.clock.nowMs(), rests === 'rests');
    this.#options.log(`A session could not be judged: ${reason}`);
  }

  /** @param judgedMs - what was due by then has been taken up: it is settled, in trouble, or being composed. */
  #comeBack(judgedMs: number): void {
    const holdEndsAtMs = this.#options.journal.nextHoldEndsAtMs();
    const againAtMs = this.#troubles.nextAtMs((key) => this.#largeChains.has(key));
    if (holdEndsAtMs === null || holdEndsAtMs <= judgedMs) this.#comeBackAt(againAtMs);
    else this.#comeBackAt(Math.min(holdEndsAtMs, againAtMs ?? Infinity));
  }

  #comeBackAt(atMs: number | null): void {
    this.#next.cancel();
    if (atMs === null) return;
    this.#next.after(atMs - this.#options.clock.nowMs(), () =>
      // What is in trouble may be held, and be due by other settings than when it was held.
      this.#begin(this.#troubles.failure === null ? 'without-held' : 'with-held'),
    );
  }
}

/**
 * Whether what is decided on another chain of the batch matters here: rules may make of a failure that is not written down
 * yet one that nobody is told of, which no success ends.
 */
function followsIn(batch: readonly PipelineJudgement[], { job }: PipelineJudgement): boolean {
  return job !== null && batch.some((other) => other.job === job && other.hasIssue);
}

/** @param read - reads the chain, and asks about each session that is open */
function askRules(rules: ChainRules, read: (noiseOf: NoiseOf) => DecidableSession[]): DecidableSession[] {
  return read((journalId, session) => rules.noiseIn(journalId, session)).map((at) =>
    at.state === 'open' ? { ...at, answer: rules.answerOn(at.journalId, at.session) } : at,
  );
}

function describeDecision(decision: ChainDecision): string {
  return `${decision.journalId} ${decision.kind}${decision.kind === 'filtered' ? ` (${decision.by})` : ''}`;
}
