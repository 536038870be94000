/** Saving the Options window: settings and what senders keep beside them change together or not at all (2.8 and 2.9). */
import type { StorageFailure } from '../../src-shared/model/failures/storage-failure.ts';
import {
  changeForm,
  parseOptionsForm,
  takeValues,
  toOptionsForm,
  withEdited,
  type EditedSettings,
  type OptionsChanges,
  type OptionsField,
  type OptionsForm,
} from '../../src-shared/forms/options-form.ts';
import type { FieldProblem } from '../../src-shared/forms/parsed-form.ts';
import type { EntryProblem } from '../../src-shared/model/entry-problem.ts';
import { withSender, type Settings } from '../../src-shared/model/settings.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import type { SaveOutcome } from '../../src-shared/contract/options.ts';
import { managedValues } from '../policy/apply-policy.ts';
import type { Policy } from '../policy/parse-policy.ts';
import { unlessAborted } from '../senders/unless-aborted.ts';
import type { RunningSender } from '../senders/running-sender.ts';
import type { SettingsService } from './settings-service.ts';
import { SerialQueue } from '../timing/serial-queue.ts';

export interface OptionsServicePorts {
  settings: SettingsService;
  senders: readonly RunningSender[];
  /** Why a folder that was chosen cannot be watched. `null`: it can. */
  checkSessionFolder: (path: string) => Promise<EntryProblem | null>;
  /** As `checkSessionFolder`, why metrics cannot be written there. */
  checkMetricsFolder: (path: string) => Promise<EntryProblem | null>;
}

const cancelled: SaveOutcome = { kind: 'cancelled' };

export class OptionsService {
  readonly #ports: OptionsServicePorts;
  readonly #changes = new SerialQueue();
  /** What can still be cancelled. */
  #waitingSave: AbortController | null = null;

  constructor(ports: OptionsServicePorts) {
    this.#ports = ports;
  }

  /** What the window shows when it opens. Starting at sign-in is the desktop's: here it is only proposed. */
  load(): OptionsForm {
    const { settings } = this.#ports;
    // Before anything is saved it is proposed: a program that does not run after a restart would fail silently.
    const proposed = settings.policy.startsAtSignIn?.value ?? true;
    return toOptionsForm(settings.current, !settings.isStored && proposed);
  }

  /** Changes are made one after the other: two windows that save at once must not undo each other's. */
  save(form: OptionsForm): Promise<SaveOutcome> {
    const waiting = new AbortController();
    this.#waitingSave = waiting;
    const saved = this.#inTurn(() => this.#save(form, waiting));
    return unlessAborted(saved, waiting.signal, cancelled);
  }

  /** Ends a {@link save} that waits, for a folder on a share or for the keyring; what is being written is saved. */
  cancelSave(): void {
    this.#waitingSave?.abort();
  }

  /** Saves a part of what the Options window shows; the rest is as it is saved when its turn comes. */
  saveChanges(changes: OptionsChanges): Promise<SaveOutcome> {
    return this.#inTurn(() => this.#save(changeForm(toOptionsForm(this.#ports.settings.current, false), changes)));
  }

  /** Saves what other windows change. @param toNext - gets the settings as they are when its turn comes */
  change(toNext: (current: Settings) => Settings): Promise<StorageFailure | null> {
    const { settings } = this.#ports;
    return this.#inTurn(async () => settings.save(toNext(settings.current)));
  }

  /**
   * Saves what other windows change, then has done what belongs to it. @returns why it was not saved; then nothing is done.
   *
   * @param toNext - as of {@link change}; where it gives back the same, nothing is saved
   */
  changeAndThen(toNext: (current: Settings) => Settings, then: () => Promise<void>): Promise<StorageFailure | null> {
    const { settings } = this.#ports;
    return this.#inTurn(async () => {
      const next = toNext(settings.current);
      const failure = next === settings.current ? null : settings.save(next);
      if (failure === null) await then();
      return failure;
    });
  }

  /** Puts a policy in force when its turn comes; senders take up what it says of them. */
  adopt(policy: Policy): Promise<void> {
    const { settings, senders } = this.#ports;
    return this.#inTurn(async () => {
      const before = settings.current;
      settings.adopt(policy);
      for (const each of senders) {
        const ofEach = ({ id }: { id: string }) => id === each.sender.id;
        const [was, is] = [before.senders.find(ofEach), settings.current.senders.find(ofEach)];
        if (was !== undefined && !isSameValue(was, is)) await each.replaced?.(was);
      }
    });
  }

  /** Resolves when every change asked for so far is made or refused. */
  async settled(): Promise<void> {
    await this.#changes.settled();
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    return this.#changes.run(() => this.#ports.settings.announceAfter(change));
  }

  /** What the organization has set is no choice of the person, whatever a window says. */
  #asManaged(form: OptionsForm): OptionsForm {
    const { settings } = this.#ports;
    const managed = new Set(managedValues(settings.policy));
    const inForce = toOptionsForm(settings.current, form.general.startsAtSignIn);
    return takeValues(form, (name) => (managed.has(name) ? inForce : form));
  }

  async #save(form: OptionsForm, waiting = new AbortController()): Promise<SaveOutcome> {
    const { settings, senders } = this.#ports;
    const parsed = parseOptionsForm(this.#asManaged(form));
    if (parsed.kind === 'invalid') return parsed;
    const problems = await unlessAborted(this.#checkFolders(parsed.value), waiting.signal, []);
    if (problems.length > 0) return { kind: 'invalid', problems };
    if (waiting.signal.aborted) return cancelled;
    const prepared = await Promise.all(senders.map((sender) => sender.prepareCommit(parsed.value)));
    const abort = () => Promise.all(prepared.map((sender) => sender.abort()));
    if (waiting.signal.aborted) {
      await abort();
      return cancelled;
    }
    if (this.#waitingSave === waiting) this.#waitingSave = null;
    const next = prepared.reduce(
      (all, sender) => withSender(all, sender.settings),
      withEdited(settings.current, parsed.value),
    );
    const failure = settings.save(next);
    if (failure !== null) {
      await abort();
      return { kind: 'not-saved', failure };
    }
    await Promise.all(prepared.map((sender) => sender.complete()));
    return { kind: 'saved', form: toOptionsForm(settings.current, form.general.startsAtSignIn) };
  }

  /** One that is in use already may be away for a while (a share): that must not keep anything from being saved. */
  async #checkFolders({ sources, general }: EditedSettings): Promise<FieldProblem<OptionsField>[]> {
    const { settings, checkSessionFolder, checkMetricsFolder } = this.#ports;
    const { current } = settings;
    const check = async (
      field: OptionsField,
      now: string | null,
      next: string | null,
      ask: typeof checkSessionFolder,
    ) => {
      const problem = next === null || next === now ? null : await ask(next);
      return problem === null ? [] : [{ field, problem }];
    };
    return [
      ...(await check(
        'sources.sessionFolder',
        current.sources.sessionFolder,
        sources.sessionFolder,
        checkSessionFolder,
      )),
      ...(await check(
        'general.metricsFolder',
        current.general.metricsFolder,
        general.metricsFolder,
        checkMetricsFolder,
      )),
    ];
  }
}
