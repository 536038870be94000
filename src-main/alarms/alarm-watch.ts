/** Looks whether an alarm of the program itself is to be told, and puts it into the outbox (product section 17.3). */
import { z } from 'zod';
import { describeError } from '../../src-shared/model/describe-error.ts';
import { failureSchema } from '../../src-shared/model/failures/failure.ts';
import type { NewOutboxEntry } from '../../src-shared/model/outbox-entry.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import type { Clock, Scheduler } from '../platform/clock.ts';
import { Alarm } from '../timing/alarm.ts';
import { GatheredCall } from '../timing/gathered-call.ts';
import {
  decideAlarms,
  type AlarmCondition,
  type AlarmOrder,
  type AlarmRoute,
  type AlarmsState,
} from './decide-alarms.ts';

export interface AlarmJournal {
  recall(name: string): unknown;
  /** All or nothing. A message that is there under the same message id stays as it is. */
  addAndRemember(entries: readonly NewOutboxEntry[], name: string, value: unknown): void;
}

export interface AlarmWatchOptions {
  journal: AlarmJournal;
  /** What is wrong now. */
  conditions: () => AlarmCondition[];
  routes: () => readonly AlarmRoute[];
  isUnsure: (subject: string) => boolean;
  /** @returns the messages of it; the same, under the same ids, for the same order */
  compose: (order: AlarmOrder) => NewOutboxEntry[];
  clock: Clock;
  scheduler: Scheduler;
  onMessages: () => void;
  log: (message: string) => void;
}

/** A burst of changes is looked at once. */
const gatherMs = 3_000;
/** Timers count at most 2^31 ms, clocks are set, and what is unsure becomes known without anybody telling. */
const longestWaitMs = 60 * 60_000;
const unsureWaitMs = 60_000;
const retryMs = 60_000;

/** Stored on disk: the alarms that have not ended. */
const rememberedName = 'alarms';
const stateSchema = z.record(
  z.string(),
  z.object({
    failure: failureSchema,
    about: z.string(),
    senderId: z.string().nullable(),
    sinceMs: z.number(),
    seenAtMs: z.number(),
    beganAtMs: z.number().nullable(),
    goneSinceMs: z.number().nullable(),
    toldOnDay: z.record(z.string(), z.number()),
  }),
);

export class AlarmWatch {
  readonly #options: AlarmWatchOptions;
  readonly #requests: GatheredCall;
  readonly #next: Alarm;
  #state: AlarmsState = {};
  #isRunning = false;

  constructor(options: AlarmWatchOptions) {
    this.#options = options;
    const { scheduler } = options;
    this.#next = new Alarm(scheduler);
    this.#requests = new GatheredCall({ scheduler, intervalMs: gatherMs, action: () => this.#look() });
  }

  /** To be called when the state of every sender is known. */
  start(): void {
    const stored = stateSchema.safeParse(this.#options.journal.recall(rememberedName) ?? {});
    this.#state = stored.success ? stored.data : {};
    this.#isRunning = true;
    this.#look();
  }

  /** Something may have changed. */
  request(): void {
    if (this.#isRunning) this.#requests.request();
  }

  stop(): void {
    this.#isRunning = false;
    this.#requests.stop();
    this.#next.cancel();
  }

  #look(): void {
    if (!this.#isRunning) return;
    let waitMs: number | null = retryMs;
    try {
      waitMs = this.#decide();
    } catch (error) {
      // A disk that is full, for example. What is not written down is decided again.
      this.#options.log(`Alarms could not be looked at: ${describeError(error)}`);
    }
    if (waitMs === null) this.#next.cancel();
    else this.#next.after(waitMs, () => this.#look());
  }

  /** @returns after how long something may be different without anybody telling; `null`: never */
  #decide(): number | null {
    const { journal, conditions, routes, isUnsure, compose, clock, onMessages, log } = this.#options;
    const nowMs = clock.nowMs();
    const inputs = { state: this.#state, conditions: conditions(), routes: routes(), isUnsure, nowMs };
    const { state, orders, nextChangeMs } = decideAlarms(inputs);
    const entries = orders.flatMap((order) => compose(order));
    const begun = begunOf(state);
    if (entries.length > 0 || !isSameValue(begun, begunOf(this.#state))) {
      journal.addAndRemember(entries, rememberedName, begun);
    }
    this.#state = state;
    if (orders.length > 0) {
      log(`Alarms: ${orders.map(({ subject, facts }) => `${subject} ${facts.phase}`).join(', ')}.`);
      onMessages();
    }
    const isAnyUnsure = Object.keys(state).some((subject) => isUnsure(subject));
    const changeInMs = nextChangeMs === null ? Number.POSITIVE_INFINITY : nextChangeMs - nowMs;
    const waitMs = Math.min(changeInMs, isAnyUnsure ? unsureWaitMs : Number.POSITIVE_INFINITY);
    return waitMs === Number.POSITIVE_INFINITY ? null : Math.min(longestWaitMs, waitMs);
  }
}

/** What may still pass before anybody is told is not written down: every message waits for a moment. */
function begunOf(state: AlarmsState): AlarmsState {
  return Object.fromEntries(Object.entries(state).filter(([, { beganAtMs }]) => beganAtMs !== null));
}
