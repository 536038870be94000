/** Remembers how far the first run has come, so that its strip is shown until it is done, and never again. */
import { z } from 'zod';
import type { FirstRun } from '../../src-shared/forms/options-window.ts';
import { storedMailboxOf } from '../../src-shared/model/sender.ts';
import { defaultRouteOf, senderOf, type Settings } from '../../src-shared/model/settings.ts';
import type { Memory } from '../platform/memory.ts';

/** Stored on disk. */
const memoryName = 'first-run';
const memorySchema = z.object({ isFinished: z.boolean(), hasSentTest: z.boolean() });

export class FirstRunGuide {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Call once the settings are loaded. Whoever has brought the program into use before needs no guide. */
  begin(settings: Settings): void {
    const { senderId, isEnabled, recipients } = defaultRouteOf(settings);
    const isSetUp = storedMailboxOf(senderOf(settings, senderId)) !== null;
    const isInUse = isSetUp && isEnabled && recipients.length > 0;
    if (isInUse && this.#memory.recall(memoryName) === null) this.finish();
  }

  get state(): FirstRun {
    const { isFinished, hasSentTest } = this.#recall();
    return { isShown: !isFinished, hasSentTest };
  }

  /** A sender has accepted a test message. */
  rememberTest(): void {
    if (!this.#recall().hasSentTest) this.#memory.remember(memoryName, { ...this.#recall(), hasSentTest: true });
  }

  /** It is complete, or the person does not want it. */
  finish(): void {
    this.#memory.remember(memoryName, { ...this.#recall(), isFinished: true });
  }

  #recall(): z.infer<typeof memorySchema> {
    const remembered = memorySchema.safeParse(this.#memory.recall(memoryName));
    return remembered.success ? remembered.data : { isFinished: false, hasSentTest: false };
  }
}
