const windowMs = 60_000;
const messagesPerWindow = 30;
const concurrentRequests = 4;

export type LimitDecision = { kind: 'within' } | { kind: 'over'; retryAfterSeconds: number };

/** Exchange Online's pace per mailbox: 30 messages in any minute, 4 requests at a time. */
export class MailboxLimits {
  readonly #isOn: boolean;
  readonly #nowMs: () => number;
  #sentAtMs = new Map<string, number[]>();
  #inFlight = new Map<string, number>();

  constructor(isOn: boolean, nowMs: () => number) {
    this.#isOn = isOn;
    this.#nowMs = nowMs;
  }

  /** Counts a request in; call `leave` when it is answered, unless it was over. */
  enter(address: string): LimitDecision {
    const inFlight = this.#inFlight.get(address) ?? 0;
    if (this.#isOn && inFlight >= concurrentRequests) return { kind: 'over', retryAfterSeconds: 1 };
    this.#inFlight.set(address, inFlight + 1);
    return { kind: 'within' };
  }

  leave(address: string): void {
    this.#inFlight.set(address, (this.#inFlight.get(address) ?? 1) - 1);
  }

  /** Counts a message, unless the mailbox has had its thirty. */
  countMessage(address: string): LimitDecision {
    const now = this.#nowMs();
    const recent = (this.#sentAtMs.get(address) ?? []).filter((sentAtMs) => sentAtMs > now - windowMs);
    const oldest = recent[0];
    if (this.#isOn && oldest !== undefined && recent.length >= messagesPerWindow) {
      return { kind: 'over', retryAfterSeconds: Math.ceil((oldest + windowMs - now) / 1000) };
    }
    this.#sentAtMs.set(address, [...recent, now]);
    return { kind: 'within' };
  }

  clear(): void {
    this.#sentAtMs.clear();
  }
}
