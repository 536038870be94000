import { createContext, use } from 'react';
import type { OptionsSnapshot } from '../../../src-shared/contract/options.ts';
import type { Authorization } from './use-authorization.ts';
import type { OptionsFormHandle } from './use-options-form.ts';
import type { TestMessage } from './use-test-message.ts';

/** What every part of the Options window can see and do. */
export interface OptionsContextValue extends OptionsFormHandle {
  authorization: Authorization;
  testMessage: TestMessage;
  snapshot: OptionsSnapshot;
  /** While a dialog is open in which something may have been typed, closing the window does nothing. */
  holdOpen: (isHeld: boolean) => void;
}

export const OptionsContext = createContext<OptionsContextValue | null>(null);

export function useOptions(): OptionsContextValue {
  const value = use(OptionsContext);
  if (value === null) throw new Error('This part is drawn outside the Options window.');
  return value;
}
