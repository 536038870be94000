import type { StartAtSignIn } from '../../src-main/settings/start-at-sign-in.ts';

/** A system that keeps in memory whether it starts the program. */
export class RememberedStartAtSignIn implements StartAtSignIn {
  #isOn = false;
  /** Set: the system refuses changes, and says this. */
  refusal: string | null = null;

  isOn(): Promise<boolean> {
    return Promise.resolve(this.#isOn);
  }

  set(isOn: boolean): Promise<void> {
    if (this.refusal !== null) return Promise.reject(new Error(this.refusal));
    this.#isOn = isOn;
    return Promise.resolve();
  }
}
