/** What a rule is for, what it does, and what it would have changed: parts that begin small, and are listed. */
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('en', { type: 'unit' });
const recipients = (count: number) => pluralize(count, { one: '# recipient', other: '# recipients' });

export const rulesText = {
  /** What a rule is for, where it has no note. */
  conditions: {
    none: 'every session',
    all: (parts: readonly string[]) => parts.join(', '),
    of: { job: 'job', organization: 'organization', source: 'source', objectName: 'object', reason: 'reason' },
    /** `what` is one of the words above. */
    contains: (what: string, text: string) => `${what} contains “${text}”`,
    wildcard: (what: string, text: string) => `${what} is like “${text}”`,
    regex: (what: string, text: string) => `${what} matches “${text}”`,
    types: { backup: 'backup jobs', 'backup-copy': 'backup copy jobs' },
    results: { Success: 'successful', Warning: 'warning', Failed: 'failed' },
    anyOf: (results: readonly string[]) => results.join(' or '),
  },
  /** What a rule is for, and what it does. */
  does: (conditions: string, actions: string) => `${conditions}: ${actions}`,

  all: (parts: readonly string[]) => list.format(parts),
  nothing: 'as the Notifications tab says',
  countAs: { success: 'ignore the reason', warning: 'count the reason as a warning' },
  notify: { never: 'do not notify', always: 'always notify' },
  /** Of one recipient the address is said, of several how many they are. */
  recipients: {
    also: (address: string) => `also to ${address}`,
    alsoCounted: (count: number) => `also to ${recipients(count)}`,
    instead: (address: string) => `to ${address} instead`,
    insteadCounted: (count: number) => `to ${recipients(count)} instead`,
  },
  channels: {
    only: (names: readonly string[]) => `only by ${list.format(names)}`,
    also: (names: readonly string[]) => `also by ${list.format(names)}`,
  },
  subject: 'other subject',
  importance: { high: 'high importance', normal: 'normal importance' },

  becomes: (from: string, to: string) => `${from} becomes ${to}`,
  ignored: (count: number) => `${count} ignored`,
  lowered: (count: number) => pluralize(count, { one: '# counted as a warning', other: '# counted as warnings' }),
  notifiedBy: (route: string) => `notified by ${route}`,
  notNotifiedBy: (route: string) => `not notified by ${route}`,
  to: (addresses: readonly string[]) => `to ${list.format(addresses)}`,
} as const;
