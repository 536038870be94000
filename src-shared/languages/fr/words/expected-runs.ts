import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

export const expectedRunsText: Words['expectedRuns'] = {
  everyHours: (count) => pluralize(count, { one: 'chaque heure', other: 'toutes les # heures' }),
  everyDays: (count) => pluralize(count, { one: 'chaque jour', other: 'tous les # jours' }),
  everyDay: 'chaque jour',
  workdays: 'du lundi au vendredi',
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  onWeekdays: (names) => (names.length < 2 ? `chaque ${names.join()}` : list.format(names)),
  atTime: (days, time, timeZone) => `${days} à ${time} (${timeZone})`,
  byCronLine: (line, timeZone) => `selon la ligne cron ${line} (${timeZone})`,
  bySource: 'comme sa source l’a planifiée',
  none: 'non prévue',
};
