/** The wording of what the operating system did not let the program do. */
import type { SystemFailure } from '../model/failures/system-failure.ts';
import type { PolicyProblem } from '../model/policy.ts';
import { pluralize } from './plural.ts';
import { advice, type FailureDescription } from './failure-description.ts';

export function describeSystemFailure(failure: SystemFailure): FailureDescription {
  switch (failure.kind) {
    case 'start-at-sign-in-not-changed':
      return {
        title: 'Start at sign-in could not be changed',
        detail: `The system refused the change: ${failure.reason}. Everything else was saved.`,
        nextStep: advice('Change it in the system settings for startup programs.'),
      };
    case 'metrics-not-written':
      return {
        title: 'Metrics are not written',
        detail: `${failure.path}: ${failure.reason}. Monitoring sees old values. Notifications are sent as usual.`,
        nextStep: advice(
          'Check that the folder exists, has free space, and that the account of this program may write there. It is retried every minute.',
        ),
      };
    case 'policy-not-used':
      return {
        title: pluralize(failure.problems.length, {
          one: 'A setting of your organization cannot be used',
          other: '# settings of your organization cannot be used',
        }),
        detail: `${describePolicyProblems(failure.problems)} Everything else that it has set is in force.`,
        nextStep: advice('Tell your administrator, who sets it.'),
      };
  }
}

/** Whoever has broken a whole policy has one reason for it; more than a few say no more than a few. */
const maxNamed = 3;

function describePolicyProblems(problems: readonly PolicyProblem[]): string {
  const named = problems.slice(0, maxNamed).map(describePolicyProblem);
  const more = problems.length - named.length;
  return [...named, ...(more > 0 ? [`The log names ${more} more.`] : [])].join(' ');
}

/** One sentence. */
export function describePolicyProblem({ name, place, reason }: PolicyProblem): string {
  const what = name === null ? place : `${name} (${place})`;
  return `${what} is ignored, because ${reason}.`;
}
