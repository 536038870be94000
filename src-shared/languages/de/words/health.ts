import type { Words } from '../../texts.ts';

const list = new Intl.ListFormat('de', { type: 'unit' });

export const healthText: Words['health'] = {
  alsoTroubled: (titles) => `Außerdem: ${list.format(titles)}.`,
};
