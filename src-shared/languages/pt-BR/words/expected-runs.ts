import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('pt-BR', { type: 'conjunction' });

export const expectedRunsText: Words['expectedRuns'] = {
  everyHours: (count) => pluralize(count, { one: 'a cada hora', other: 'a cada # horas' }),
  everyDays: (count) => pluralize(count, { one: 'todos os dias', other: 'a cada # dias' }),
  everyDay: 'todos os dias',
  workdays: 'de segunda a sexta-feira',
  weekdays: ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo'],
  onWeekdays: (names) => (names.length < 2 ? `toda semana: ${names.join()}` : list.format(names)),
  atTime: (days, time, timeZone) => `${days} às ${time} (${timeZone})`,
  byCronLine: (line, timeZone) => `pela linha cron ${line} (${timeZone})`,
  bySource: 'como a fonte planejou',
  none: 'não esperada',
};
