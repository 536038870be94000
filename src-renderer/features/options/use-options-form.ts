import { use, useReducer, type Dispatch } from 'react';
import type { OptionsChanges } from '../../../src-shared/forms/options-form.ts';
import type { OptionsSnapshot } from '../../../src-shared/contract/options.ts';
import { ManagedSettings } from '../../api/managed-settings.ts';
import { useEvent } from '../../api/use-event.ts';
import { keepManaged } from './keep-managed.ts';
import {
  beginOptionsForm,
  reduceOptionsForm,
  type OptionsFormEvent,
  type OptionsFormState,
} from './options-form-state.ts';

export interface OptionsFormHandle {
  state: OptionsFormState;
  dispatch: Dispatch<OptionsFormEvent>;
  edit: (changes: OptionsChanges) => void;
}

/** The form's state, kept up to date with the account. */
export function useOptionsForm(snapshot: OptionsSnapshot): OptionsFormHandle {
  const managed = use(ManagedSettings);
  const [state, dispatch] = useReducer(
    (before: OptionsFormState, event: OptionsFormEvent) => keepManaged(reduceOptionsForm(before, event), managed),
    snapshot,
    ({ form, account, googleAccount }) => beginOptionsForm(form, account, googleAccount),
  );
  useEvent('account.changed', (account) => dispatch({ kind: 'account-changed', account }));
  useEvent('gmail.changed', (account) => dispatch({ kind: 'google-account-changed', account }));
  useEvent('options.changed', (form) => dispatch({ kind: 'saved-elsewhere', form }));
  useEvent('start-at-sign-in.changed', (isOn) => dispatch({ kind: 'start-at-sign-in-changed', isOn }));
  return { state, dispatch, edit: (changes) => dispatch({ kind: 'edited', changes }) };
}
