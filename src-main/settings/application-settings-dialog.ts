/** The conversation between the Options window and its Application Settings window (product section 2.11). */
import type { ApplicationRegistration } from '../../src-shared/model/application-registration.ts';
import type { ApplicationSettingsOutcome } from '../../src-shared/contract/account.ts';

export interface ApplicationSettingsDialogPorts {
  showWindow: () => void;
  /** What is saved: the window shows it where it was opened by itself. */
  saved: () => Promise<ApplicationRegistration>;
  save: (application: ApplicationRegistration) => Promise<void>;
}

export class ApplicationSettingsDialog {
  readonly #ports: ApplicationSettingsDialogPorts;
  #editing: { initial: ApplicationRegistration; end: (outcome: ApplicationSettingsOutcome) => void } | null = null;

  constructor(ports: ApplicationSettingsDialogPorts) {
    this.#ports = ports;
  }

  /** Opens the window. @returns what the person decided; closing the window is `cancelled`. */
  edit(initial: ApplicationRegistration): Promise<ApplicationSettingsOutcome> {
    this.cancel();
    return new Promise((resolve) => {
      this.#editing = { initial, end: resolve };
      this.#ports.showWindow();
    });
  }

  async initial(): Promise<ApplicationRegistration> {
    return this.#editing?.initial ?? (await this.#ports.saved());
  }

  async finish(outcome: ApplicationSettingsOutcome): Promise<void> {
    if (this.#editing !== null) {
      this.#editing.end(outcome);
      this.#editing = null;
    } else if (outcome.kind === 'accepted') {
      await this.#ports.save(outcome.application);
    }
  }

  /** The window is gone, or nobody waits for its outcome any more. */
  cancel(): void {
    this.#editing?.end({ kind: 'cancelled' });
    this.#editing = null;
  }
}
