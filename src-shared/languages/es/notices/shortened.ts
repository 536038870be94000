import type { NoticeTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const whole = {
  'not-said': '',
  report: '; el texto completo está en el informe',
  nowhere: '; un informe admite 64 KB de un mensaje',
} as const;

export const shortenedText: NoticeTexts['shortened'] = {
  lines: ({ count, written }, where) =>
    `… ${pluralize(count, { one: '# línea omitida', other: '# líneas omitidas' }, written)}${whole[where]} …`,
  characters: ({ count, written }, where) =>
    `… ${pluralize(count, { one: '# carácter omitido', other: '# caracteres omitidos' }, written)}${whole[where]} …`,
  cut: (shown, all) => `… [acortado: ${shown} de ${all} caracteres] …`,
};
