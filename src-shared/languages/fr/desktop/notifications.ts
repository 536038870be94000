import type { Texts } from '../../texts.ts';

export const notificationsText: Texts['desktop']['notifications'] = {
  testMessage: 'Message de test',
  andAlso: (detail, also) => `${detail} ${also}`,
};
