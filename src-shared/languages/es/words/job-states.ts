import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const jobStatesText: Words['jobStates'] = {
  noRunPlanned: 'Ninguna ejecución planificada',
  expected: (when) => `Esperada: ${when}`,
  late: (span) => `${span} de retraso`,
  missed: (span) => `No ejecutado (+${span})`,
  notExpected: 'No se espera',
  switchedOff: 'Desactivado',
  muted: 'Silenciado',
  mutedUntil: (when) => `hasta ${when}`,
  sourceAway: 'Origen no disponible',
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} h`,
  days: (count) => pluralize(count, { one: '# día', other: '# días' }),
  preview: {
    never: 'No se espera ninguna ejecución.',
    'not-a-cron-line':
      'Esto no es una línea de cron. Escriba cinco campos, por ejemplo 0 2 * * 1-5: minuto, hora, día, mes, día de la semana.',
    'unknown-time-zone': 'Esta zona horaria no se conoce aquí.',
  },
};
