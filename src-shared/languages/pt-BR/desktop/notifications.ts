import type { Texts } from '../../texts.ts';

export const notificationsText: Texts['desktop']['notifications'] = {
  testMessage: 'Mensagem de teste',
  andAlso: (detail, also) => `${detail} ${also}`,
};
