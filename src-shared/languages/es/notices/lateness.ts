import type { NoticeTexts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const latenessText: NoticeTexts['lateness'] = { late: (by) => `Notificado con ${writePeriod(by)} de retraso.` };
