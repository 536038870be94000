/** What became of notifications, seen as a whole. */
import { pluralize } from '../../pluralize.ts';

/** Why they are not sent: in a few words, and in whole sentences. */
interface Cause {
  title: string;
  detail: string;
}

export const notificationsText = {
  'notifications-delayed': {
    title: 'Notifications cannot be sent',
    detail: ({ count, cause }: { count: number; cause: Cause | null }) => {
      const delay = pluralize(count, {
        one: '# notification could not be sent for 15 minutes or more.',
        other: '# notifications could not be sent for 15 minutes or more.',
      });
      return cause === null ? `${delay} Nothing was refused.` : `${delay} ${cause.title}: ${cause.detail}`;
    },
    advice: 'Check free space on the disk that holds this program’s data, or restart the program.',
  },
  'notifications-parked': {
    title: 'Notifications need your attention',
    detail: ({ count, cause }: { count: number; cause: Cause }) => {
      const parked = pluralize(count, {
        one: "# notification won't be sent until you act.",
        other: "# notifications won't be sent until you act.",
      });
      return `${parked} ${cause.title}: ${cause.detail}`;
    },
  },
  'channel-cannot-send': {
    title: ({ name }: { name: string }) => `The channel “${name}” gets nothing`,
    detail: ({ name, cause }: { name: string; cause: Cause }) =>
      `${cause.title}. ${cause.detail} Messages for “${name}” wait. Email and other channels are not affected.`,
  },
  'sessions-not-processed': {
    title: 'Finished jobs could not be processed',
    detail: ({ count, reason }: { count: number; reason: string }) =>
      pluralize(count, {
        one: `# job was recorded but not turned into a message: ${reason}. The program retries every minute.`,
        other: `# jobs were recorded but not turned into a message: ${reason}. The program retries every minute.`,
      }),
    advice: 'Check free space on the disk that holds this program’s data, and free memory.',
  },
  'digest-not-made': {
    title: 'The digest could not be made',
    detail: ({ reason }: { reason: string }) =>
      `It is due, and no message could be made of it: ${reason}. The program retries every minute.`,
    advice: 'Check free space on the disk that holds this program’s data, and free memory.',
  },
} as const;
