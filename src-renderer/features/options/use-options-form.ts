import { useReducer, type Dispatch } from 'react';
import type { OptionsChanges } from '../../../src-shared/forms/options-form.ts';
import type { OptionsSnapshot } from '../../../src-shared/contract/options.ts';
import { useEvent } from '../../api/use-event.ts';
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
  const [state, dispatch] = useReducer(reduceOptionsForm, snapshot, ({ form, account }) =>
    beginOptionsForm(form, account),
  );
  useEvent('account.changed', (account) => dispatch({ kind: 'account-changed', account }));
  useEvent('start-at-sign-in.changed', (isOn) => dispatch({ kind: 'start-at-sign-in-changed', isOn }));
  return { state, dispatch, edit: (changes) => dispatch({ kind: 'edited', changes }) };
}
