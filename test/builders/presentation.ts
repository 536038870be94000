import type { Presentation } from '../../src-shared/model/presentation.ts';

export function presentation(changes: Partial<Presentation> = {}): Presentation {
  return { language: 'en', locale: 'en-US', timeZone: 'UTC', computerName: 'BACKUP01', ...changes };
}
