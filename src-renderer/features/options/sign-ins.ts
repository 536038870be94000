/** The sign-ins that the Options window knows: one line for each mail server that people sign in to. */
import type { AccountViewOf } from '../../../src-shared/model/account-view.ts';
import type { FocusableField } from '../../../src-shared/forms/options-window.ts';
import type { SenderId } from '../../../src-shared/model/sender.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { effectiveAccount, type OptionsFormState } from './options-form-state.ts';
import { nameOf } from './authorization-line-state.ts';

export interface SignIn {
  sender: SenderId;
  view: AccountViewOf<{ mailbox: string; displayName: string }, unknown>;
  /** Where it is told of, and can be stopped. */
  field: FocusableField;
  /** Opens the browser. */
  start: (options: { shouldSendAsOthers?: boolean }) => Promise<unknown>;
  requests: {
    cancel: 'account.cancel-sign-in' | 'gmail.cancel-sign-in';
    discard: 'account.discard-sign-in' | 'gmail.discard-sign-in';
    signOut: 'account.sign-out' | 'gmail.sign-out';
  };
}

export function signInsOf({ account, googleAccount, form }: OptionsFormState): readonly SignIn[] {
  return [
    {
      sender: 'microsoft-365',
      view: account,
      field: 'microsoft.authorization',
      start: ({ shouldSendAsOthers = form.microsoft.sendAs !== null }) =>
        request('account.start-sign-in', { application: form.microsoft.application, shouldSendAsOthers }),
      requests: {
        cancel: 'account.cancel-sign-in',
        discard: 'account.discard-sign-in',
        signOut: 'account.sign-out',
      },
    },
    {
      sender: 'gmail',
      view: googleAccount,
      field: 'gmail.authorization',
      start: () => {
        const { usesCustomApplication, clientId, clientSecret } = form.gmail;
        return request('gmail.start-sign-in', {
          application: usesCustomApplication ? { kind: 'custom', clientId } : { kind: 'preinstalled' },
          clientSecret: clientSecret === '' ? null : clientSecret,
        });
      },
      requests: { cancel: 'gmail.cancel-sign-in', discard: 'gmail.discard-sign-in', signOut: 'gmail.sign-out' },
    },
  ];
}

/** Of the mail server that is chosen; `null`: nobody signs in to it. */
export function signInOfChosen(state: OptionsFormState): SignIn | null {
  return signInsOf(state).find(({ sender }) => sender === state.form.route.senderId) ?? null;
}

/** @returns the name of who is signed in, by which people know the account; empty: nobody */
export function whoIsSignedIn({ view }: SignIn): string {
  const account = effectiveAccount(view);
  return account === null ? '' : nameOf(account);
}
