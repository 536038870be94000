/** The words for what is parked, the same everywhere (product section 6.2): it needs a person. */
import { pluralize } from './plural.ts';

export const parkedText = {
  title: 'Needs your attention',
  titleBecause: (reason: string) => `Needs your attention: ${reason}`,
  count: { one: '# needs your attention', other: '# need your attention' },
  entry: "It won't be sent until you send it again.",
  notificationsTitle: 'Notifications need your attention',
  notifications: (count: number, reason: string, detail: string) =>
    pluralize(count, {
      one: `# notification won't be sent until you act. ${reason}: ${detail}`,
      other: `# notifications won't be sent until you act. ${reason}: ${detail}`,
    }),
} as const;
