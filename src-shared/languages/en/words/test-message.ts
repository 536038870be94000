/** What came of a test message. */
import { pluralize } from '../pluralize.ts';

interface Accepted {
  service: string;
  recipientCount: number;
  /** `null`: the service gave none. */
  requestId: string | null;
  sender: string;
}

export const testMessageText = {
  accepted: ({ service, recipientCount, requestId, sender }: Accepted) => {
    const recipients = pluralize(recipientCount, { one: '# recipient', other: '# recipients' });
    return requestId === null
      ? `Accepted by ${service} for ${recipients}, sent through ${sender}`
      : `Accepted by ${service} for ${recipients}, request id ${requestId}, sent through ${sender}`;
  },
  /** @param detail - a sentence on the recipients that were refused */
  acceptedByFew: (accepted: string, detail: string) => `${accepted}. ${detail}`,
  sender: (sender: string) => `Sender: ${sender}.`,
} as const;
