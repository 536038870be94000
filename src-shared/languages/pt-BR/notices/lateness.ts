import type { NoticeTexts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

/** At most 70 bytes in UTF-8. */
export const latenessText: NoticeTexts['lateness'] = { late: (by) => `Relatada com ${writePeriod(by)} de atraso.` };
