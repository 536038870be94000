import type { Words } from '../../texts.ts';

const list = new Intl.ListFormat('es', { type: 'unit', style: 'short' });

export const healthText: Words['health'] = {
  alsoTroubled: (titles) => `Además: ${list.format(titles)}.`,
};
