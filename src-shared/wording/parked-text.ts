/** The words for what is parked: it needs a person. */
import { pluralize } from './plural.ts';

export const parkedText = {
  notificationsTitle: 'Notifications need your attention',
  notifications: (count: number, reason: string, detail: string) =>
    pluralize(count, {
      one: `# notification won't be sent until you act. ${reason}: ${detail}`,
      other: `# notifications won't be sent until you act. ${reason}: ${detail}`,
    }),
} as const;
