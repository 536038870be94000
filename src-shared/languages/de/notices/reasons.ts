import type { Texts } from '../../texts.ts';

export const reasonsText: Texts['notices']['reasons'] = { none: 'kein Grund gemeldet' };
