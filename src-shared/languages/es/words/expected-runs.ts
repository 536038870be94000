import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('es', { type: 'conjunction' });

export const expectedRunsText: Words['expectedRuns'] = {
  everyHours: (count) => pluralize(count, { one: 'cada hora', other: 'cada # horas' }),
  everyDays: (count) => pluralize(count, { one: 'todos los días', other: 'cada # días' }),
  everyDay: 'todos los días',
  workdays: 'de lunes a viernes',
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  onWeekdays: (names) => (names.length < 2 ? `cada ${names.join('')}` : list.format(names)),
  atTime: (days, time, timeZone) => `${days} a las ${time} (${timeZone})`,
  byCronLine: (line, timeZone) => `según la línea de cron ${line} (${timeZone})`,
  bySource: 'según lo planificado en su origen',
  none: 'no se espera',
};
