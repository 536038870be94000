/**
 * Steps that another window leads to Options for (product section 6.7). The Options window takes them, because what is
 * done there depends on what its form says now, saved or not.
 */
import type { OptionsStep } from '../../src-shared/forms/options-window.ts';

export interface OptionsStepsPorts {
  showOptions: () => void;
  /** An Options window that is open already should ask; a new one does so by itself. */
  tell: () => void;
}

export class OptionsSteps {
  readonly #ports: OptionsStepsPorts;
  #asked: OptionsStep | null = null;

  constructor(ports: OptionsStepsPorts) {
    this.#ports = ports;
  }

  /** Shows Options, which is to take the step. */
  ask(step: OptionsStep): void {
    this.#asked = step;
    this.#ports.showOptions();
    this.#ports.tell();
  }

  /** @returns the step that nobody has taken yet: each is taken once. */
  take(): OptionsStep | null {
    const step = this.#asked;
    this.#asked = null;
    return step;
  }

  /** Options was closed: a step that it did not come to is not for the day on which it is opened again. */
  forget(): void {
    this.#asked = null;
  }
}
