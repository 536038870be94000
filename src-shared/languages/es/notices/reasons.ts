import type { NoticeTexts } from '../../texts.ts';

export const reasonsText: NoticeTexts['reasons'] = { none: 'no se comunicó ningún motivo' };
