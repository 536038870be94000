/**
 * What the engine has for one console and the socket has not taken yet. The engine never waits for a console: of the
 * events of one kind, which say how something is now, the last one is kept, so that a console that reads slowly, or not at
 * all, costs one value for each kind. Answers are kept all; a console that leaves too much of them unread is cut off, and
 * attaches again.
 */
import type { Scheduler } from '../../platform/clock.ts';
import { GatheredCall } from '../../timing/gathered-call.ts';
import type { EngineEventName, EngineEvents } from '../../ipc/engine-contract.ts';
import { encodeFrame, maxEngineFrameLength, type EngineFrame } from './console-frames.ts';

/** The eye sees no more, and a night of jobs reports thousands of changes a second. */
const eventIntervalMs = 50;
/** Answers that a console has asked for and not read, in UTF-16 units. */
export const maxUnreadLength = 2 * maxEngineFrameLength;

export interface OutletPorts {
  /** @returns whether more may be written now; if not, `drained` is called when it may. */
  write: (text: string) => boolean;
  /** The console reads too little. Called once. */
  onOverrun: () => void;
  scheduler: Scheduler;
}

export class ConsoleOutlet {
  readonly #ports: OutletPorts;
  readonly #events = new Map<string, EngineFrame>();
  readonly #gathered: GatheredCall;
  #answers: string[] = [];
  #unreadLength = 0;
  #isBlocked = false;
  #isOver = false;

  constructor(ports: OutletPorts) {
    this.#ports = ports;
    this.#gathered = new GatheredCall({
      scheduler: ports.scheduler,
      intervalMs: eventIntervalMs,
      action: () => this.#flushEvents(),
    });
  }

  event<N extends EngineEventName>(name: N, payload: EngineEvents[N]): void {
    if (this.#isOver) return;
    // Each of these is for the user; the same once more is not.
    const key = name === 'user.notified' ? `${name} ${JSON.stringify(payload)}` : name;
    // What came last is what counts, also of their order.
    this.#events.delete(key);
    this.#events.set(key, { kind: 'event', name, payload });
    this.#gathered.request();
  }

  /** What happened before is told before. */
  answer(frame: EngineFrame): void {
    if (this.#isOver) return;
    this.#flushEvents();
    const encoded = encodeFrame(frame);
    const text = encoded.length <= maxEngineFrameLength ? encoded : encodeFrame(tooLong(frame));
    if (!this.#isBlocked) return this.#write(text);
    this.#answers.push(text);
    this.#unreadLength += text.length;
    if (this.#unreadLength > maxUnreadLength) this.#overrun();
  }

  drained(): void {
    this.#isBlocked = false;
    const answers = this.#answers;
    this.#answers = [];
    this.#unreadLength = 0;
    for (const [at, text] of answers.entries()) {
      if (this.#isBlocked) {
        this.#answers = answers.slice(at);
        this.#unreadLength = this.#answers.reduce((sum, { length }) => sum + length, 0);
        return;
      }
      this.#write(text);
    }
    this.#flushEvents();
  }

  stop(): void {
    this.#isOver = true;
    this.#gathered.stop();
    this.#events.clear();
    this.#answers = [];
  }

  #flushEvents(): void {
    for (const [key, frame] of this.#events) {
      if (this.#isBlocked) return;
      this.#events.delete(key);
      this.#write(encodeFrame(frame));
    }
  }

  #write(text: string): void {
    this.#isBlocked = !this.#ports.write(text);
  }

  #overrun(): void {
    this.stop();
    this.#ports.onOverrun();
  }
}

function tooLong(frame: EngineFrame): EngineFrame {
  const id = 'id' in frame ? frame.id : 0;
  return { kind: 'failed', id, message: 'The answer is too long to be sent to a console.' };
}
