import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const testMessageText: Words['testMessage'] = {
  accepted: ({ service, recipientCount, requestId, sender }) => {
    const recipients = pluralize(recipientCount, { one: '# Empfänger', other: '# Empfänger' });
    return requestId === null
      ? `Von ${service} für ${recipients} angenommen, gesendet über ${sender}`
      : `Von ${service} für ${recipients} angenommen, Anfrage-ID ${requestId}, gesendet über ${sender}`;
  },
  acceptedByFew: (accepted, detail) => `${accepted}. ${detail}`,
  sender: (sender) => `Absender: ${sender}.`,
};
