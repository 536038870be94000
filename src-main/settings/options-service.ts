/** Saving the Options window: settings and authorization change together or not at all (product sections 2.8 and 2.9). */
import type { ApplicationRegistration } from '../../src-shared/model/application-registration.ts';
import type { StorageFailure } from '../../src-shared/model/failures/storage-failure.ts';
import {
  changeForm,
  parseOptionsForm,
  toOptionsForm,
  withEdited,
  type OptionsForm,
} from '../../src-shared/forms/options-form.ts';
import { microsoftSenderOf, withMicrosoftSender, type Settings } from '../../src-shared/model/settings.ts';
import type { SaveOutcome } from '../../src-shared/contract/options.ts';
import { unlessAborted } from '../senders/unless-aborted.ts';
import type { AccountService } from '../senders/microsoft/account/account-service.ts';
import type { SettingsService } from './settings-service.ts';

export interface OptionsServicePorts {
  settings: SettingsService;
  account: AccountService;
  /** Whether a folder that was chosen can be watched; in words, for the field. `null`: it can. */
  checkSessionFolder: (path: string) => Promise<string | null>;
}

const cancelled: SaveOutcome = { kind: 'cancelled' };

export class OptionsService {
  readonly #ports: OptionsServicePorts;
  /** Ends with the last change that was asked for; never rejects. */
  #underWay: Promise<unknown> = Promise.resolve();
  /** What can still be cancelled. */
  #waitingSave: AbortController | null = null;

  constructor(ports: OptionsServicePorts) {
    this.#ports = ports;
  }

  /** What the window shows when it opens. Starting at sign-in is the desktop's: here it is only proposed. */
  load(): OptionsForm {
    const { settings } = this.#ports;
    // Before anything is saved it is proposed: a program that does not run after a restart would fail silently.
    return toOptionsForm(settings.current, !settings.isStored);
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

  /** Saves one part of what the Options window shows; the rest is as it is saved when its turn comes. */
  saveApplication(application: ApplicationRegistration): Promise<SaveOutcome> {
    return this.#inTurn(() =>
      this.#save(changeForm(toOptionsForm(this.#ports.settings.current, false), { sender: { application } })),
    );
  }

  /** Saves what other windows change. @param toNext - gets the settings as they are when its turn comes */
  change(toNext: (current: Settings) => Settings): Promise<StorageFailure | null> {
    const { settings } = this.#ports;
    return this.#inTurn(async () => settings.save(toNext(settings.current)));
  }

  /** Sign out: first the settings forget the account, then its token cache goes (3.7). @returns why it was not done. */
  signOut(): Promise<StorageFailure | null> {
    return this.#inTurn(async () => {
      const { settings, account } = this.#ports;
      if (microsoftSenderOf(settings.current).authorization !== null) {
        const failure = settings.save(withMicrosoftSender(settings.current, { authorization: null }));
        if (failure !== null) return failure;
      }
      await account.forget();
      return null;
    });
  }

  /** Resolves when every change asked for so far is made or refused. */
  async settled(): Promise<void> {
    await this.#underWay;
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const changed = this.#underWay.then(() => this.#ports.settings.announceAfter(change));
    this.#underWay = changed.catch(() => {});
    return changed;
  }

  async #save(form: OptionsForm, waiting = new AbortController()): Promise<SaveOutcome> {
    const { settings, account } = this.#ports;
    const parsed = parseOptionsForm(form);
    if (parsed.kind === 'invalid') return parsed;
    const { sessionFolder } = parsed.value.sources;
    // One that is in use already may be away for a while (a share): that must not keep anything from being saved.
    if (sessionFolder !== null && sessionFolder !== settings.current.sources.sessionFolder) {
      const message = await unlessAborted(this.#ports.checkSessionFolder(sessionFolder), waiting.signal, null);
      if (message !== null) return { kind: 'invalid', problems: [{ field: 'sources.sessionFolder', message }] };
    }
    if (waiting.signal.aborted) return cancelled;
    const commit = await account.prepareCommit();
    if (waiting.signal.aborted) {
      await account.abortCommit(commit);
      return cancelled;
    }
    if (this.#waitingSave === waiting) this.#waitingSave = null;
    const { authorization } = commit;
    const next = withMicrosoftSender(withEdited(settings.current, parsed.value), { authorization });
    const failure = settings.save(next);
    if (failure !== null) {
      await account.abortCommit(commit);
      return { kind: 'not-saved', failure };
    }
    await account.completeCommit(commit, microsoftSenderOf(next).application);
    return { kind: 'saved', form: toOptionsForm(next, form.general.startsAtSignIn) };
  }
}
