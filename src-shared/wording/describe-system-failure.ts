/** The wording of what the operating system did not let the program do. */
import type { SystemFailure } from '../model/failures/system-failure.ts';
import { advice, type FailureDescription } from './failure-description.ts';

export function describeSystemFailure(failure: SystemFailure): FailureDescription {
  switch (failure.kind) {
    case 'start-at-sign-in-not-changed':
      return {
        title: 'Start at sign-in could not be changed',
        detail: `The system refused the change: ${failure.reason}. Everything else was saved.`,
        nextStep: advice('Change it in the system settings for startup programs.'),
      };
  }
}
