import type { Texts } from '../../texts.ts';

export const notificationsText: Texts['desktop']['notifications'] = {
  testMessage: 'Mensaje de prueba',
  andAlso: (detail, also) => `${detail} ${also}`,
};
