/** Looks after the health of the whole: puts up its banners, calls the person, and looks again when time changes it. */
import { z } from 'zod';
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { Failure } from '../../src-shared/model/failures/failure.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import type { Clock, Scheduler } from '../platform/clock.ts';
import { Alarm } from '../timing/alarm.ts';
import type { Memory } from '../platform/memory.ts';
import { decideHealth, isSubjectOfChannel, repeatAfterMs, type Health, type HealthInputs } from './decide-health.ts';
import type { NoticeBoard } from './notice-board.ts';

export interface HealthWatchOptions {
  /** The others' states now. */
  look: () => Pick<HealthInputs, 'sender' | 'isEnabled' | 'isPaused' | 'delivery' | 'channels'>;
  notices: NoticeBoard;
  memory: Memory;
  clock: Clock;
  scheduler: Scheduler;
  /** @param failures - of the troubles that they are told of in one desktop notification, the most urgent first */
  notifyUser: (failures: [Failure, ...Failure[]]) => void;
  /** It was looked, because something or the time has changed. */
  onChanged: () => void;
  log: (message: string) => void;
}

/** Stored on disk: when the person was told of each trouble last. */
const notifiedName = 'health-notified';
const notifiedSchema = z.record(z.string(), z.number());
/** Banners that health itself puts up, by their subject. */
const ownSubjects = new Set(['sender', 'delivery', 'parked']);
const isOwn = (subject: string): boolean => ownSubjects.has(subject) || isSubjectOfChannel(subject);
/** Timers count at most 2^31 ms, and a clock may be set: look at least so often while something is wrong. */
const longestWaitMs = repeatAfterMs;

export class HealthWatch {
  readonly #options: HealthWatchOptions;
  readonly #noticeSinceMs = new Map<string, number>();
  /** What was put up last: a banner that a person has dismissed stays away while nothing changes. */
  readonly #shown = new Map<string, string>();
  #notifiedAtMs: Record<string, number> = {};
  readonly #next: Alarm;
  #isRunning = false;
  #isChecking = false;
  /** What the check that is being told of has found: whoever is told need not ask the journal once more. */
  #found: Health | null = null;

  constructor(options: HealthWatchOptions) {
    this.#options = options;
    this.#next = new Alarm(options.scheduler);
  }

  start(): void {
    const stored = notifiedSchema.safeParse(this.#options.memory.recall(notifiedName));
    this.#notifiedAtMs = stored.success ? stored.data : {};
    this.#isRunning = true;
    this.recheck();
  }

  stop(): void {
    this.#isRunning = false;
    this.#next.cancel();
  }

  /** How things are at this moment; changes nothing. */
  get health(): Health {
    return this.#found ?? decideHealth(this.#gather());
  }

  /** Something may have changed. @returns whether it was looked; if so, `onChanged` has been called. */
  recheck(): 'checked' | 'not-checked' {
    if (!this.#isRunning) return 'not-checked';
    // Banners that are put up here are told as changes too; the check that does so comes to its own end.
    if (this.#isChecking) return 'checked';
    this.#isChecking = true;
    try {
      this.#check();
    } catch (error) {
      this.#options.log(`Health could not be checked: ${describeError(error)}`);
    } finally {
      this.#isChecking = false;
    }
    try {
      this.#options.onChanged();
    } finally {
      this.#found = null;
    }
    return 'checked';
  }

  #check(): void {
    const { clock } = this.#options;
    this.#next.cancel();
    this.#rememberSince(clock.nowMs());
    const inputs = this.#gather();
    const health = decideHealth(inputs);
    this.#showBanners(health);
    this.#keepMemory(health, inputs.nowMs);
    this.#found = decideHealth({ ...inputs, notifiedAtMs: this.#notifiedAtMs });
    const { nextChangeMs } = this.#found;
    if (nextChangeMs === null) return;
    this.#next.after(Math.min(longestWaitMs, nextChangeMs - clock.nowMs()), () => this.recheck());
  }

  #gather(): HealthInputs {
    const { look, notices, clock } = this.#options;
    const nowMs = clock.nowMs();
    const others = notices.notices.filter(({ id }) => !isOwn(id));
    return {
      ...look(),
      notices: others.map((notice) => ({ notice, sinceMs: this.#noticeSinceMs.get(notice.id) ?? nowMs })),
      notifiedAtMs: this.#notifiedAtMs,
      nowMs,
    };
  }

  #rememberSince(nowMs: number): void {
    const standing = new Set(this.#options.notices.notices.map(({ id }) => id));
    for (const id of this.#noticeSinceMs.keys()) if (!standing.has(id)) this.#noticeSinceMs.delete(id);
    for (const id of standing) if (!this.#noticeSinceMs.has(id)) this.#noticeSinceMs.set(id, nowMs);
  }

  #showBanners({ reasons, shouldNotifyDesktop }: Health): void {
    const { notices } = this.#options;
    const banners = new Map<string, Failure>(
      reasons.filter(({ hasBanner }) => hasBanner).map(({ subject, failure }) => [subject, failure]),
    );
    const standing = notices.notices.map(({ id }) => id).filter(isSubjectOfChannel);
    for (const subject of new Set([...ownSubjects, ...standing, ...this.#shown.keys(), ...banners.keys()])) {
      const failure = banners.get(subject);
      if (failure === undefined) {
        this.#shown.delete(subject);
        notices.clear(subject);
        continue;
      }
      const form = JSON.stringify({ ...failure, count: undefined });
      const isStanding = notices.notices.some(({ id }) => id === subject);
      if (!isStanding && this.#shown.get(subject) === form && !shouldNotifyDesktop) continue;
      this.#shown.set(subject, form);
      notices.raise(subject, failure);
    }
  }

  /** Tells the person where it is time, and forgets what is over, so that it is told at once when it comes again. */
  #keepMemory({ reasons, shouldNotifyDesktop }: Health, nowMs: number): void {
    const told = reasons.filter(({ tellFromMs }) => tellFromMs !== null && tellFromMs <= nowMs);
    const next: Record<string, number> = {};
    for (const { subject } of reasons) {
      const atMs = this.#notifiedAtMs[subject];
      if (atMs !== undefined) next[subject] = atMs;
    }
    // One notification names them all, so all of them are told.
    if (shouldNotifyDesktop) for (const { subject } of told) next[subject] = nowMs;
    const hasChanged = !isSameValue(next, this.#notifiedAtMs);
    this.#notifiedAtMs = next;
    const [first, ...others] = told;
    if (shouldNotifyDesktop && first !== undefined) {
      this.#options.notifyUser([first.failure, ...others.map(({ failure }) => failure)]);
      this.#options.log(`The person was told: ${told.map(({ failure }) => failure.kind).join(', ')}.`);
    }
    if (hasChanged) this.#options.memory.remember(notifiedName, next);
  }
}
