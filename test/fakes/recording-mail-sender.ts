import type { MailSender, SendOutcome, Submission } from '../../src-main/delivery/mail-sender.ts';

interface Held {
  submission: Submission;
  answer: (outcome: SendOutcome) => void;
}

/** Keeps what it is given; answers as scripted, else accepts. */
export class RecordingMailSender implements MailSender {
  readonly submissions: Submission[] = [];
  #script: SendOutcome[] = [];
  #isHolding = false;
  #held: Held[] = [];

  /** Outcomes of the next submissions, in order. */
  script(...outcomes: SendOutcome[]): void {
    this.#script.push(...outcomes);
  }

  /** From now on submissions get no answer until {@link answerNext} or their signal's abort. */
  hold(): void {
    this.#isHolding = true;
  }

  /** Submissions without an answer. */
  get heldCount(): number {
    return this.#held.length;
  }

  /** Answers the submission that has waited longest. */
  answerNext(outcome?: SendOutcome): void {
    this.#held[0]?.answer(outcome ?? this.#nextOutcome(this.submissions.length));
  }

  get subjects(): string[] {
    return this.submissions.map(({ message }) => message.subject);
  }

  send(submission: Submission): Promise<SendOutcome> {
    this.submissions.push(submission);
    const connectionLost: SendOutcome = {
      kind: 'outcome-unknown',
      failure: { kind: 'outcome-unknown', cause: 'connection-lost' },
    };
    if (submission.signal.aborted) return Promise.resolve(connectionLost);
    if (!this.#isHolding) return Promise.resolve(this.#nextOutcome(this.submissions.length));
    return new Promise((resolve) => {
      const held: Held = {
        submission,
        answer: (outcome) => {
          this.#held = this.#held.filter((other) => other !== held);
          resolve(outcome);
        },
      };
      this.#held.push(held);
      submission.signal.addEventListener('abort', () => held.answer(connectionLost), { once: true });
    });
  }

  #nextOutcome(number: number): SendOutcome {
    return this.#script.shift() ?? { kind: 'accepted', requestId: `request-${number}` };
  }
}
