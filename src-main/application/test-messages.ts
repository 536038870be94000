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

  /** What has been sent already cannot be called back: the outcome then says so. */
  cancel(): void {
    this.#cancellable.abort();
    this.#cancellable = new AbortController();
  }
}
