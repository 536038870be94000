import type { Words } from '../../texts.ts';

const list = new Intl.ListFormat('pt-BR', { type: 'unit' });

export const healthText: Words['health'] = {
  alsoTroubled: (titles) => `Além disso: ${list.format(titles)}.`,
};
