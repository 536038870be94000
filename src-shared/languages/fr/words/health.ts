import type { Words } from '../../texts.ts';

const list = new Intl.ListFormat('fr', { type: 'unit' });

export const healthText: Words['health'] = {
  alsoTroubled: (titles) => `Également : ${list.format(titles)}.`,
};
