/** The conversation between the Options window and the window Advanced of its mail server (product section 2.11). */
import type { AdvancedSettings, AdvancedSettingsOutcome } from '../../src-shared/forms/advanced-settings.ts';

export interface ApplicationSettingsDialogPorts {
  showWindow: () => void;
  /** What is saved: the window shows it where it was opened by itself. */
  saved: () => Promise<AdvancedSettings>;
  save: (settings: AdvancedSettings) => Promise<void>;
}

export class ApplicationSettingsDialog {
  readonly #ports: ApplicationSettingsDialogPorts;
  /** The window has said what was decided, and is about to close. */
  #isLeaving = false;
  #editing: { initial: AdvancedSettings; end: (outcome: AdvancedSettingsOutcome) => void } | null = null;

  constructor(ports: ApplicationSettingsDialogPorts) {
    this.#ports = ports;
  }

  /** Opens the window. @returns what the person decided; closing the window is `cancelled`. */
  edit(initial: AdvancedSettings): Promise<AdvancedSettingsOutcome> {
    this.#cancel();
    return new Promise((resolve) => {
      this.#editing = { initial, end: resolve };
      // Shown now, the window that is about to close would come to the front and go.
      if (!this.#isLeaving) this.#ports.showWindow();
    });
  }

  async initial(): Promise<AdvancedSettings> {
    return this.#editing?.initial ?? (await this.#ports.saved());
  }

  async finish(outcome: AdvancedSettingsOutcome): Promise<void> {
    if (this.#editing !== null) {
      this.#editing.end(outcome);
      this.#editing = null;
    } else if (outcome.kind === 'accepted') {
      await this.#ports.save(outcome.settings);
    }
    this.#isLeaving = true;
  }

  /** The window is gone. Where it had not said what was decided, that is Cancel. */
  closed(): void {
    const hadDecided = this.#isLeaving;
    this.#isLeaving = false;
    if (!hadDecided) this.#cancel();
    else if (this.#editing !== null) this.#ports.showWindow();
  }

  #cancel(): void {
    this.#editing?.end({ kind: 'cancelled' });
    this.#editing = null;
  }
}
