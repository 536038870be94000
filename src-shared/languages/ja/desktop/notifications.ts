import type { Texts } from '../../texts.ts';

export const notificationsText: Texts['desktop']['notifications'] = {
  testMessage: 'テストメッセージ',
  andAlso: (detail, also) => `${detail}${also}`,
};
