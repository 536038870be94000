import type { Texts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const latenessText: Texts['notices']['lateness'] = {
  late: (by) => `Signalé avec ${writePeriod(by)} de retard.`,
};
