/** Time and chance as ports, so that logic rooms are pure and tests decide what time it is. */

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number;
}

/** Ends a scheduled call that has not happened yet; does nothing afterwards. */
export type CancelScheduled = () => void;

export interface Scheduler {
  /** Calls `action` once, at least `delayMs` milliseconds from now. Never keeps the program alive by itself. */
  after(delayMs: number, action: () => void): CancelScheduled;
  /** Resolves when everything else that is ready has had its turn: long work asks for it between its pieces. */
  nextTurn(): Promise<void>;
}

export interface IdSource {
  /** A new random UUID (RFC 9562, version 4). */
  newId(): string;
  /** A number in [0, 1), for jitter. */
  random(): number;
}
