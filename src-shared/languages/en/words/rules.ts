/** What a rule does, and what it would have changed: parts that begin small, and are listed. */
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('en', { type: 'unit' });
const recipients = (count: number) => pluralize(count, { one: '# recipient', other: '# recipients' });

export const rulesText = {
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
