/** Test messages that are under way: from the Options window, where a person can cancel them, from the menu, from the command line. */
import type { TestedSender } from '../senders/microsoft/account/account-service.ts';
import type { TestSender } from '../senders/sender.ts';
import type { OptionsForm } from '../../src-shared/forms/options-form.ts';
import type { TestMessageOutcome } from '../../src-shared/model/test-message-outcome.ts';
import { sendTestMessage, type TestMessagePorts } from './test-message.ts';

export interface TestMessagesPorts extends TestMessagePorts {
  /** Aborted when the program ends. */
  stopping: AbortSignal;
  senderFor: (from: TestedSender) => TestSender;
  onAccepted: () => void;
}

export class TestMessages {
  readonly #ports: TestMessagesPorts;
  #cancellable = new AbortController();
  #isSendingOnce = false;

  constructor(ports: TestMessagesPorts) {
    this.#ports = ports;
  }

  /** @param from - which account it goes through (product section 2.9a) */
  async send(
    form: OptionsForm,
    from: TestedSender,
    cancelled: AbortSignal = new AbortController().signal,
  ): Promise<TestMessageOutcome> {
    const { stopping, senderFor } = this.#ports;
    const outcome = await sendTestMessage(form, senderFor(from), this.#ports, { stopping, cancelled });
    if (outcome.kind === 'accepted') this.#ports.onAccepted();
    return outcome;
  }

  /** As the Options window shows it, also what is not saved; until {@link cancel}. */
  sendFromWindow(form: OptionsForm): Promise<TestMessageOutcome> {
    return this.send(form, 'window', this.#cancellable.signal);
  }

  /** Through the account in use, for a place that cannot show progress. @returns `null` where one from there is under way already */
  async sendOnce(form: OptionsForm): Promise<TestMessageOutcome | null> {
    if (this.#isSendingOnce) return null;
    this.#isSendingOnce = true;
    try {
      return await this.send(form, 'in-use');
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
