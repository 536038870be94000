import { request } from '../../api/backup-notifier-api.ts';
import { useAction, type Action } from '../../api/use-action.ts';
import type { OptionsFormHandle } from './use-options-form.ts';

export interface Authorization {
  /** Opens the browser. Asks for the permission to send as other mailboxes where the form or the argument needs it. */
  authorize: Action<[{ shouldSendAsOthers?: boolean }?]>;
  cancelSignIn: Action<[]>;
  signOut: Action<[]>;
  /** Opens the Application Settings window; `running` as long as it is open. */
  editApplication: Action<[]>;
}

/** What the authorization line, notices and Advanced do. */
export function useAuthorization({ state, dispatch }: OptionsFormHandle): Authorization {
  const { form, account } = state;
  return {
    authorize: useAction(async ({ shouldSendAsOthers = form.sender.sendAs !== null } = {}) => {
      await request('account.start-sign-in', { application: form.sender.application, shouldSendAsOthers });
    }),
    cancelSignIn: useAction(() => request('account.cancel-sign-in', undefined)),
    signOut: useAction(() => request('account.sign-out', undefined)),
    editApplication: useAction(async () => {
      const outcome = await request('application-settings.edit', form.sender.application);
      if (outcome.kind === 'cancelled') return;
      dispatch({ kind: 'application-accepted', application: outcome.application });
      // The failure was about the former application; it would hide what to do next.
      if (account.signIn.kind === 'failed') await request('account.discard-sign-in', undefined);
    }),
  };
}
