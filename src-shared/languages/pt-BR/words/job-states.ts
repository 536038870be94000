import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const jobStatesText: Words['jobStates'] = {
  noRunPlanned: 'Nenhuma execução planejada',
  expected: (when) => `Esperada: ${when}`,
  late: (span) => `Atraso de ${span}`,
  missed: (span) => `Perdida, atraso de ${span}`,
  notExpected: 'Não esperada',
  switchedOff: 'Desativada',
  muted: 'Silenciada',
  mutedUntil: (when) => `até ${when}`,
  sourceAway: 'Fonte indisponível',
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} h`,
  days: (count) => pluralize(count, { one: '# dia', other: '# dias' }),
  preview: {
    never: 'Nenhuma execução é esperada.',
    'not-a-cron-line':
      'Isto não é uma linha cron. Digite cinco campos, por exemplo, 0 2 * * 1-5: minuto, hora, dia, mês, dia da semana.',
    'unknown-time-zone': 'Este fuso horário não é conhecido aqui.',
  },
};
