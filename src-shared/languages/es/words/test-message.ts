import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const testMessageText: Words['testMessage'] = {
  accepted: ({ service, recipientCount, requestId, sender }) => {
    const recipients = pluralize(recipientCount, { one: '# destinatario', other: '# destinatarios' });
    return requestId === null
      ? `Aceptado por ${service} para ${recipients}, enviado mediante ${sender}`
      : `Aceptado por ${service} para ${recipients}, id. de solicitud ${requestId}, enviado mediante ${sender}`;
  },
  acceptedByFew: (accepted, detail) => `${accepted}. ${detail}`,
  sender: (sender) => `Remitente: ${sender}.`,
};
