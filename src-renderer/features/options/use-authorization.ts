import { advancedSettingsOf } from '../../../src-shared/forms/advanced-settings.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction, type Action } from '../../api/use-action.ts';
import { signInOfChosen, signInsOf } from './sign-ins.ts';
import type { OptionsFormHandle } from './use-options-form.ts';

/** At the mail server that is chosen. */
export interface Authorization {
  /** Opens the browser. Asks for the permission to send as other mailboxes where the form or the argument needs it. */
  authorize: Action<[{ shouldSendAsOthers?: boolean }?]>;
  cancelSignIn: Action<[]>;
  signOut: Action<[]>;
  /** Opens the window Advanced of the sender that is chosen; `running` as long as it is open. */
  editAdvanced: Action<[]>;
}

/** What the authorization line, notices and Advanced do. */
export function useAuthorization({ state, dispatch }: OptionsFormHandle): Authorization {
  const { form } = state;
  const signIn = signInOfChosen(state);
  return {
    authorize: useAction(async (options = {}) => {
      await signIn?.start(options);
    }),
    cancelSignIn: useAction(async () => {
      if (signIn !== null) await request(signIn.requests.cancel, undefined);
    }),
    signOut: useAction(async () => {
      if (signIn !== null) await request(signIn.requests.signOut, undefined);
    }),
    editAdvanced: useAction(async () => {
      const outcome = await request('application-settings.edit', advancedSettingsOf(form, form.route.senderId));
      if (outcome.kind === 'cancelled') return;
      const { settings } = outcome;
      dispatch({ kind: 'advanced-accepted', settings });
      // The failure was about the former application; it would hide what to do next.
      const edited = signInsOf(state).find(({ sender }) => sender === settings.sender);
      if (edited?.view.signIn.kind === 'failed') await request(edited.requests.discard, undefined);
    }),
  };
}
