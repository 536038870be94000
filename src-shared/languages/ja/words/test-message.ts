import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const testMessageText: Words['testMessage'] = {
  accepted: ({ service, recipientCount, requestId, sender }) => {
    const accepted = pluralize(recipientCount, { other: `${service} が # 件の宛先へのメッセージを受け付けました` });
    return requestId === null
      ? `${accepted} (送信元: ${sender})`
      : `${accepted} (要求 ID: ${requestId}、送信元: ${sender})`;
  },
  acceptedByFew: (accepted, detail) => `${accepted}。${detail}`,
  sender: (sender) => `送信元: ${sender}。`,
};
