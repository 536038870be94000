/** Test messages that are under way: from the Options window, where a person can cancel them, from the menu, from the command line. */
import type { OptionsForm } from '../../src-shared/domain/settings.ts';
import type { TestMessageOutcome } from '../../src-shared/domain/test-message-outcome.ts';
import { sendTestMessage, type TestMessagePorts } from './test-message.ts';

export interface TestMessagesPorts extends TestMessagePorts {
  /** Aborted when the program ends. */
  stopping: AbortSignal;
  onAccepted: () => void;
}

export class TestMessages {
  readonly #ports: TestMessagesPorts;
  #cancellable = new AbortController();
  #isSendingOnce = false;

  constructor(ports: TestMessagesPorts) {
    this.#ports = ports;
  }

  async send(form: OptionsForm, cancelled: AbortSignal = new AbortController().signal): Promise<TestMessageOutcome> {
    const outcome = await sendTestMessage(form, this.#ports, { stopping: this.#ports.stopping, cancelled });
    if (outcome.kind === 'accepted') this.#ports.onAccepted();
    return outcome;
  }

  /** As {@link send}, until {@link cancel}. */
  sendCancellable(form: OptionsForm): Promise<TestMessageOutcome> {
    return this.send(form, this.#cancellable.signal);
  }

  /** As {@link send}, for a place that cannot show progress. @returns `null` where one from there is under way already */
  async sendOnce(form: OptionsForm): Promise<TestMessageOutcome | null> {
    if (this.#isSendingOnce) return null;
    this.#isSendingOnce = true;
    try {
      return await this.send(form);
    } finally {
      this.#isSendingOnce = false;
    }
  }

  /** What has been sent already cannot be called back: the outcome then says so. */
  cancel(): void {
    this.#cancellable.abort();
    this.#cancellable = new AbortController();
  }
}
