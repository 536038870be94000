import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const testMessageText: Words['testMessage'] = {
  accepted: ({ service, recipientCount, requestId, sender }) => {
    const recipients = pluralize(recipientCount, { one: '# destinataire', other: '# destinataires' });
    return requestId === null
      ? `Accepté par ${service} pour ${recipients}, envoyé via ${sender}`
      : `Accepté par ${service} pour ${recipients}, ID de requête ${requestId}, envoyé via ${sender}`;
  },
  acceptedByFew: (accepted, detail) => `${accepted}. ${detail}`,
  sender: (sender) => `Expéditeur : ${sender}.`,
};
