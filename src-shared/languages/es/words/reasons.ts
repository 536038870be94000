import type { Words } from '../../texts.ts';

export const reasonsText: Words['reasons'] = { different: 'Motivos diferentes' };
