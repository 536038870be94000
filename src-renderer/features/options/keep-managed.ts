/** What the organization has set stays as it is saved, whatever happens in the window (product section 18.1). Pure. */
import { takeValues } from '../../../src-shared/forms/options-form.ts';
import type { OptionsFormState } from './options-form-state.ts';

/** @param managed - names of values; those of a file, of a server or of a first sign-in do not change them either */
export function keepManaged(state: OptionsFormState, managed: ReadonlySet<string>): OptionsFormState {
  if (managed.size === 0) return state;
  return { ...state, form: takeValues(state.form, (name) => (managed.has(name) ? state.saved : state.form)) };
}
