import type { Texts } from '../../texts.ts';

export const notificationsText: Texts['desktop']['notifications'] = {
  testMessage: 'Testnachricht',
  andAlso: (detail, also) => `${detail} ${also}`,
};
