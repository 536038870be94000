import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const whole = {
  'not-said': '',
  report: ' ; le texte entier est dans le rapport',
  nowhere: ' ; un rapport contient 64 Ko d’un message',
} as const;

export const shortenedText: Texts['notices']['shortened'] = {
  lines: ({ count, written }, where) =>
    `… ${pluralize(count, { one: '# ligne omise', other: '# lignes omises' }, written)}${whole[where]} …`,
  characters: ({ count, written }, where) =>
    `… ${pluralize(count, { one: '# caractère omis', other: '# caractères omis' }, written)}${whole[where]} …`,
  cut: (shown, all) => `… [coupé : ${shown} caractères sur ${all}] …`,
};
