import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const testMessageText: Words['testMessage'] = {
  accepted: ({ service, recipientCount, requestId, sender }) => {
    const recipients = pluralize(recipientCount, { one: '# destinatário', other: '# destinatários' });
    return requestId === null
      ? `Aceita pelo ${service} para ${recipients}, enviada por ${sender}`
      : `Aceita pelo ${service} para ${recipients}, ID da solicitação ${requestId}, enviada por ${sender}`;
  },
  acceptedByFew: (accepted, detail) => `${accepted}. ${detail}`,
  sender: (sender) => `Remetente: ${sender}.`,
};
