import type { NoticeTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const whole = {
  'not-said': '',
  report: '; o texto completo está no relatório',
  nowhere: '; um relatório comporta 64 KB de uma mensagem',
} as const;

export const shortenedText: NoticeTexts['shortened'] = {
  lines: ({ count, written }, where) =>
    `… ${pluralize(count, { one: '# linha omitida', other: '# linhas omitidas' }, written)}${whole[where]} …`,
  characters: ({ count, written }, where) =>
    `… ${pluralize(count, { one: '# caractere omitido', other: '# caracteres omitidos' }, written)}${whole[where]} …`,
  cut: (shown, total) => `… [cortado: ${shown} de ${total} caracteres] …`,
};
