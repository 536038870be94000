/** Whether the system starts the program when the user signs in: shown and changed with the settings, stored by the system. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { SystemFailure } from '../../src-shared/model/failures/system-failure.ts';
import { changeForm, type OptionsForm } from '../../src-shared/forms/options-form.ts';
import type { SaveOutcome } from '../../src-shared/contract/options.ts';
import { SerialQueue } from '../timing/serial-queue.ts';

/** The system's own setting, which a user may change there too. */
export interface StartAtSignIn {
  isOn(): Promise<boolean>;
  /** @throws Error with the system's reason */
  set(isOn: boolean): Promise<void>;
}

export interface StartAtSignInOptionPorts {
  system: StartAtSignIn;
  /** `null`: it could be changed (again). */
  onFailure: (failure: SystemFailure | null) => void;
  /** It was changed, or is seen to have been; also where a change was refused. */
  onChanged: (isOn: boolean) => void;
}

export class StartAtSignInOption {
  readonly #ports: StartAtSignInOptionPorts;
  readonly #changes = new SerialQueue();
  #lastSeen = false;
  /** What the organization has set; `null`: the person decides. */
  #enforced: boolean | null = null;

  constructor(ports: StartAtSignInOptionPorts) {
    this.#ports = ports;
  }

  /** As the system last said. */
  get isOn(): boolean {
    return this.#lastSeen;
  }

  /** Whether nobody can change it here. */
  get isManaged(): boolean {
    return this.#enforced !== null;
  }

  /** The organization has set it (18.1). @param isOn - `null`: it leaves it to the person */
  async enforce(isOn: boolean | null): Promise<void> {
    this.#enforced = isOn;
    if (isOn !== null) await this.set(isOn);
  }

  /** Asks the system, which a user may have told something else. */
  async look(): Promise<boolean> {
    const before = this.#lastSeen;
    try {
      this.#lastSeen = await this.#ports.system.isOn();
    } catch {
      // A system that cannot tell now is taken at its last word; without one it does not start the program.
    }
    if (this.#lastSeen !== before) this.#ports.onChanged(this.#lastSeen);
    return this.#lastSeen;
  }

  /** What the window shows. A form that proposes it does so before anything is saved. */
  async showIn(form: OptionsForm): Promise<OptionsForm> {
    const startsAtSignIn = form.general.startsAtSignIn || (await this.look());
    return changeForm(form, { general: { startsAtSignIn } });
  }

  /** Takes over what the form says once the rest is saved. @returns the outcome, with what holds now */
  async saveWith(outcome: SaveOutcome, { general }: OptionsForm): Promise<SaveOutcome> {
    if (outcome.kind !== 'saved') return outcome;
    const startsAtSignIn = await this.set(general.startsAtSignIn);
    return { kind: 'saved', form: changeForm(outcome.form, { general: { startsAtSignIn } }) };
  }

  /** Changes are made one after the other; what is enforced stays. @returns whether the program starts at sign-in now. */
  set(isOn: boolean): Promise<boolean> {
    return this.#changes.run(() => this.#set(this.#enforced ?? isOn));
  }

  /** Resolves when every change asked for so far is made or refused. */
  async settled(): Promise<void> {
    await this.#changes.settled();
  }

  async #set(isOn: boolean): Promise<boolean> {
    const { system, onFailure, onChanged } = this.#ports;
    try {
      if ((await system.isOn()) !== isOn) await system.set(isOn);
      onFailure(null);
    } catch (error) {
      onFailure({ area: 'system', kind: 'start-at-sign-in-not-changed', reason: describeError(error) });
    }
    const before = this.#lastSeen;
    const isOnNow = await this.look();
    // A check mark that a user has just set goes back where the system refused.
    if (isOnNow === before && isOnNow !== isOn) onChanged(isOnNow);
    return isOnNow;
  }
}
