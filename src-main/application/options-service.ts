/** Saving the Options window: settings and authorization change together or not at all (product sections 2.8 and 2.9). */
import type { StorageFailure } from '../../src-shared/domain/failure.ts';
import { parseOptionsForm, toOptionsForm, type OptionsForm, type Settings } from '../../src-shared/domain/settings.ts';
import type { SaveOutcome } from '../../src-shared/ipc/contract.ts';
import type { AccountService } from '../account/account-service.ts';
import type { SettingsService } from '../settings/settings-service.ts';

export interface OptionsServicePorts {
  settings: SettingsService;
  account: AccountService;
}

export async function saveOptions(form: OptionsForm, { settings, account }: OptionsServicePorts): Promise<SaveOutcome> {
  const parsed = parseOptionsForm(form, 'save');
  if (parsed.kind === 'invalid') return parsed;
  const commit = await account.prepareCommit();
  const next: Settings = { ...settings.current, ...parsed.settings, authorization: commit.authorization };
  const failure = await settings.save(next);
  if (failure !== null) {
    await account.abortCommit(commit);
    return { kind: 'not-saved', failure };
  }
  await account.completeCommit(commit, next.application);
  return { kind: 'saved', form: toOptionsForm(next) };
}

/** Sign out: first the settings forget the account, then its token cache goes (3.7). @returns why it was not done. */
export async function signOut({ settings, account }: OptionsServicePorts): Promise<StorageFailure | null> {
  if (settings.current.authorization !== null) {
    const failure = await settings.save({ ...settings.current, authorization: null });
    if (failure !== null) return failure;
  }
  await account.forget();
  return null;
}
