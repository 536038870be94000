import { createContext, use } from 'react';
import type { OptionsValueName } from '../../src-shared/forms/options-form.ts';

/** The values of the Options window that the organization has set, as `section.name` (product section 18.1). */
export const ManagedSettings = createContext<ReadonlySet<string>>(new Set());

/** Of the element with the words for it: what is managed is described by it. */
export const managedNoteId = 'managed-note';

/** @param setting - `undefined`: a control that shows no setting */
export function useIsManaged(setting: OptionsValueName | undefined): boolean {
  const managed = use(ManagedSettings);
  return setting !== undefined && managed.has(setting);
}
