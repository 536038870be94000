import type { AccountView, AuthorizedAccount } from '../../../src-shared/model/account.ts';
import {
  changeForm,
  toOptionsForm,
  type OptionsChanges,
  type OptionsForm,
} from '../../../src-shared/forms/options-form.ts';
import { defaultSettings } from '../../../src-shared/model/settings.ts';
import { beginOptionsForm, type OptionsFormState } from '../../../src-renderer/features/options/options-form-state.ts';

/** An account of contoso.com. */
export function buildAccount(changes: Partial<AuthorizedAccount> = {}): AuthorizedAccount {
  return {
    homeAccountId: 'object.tenant',
    username: 'admin@contoso.com',
    displayName: 'Alex Admin',
    mailbox: 'admin@contoso.com',
    tenantId: 'tenant',
    application: { kind: 'preinstalled' },
    canSendAsOthers: false,
    ...changes,
  };
}

/** A form that can be saved as it is. */
export function buildForm(changes: OptionsChanges = {}): OptionsForm {
  const form = changeForm(toOptionsForm(defaultSettings, true), {
    route: { isEnabled: true, recipients: 'backup@contoso.com' },
  });
  return changeForm(form, changes);
}

/** A valid account in use, no sign-in under way. */
export function buildView(changes: Partial<AccountView> = {}): AccountView {
  return { inUse: { kind: 'valid', account: buildAccount() }, signIn: { kind: 'none' }, ...changes };
}

export function buildState(form: OptionsChanges = {}, view: Partial<AccountView> = {}): OptionsFormState {
  return beginOptionsForm(buildForm(form), buildView(view), {
    inUse: { kind: 'not-authorized' },
    signIn: { kind: 'none' },
  });
}
