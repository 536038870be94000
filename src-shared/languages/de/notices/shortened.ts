import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const whole = {
  'not-said': '',
  report: '; der ganze Text steht im Bericht',
  nowhere: '; ein Bericht fasst 64 KB einer Meldung',
} as const;

export const shortenedText: Texts['notices']['shortened'] = {
  lines: ({ count, written }, where) =>
    `… ${pluralize(count, { one: '# Zeile', other: '# Zeilen' }, written)} weggelassen${whole[where]} …`,
  characters: ({ written }, where) => `… ${written} Zeichen weggelassen${whole[where]} …`,
  cut: (shown, all) => `… [gekürzt: ${shown} von ${all} Zeichen] …`,
};
