import { expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { ExpectedRuns } from '../../../src-shared/model/expected-run.ts';
import { describeExpectedRuns, weekdayNames } from '../../../src-shared/wording/describe-expected-runs.ts';

const weekly = (...weekdays: number[]): ExpectedRuns => ({
  kind: 'weekly',
  weekdays,
  time: '02:00',
  timeZone: 'Europe/Vienna',
});

test.each<[ExpectedRuns, string]>([
  [{ kind: 'every', count: 1, unit: 'days' }, 'every day'],
  [{ kind: 'every', count: 12, unit: 'hours' }, 'every 12 hours'],
  [weekly(7, 6, 5, 4, 3, 2, 1), 'every day at 02:00 (Europe/Vienna)'],
  [weekly(1, 2, 3, 4, 5), 'Monday to Friday at 02:00 (Europe/Vienna)'],
  [weekly(7, 3, 3), 'Wednesday and Sunday at 02:00 (Europe/Vienna)'],
  [weekly(5), 'every Friday at 02:00 (Europe/Vienna)'],
  [{ kind: 'cron', line: ' 0 2 * * 1-5 ', timeZone: 'UTC' }, 'by the cron line 0 2 * * 1-5 (UTC)'],
  [{ kind: 'by-source' }, 'as its source has planned it'],
  [{ kind: 'none' }, 'not expected'],
])('%j is worded', (runs, words) => {
  expect(describeExpectedRuns(english.words, runs)).toBe(words);
});

test.each([
  ['en', 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'],
  ['de', 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'],
  ['fr', 'Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche'],
  ['es', 'Lunes Martes Miércoles Jueves Viernes Sábado Domingo'],
  ['pt-BR', 'Segunda-feira Terça-feira Quarta-feira Quinta-feira Sexta-feira Sábado Domingo'],
  ['ja', '月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日'],
] as const)('weekdays that stand alone in %s begin with a capital', (language, names) => {
  expect(weekdayNames(textsOf(language).words)).toEqual(names.split(' '));
});
