import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const jobStatesText: Words['jobStates'] = {
  noRunPlanned: 'Kein Lauf geplant',
  expected: (when) => `Erwartet ${when}`,
  late: (span) => `${span} verspätet`,
  missed: (span) => `Ausgeblieben, ${span} verspätet`,
  notExpected: 'Nicht erwartet',
  switchedOff: 'Ausgeschaltet',
  muted: 'Stumm',
  mutedUntil: (when) => `bis ${when}`,
  sourceAway: 'Quelle nicht erreichbar',
  minutes: (count) => `${count} Min.`,
  hours: (count) => `${count} Std.`,
  days: (count) => pluralize(count, { one: '# Tag', other: '# Tage' }),
  preview: {
    never: 'Es wird kein Lauf erwartet.',
    'not-a-cron-line':
      'Das ist keine Cron-Zeile. Geben Sie fünf Felder ein, zum Beispiel 0 2 * * 1-5: Minute, Stunde, Tag, Monat, Wochentag.',
    'unknown-time-zone': 'Diese Zeitzone ist hier nicht bekannt.',
  },
};
