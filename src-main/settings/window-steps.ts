/**
 * What one window is shown for by another: a step that Options takes, because what is done there depends on what its form
 * says now, saved or not (product section 6.7), or the job that History lists.
 */
export interface WindowStepsPorts {
  showWindow: () => void;
  /** A window that is open already should ask; a new one does so by itself. */
  tell: () => void;
}

export class WindowSteps<Step> {
  readonly #ports: WindowStepsPorts;
  #asked: Step | null = null;

  constructor(ports: WindowStepsPorts) {
    this.#ports = ports;
  }

  /** Shows the window, which is to take the step. */
  ask(step: Step): void {
    this.#asked = step;
    this.#ports.showWindow();
    this.#ports.tell();
  }

  /** @returns the step that nobody has taken yet: each is taken once. */
  take(): Step | null {
    const step = this.#asked;
    this.#asked = null;
    return step;
  }

  /** The window was closed: a step that it did not come to is not for the day on which it is opened again. */
  forget(): void {
    this.#asked = null;
  }
}
