import type { NoticeTexts } from '../../texts.ts';

export const reasonsText: NoticeTexts['reasons'] = { none: 'nenhum motivo foi relatado' };
