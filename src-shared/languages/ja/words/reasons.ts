import type { Words } from '../../texts.ts';

export const reasonsText: Words['reasons'] = { different: 'さまざまな理由' };
