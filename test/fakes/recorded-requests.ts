interface Held<Outcome> {
  answer: (outcome: Outcome) => void;
}

/** Keeps each request; answers as scripted, else as `answerOf` says. */
export class RecordedRequests<Request extends { signal: AbortSignal }, Outcome> {
  readonly list: Request[] = [];
  /** What an aborted request comes to. */
  whenAborted: Outcome;
  readonly #answerOf: (number: number) => Outcome;
  #script: Outcome[] = [];
  #isHolding = false;
  #held: Held<Outcome>[] = [];

  constructor(answerOf: (number: number) => Outcome, whenAborted: Outcome) {
    this.#answerOf = answerOf;
    this.whenAborted = whenAborted;
  }

  /** Outcomes of the next requests, in order. */
  script(...outcomes: Outcome[]): void {
    this.#script.push(...outcomes);
  }

  /** From now on requests get no answer until {@link answerNext} or their signal's abort. */
  hold(): void {
    this.#isHolding = true;
  }

  /** Requests without an answer. */
  get heldCount(): number {
    return this.#held.length;
  }

  /** Answers the request that has waited longest. */
  answerNext(outcome?: Outcome): void {
    this.#held[0]?.answer(outcome ?? this.#nextOutcome());
  }

  async answer(request: Request): Promise<Outcome> {
    this.list.push(request);
    if (request.signal.aborted) return this.whenAborted;
    if (!this.#isHolding) return this.#nextOutcome();
    return new Promise((resolve) => {
      const held: Held<Outcome> = {
        answer: (outcome) => {
          this.#held = this.#held.filter((other) => other !== held);
          resolve(outcome);
        },
      };
      this.#held.push(held);
      request.signal.addEventListener('abort', () => held.answer(this.whenAborted), { once: true });
    });
  }

  #nextOutcome(): Outcome {
    return this.#script.shift() ?? this.#answerOf(this.list.length);
  }
}
