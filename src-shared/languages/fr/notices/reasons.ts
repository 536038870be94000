import type { Texts } from '../../texts.ts';

export const reasonsText: Texts['notices']['reasons'] = { none: 'aucune raison n’a été indiquée' };
