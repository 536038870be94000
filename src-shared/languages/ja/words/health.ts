import type { Words } from '../../texts.ts';

const list = new Intl.ListFormat('ja', { type: 'conjunction' });

export const healthText: Words['health'] = {
  alsoTroubled: (titles) => `その他: ${list.format(titles)}。`,
};
