/** Asks the distributor's feed for a new version once a day, and tells of it. Without a feed it does nothing at all. */
import { english } from '../../src-shared/languages/en/index.ts';
import type { Words } from '../../src-shared/languages/texts.ts';
import { describeError } from '../../src-shared/model/describe-error.ts';
import { describeUpdate } from '../../src-shared/wording/describe-update.ts';
import type { UpdateState } from '../../src-shared/model/update.ts';
import type { Clock, Scheduler } from '../platform/clock.ts';
import { Alarm } from '../timing/alarm.ts';
import type { Memory } from '../platform/memory.ts';
import type { UpdateFeed } from './update-feed.ts';

/** Starting has better things to do first. */
export const firstCheckMs = 10_000;
export const checkIntervalMs = 24 * 60 * 60_000;
/** After a feed that could not be read, or an update that could not be fetched. */
export const retryMs = 60 * 60_000;

export interface UpdateWatchOptions {
  /** That the user is told in. */
  words: () => Words;
  /** @returns `null` where the package names no feed. Left out where the host cannot be updated. */
  openFeed: (() => Promise<UpdateFeed | null>) | undefined;
  /** Remembers what the user is told. @returns whether they weren't told it before */
  rememberTold: (told: string) => Promise<boolean>;
  clock: Clock;
  scheduler: Scheduler;
  notifyDesktop: (title: string, body: string) => void;
  onChanged: (state: UpdateState) => void;
  log: (message: string) => void;
}

/** Stored on disk: the version and what the person was told of it, so that each is told once. */
const toldName = 'update-told';

/** @returns whether it wasn't told before; then it counts as told from now on, also after a restart */
export function rememberTold(memory: Memory, told: string): boolean {
  if (memory.recall(toldName) === told) return false;
  memory.remember(toldName, told);
  return true;
}

export class UpdateWatch {
  readonly #options: UpdateWatchOptions;
  #feed: UpdateFeed | null = null;
  #state: UpdateState = { kind: 'none' };
  readonly #next: Alarm;
  #nextMs = Infinity;
  #isRunning = false;

  constructor(options: UpdateWatchOptions) {
    this.#options = options;
    this.#next = new Alarm(options.scheduler);
  }

  get state(): UpdateState {
    return this.#state;
  }

  /** The program ends because the person wants the new version: what is being sent is to be finished before. */
  get isRestarting(): boolean {
    return this.#feed?.isRestarting ?? false;
  }

  start(): void {
    if (this.#options.openFeed === undefined) return;
    this.#isRunning = true;
    this.#checkAfter(firstCheckMs);
  }

  stop(): void {
    this.#isRunning = false;
    this.#next.cancel();
  }

  /** Timers stood still while the machine slept. */
  wake(): void {
    if (this.#isRunning && this.#options.clock.nowMs() >= this.#nextMs) this.#checkAfter(0);
  }

  /** Installs what is ready. Does nothing where nothing is. */
  restart(): void {
    if (this.#state.kind === 'ready') this.#feed?.restart();
  }

  #checkAfter(delayMs: number): void {
    this.#nextMs = this.#options.clock.nowMs() + delayMs;
    this.#next.after(delayMs, () => void this.#check());
  }

  async #check(): Promise<void> {
    // Until this check has ended, no other is due.
    this.#nextMs = Infinity;
    let pauseMs = checkIntervalMs;
    try {
      this.#feed ??= (await this.#options.openFeed?.()) ?? null;
      if (this.#feed === null) return;
      await this.#look(this.#feed);
    } catch (error) {
      this.#options.log(`Looking for a new version failed: ${describeError(error)}`);
      pauseMs = retryMs;
    }
    if (this.#isRunning) this.#checkAfter(pauseMs);
  }

  async #look(feed: UpdateFeed): Promise<void> {
    const version = await feed.findNewer();
    if (!this.#isRunning || version === null || this.#isKnown(version)) return;
    const { way, host } = feed;
    if (way.kind === 'tell') {
      await this.#become({ kind: 'available', version, host, reason: way.reason });
      return;
    }
    const download = await feed.download();
    if (!this.#isRunning) return;
    if (download.kind === 'refused') this.#options.log(`Version ${version} was refused: ${download.reason}`);
    await this.#become(
      download.kind === 'ready'
        ? { kind: 'ready', version, isInstalledOnQuit: way.isInstalledOnQuit }
        : { kind: 'refused', version, host },
    );
  }

  #isKnown(version: string): boolean {
    return this.#state.kind !== 'none' && this.#state.version === version;
  }

  async #become(state: UpdateState): Promise<void> {
    this.#state = state;
    this.#options.onChanged(state);
    const { words, rememberTold, notifyDesktop, log } = this.#options;
    const inEnglish = describeUpdate(english.words, state);
    const description = describeUpdate(words(), state);
    if (inEnglish === null || description === null) return;
    log(`Updates: ${inEnglish.title}.`);
    // Whoever chooses another language isn't told once more.
    if (await rememberTold(`${state.kind}: ${inEnglish.title}`))
      notifyDesktop(description.title, description.lines.join(' '));
  }
}
