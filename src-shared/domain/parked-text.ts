/** The words for what is parked, wherever it is told of (product section 6.2): it waits for a person. */
import { pluralize } from './plural.ts';

export const parkedText = {
  waits: 'Waits for you',
  waitsBecause: (reason: string) => `Waits for you: ${reason}`,
  count: { one: '# waits for you', other: '# wait for you' },
  entry: 'It will not be sent without you.',
  notificationsWait: 'Notifications wait for you',
  notifications: (count: number, reason: string, detail: string) =>
    pluralize(count, {
      one: `# notification will not be sent without you. ${reason}: ${detail}`,
      other: `# notifications will not be sent without you. ${reason}: ${detail}`,
    }),
} as const;
