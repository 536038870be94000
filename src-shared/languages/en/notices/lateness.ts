/** That a message is older than it looks. At most 70 bytes in UTF-8: there is room for so much in every message. */
import type { Period } from '../../counted.ts';
import { writePeriod } from './counts.ts';

export const latenessText = { late: (by: Period) => `Reported ${writePeriod(by)} late.` } as const;
