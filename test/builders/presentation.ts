import type { Presentation } from '../../src-shared/model/presentation.ts';

export function presentation(changes: Partial<Presentation> = {}): Presentation {
  return { locale: 'en-US', timeZone: 'UTC', computerName: 'BACKUP01', ...changes };
}
