/** What the operating system did not let the program do. */
import { pluralize } from '../../pluralize.ts';

/** A setting that cannot be used: its name, if it is known, and where it was found. */
interface PolicyProblem {
  name: string | null;
  place: string;
  reason: string;
}

const ignored = ({ name, place, reason }: PolicyProblem) =>
  `${name === null ? place : `${name} (${place})`} is ignored, because ${reason}.`;

interface PolicyProblems {
  count: number;
  /** Some of them. */
  named: readonly PolicyProblem[];
}

export const systemText = {
  'start-at-sign-in-not-changed': {
    title: 'Start at sign-in could not be changed',
    detail: ({ reason }: { reason: string }) => `The system refused the change: ${reason}. Everything else was saved.`,
    advice: 'Change it in the system settings for startup programs.',
  },
  'metrics-not-written': {
    title: 'Metrics are not written',
    detail: ({ path, reason }: { path: string; reason: string }) =>
      `${path}: ${reason}. Monitoring sees old values. Notifications are sent as usual.`,
    advice:
      'Check that the folder exists, has free space, and that the account of this program may write there. It is retried every minute.',
  },
  'policy-not-used': {
    title: ({ count }: PolicyProblems) =>
      pluralize(count, {
        one: 'A setting of your organization cannot be used',
        other: '# settings of your organization cannot be used',
      }),
    detail: ({ count, named }: PolicyProblems) =>
      [
        ...named.map(ignored),
        ...(count > named.length ? [`The log names ${count - named.length} more.`] : []),
        'Everything else that it has set is in force.',
      ].join(' '),
    advice: 'Tell your administrator, who sets it.',
  },
} as const;
