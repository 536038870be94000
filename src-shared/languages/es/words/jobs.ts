import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('es', { type: 'unit', style: 'short' });

export const jobsText: Words['jobs'] = {
  runs: (count, written) => pluralize(count, { one: '# ejecución', other: '# ejecuciones' }, written),
  counted: {
    Success: (count, written) => pluralize(count, { one: '# correcta', other: '# correctas' }, written),
    Warning: (count, written) => pluralize(count, { one: '# con advertencia', other: '# con advertencias' }, written),
    Failed: (count, written) => pluralize(count, { one: '# con error', other: '# con error' }, written),
    Missed: (count, written) => pluralize(count, { one: '# perdida', other: '# perdidas' }, written),
  },
  counts: (counted) => list.format(counted),
  results: { Success: 'correcta', Warning: 'con advertencia', Failed: 'con error', Missed: 'perdida' },
  strip: ({ runs, counts, lastDay, lastResult }) => `${runs}: ${counts}; la última, ${lastDay}, ${lastResult}`,
  run: (when, result) => `${when}: ${result}`,
  asUsual: 'como de costumbre',
  timesTheUsual: (times) => `${times} veces lo habitual`,
  trends: {
    duration: {
      more: (percent) => `${percent} más lento`,
      less: (percent) => `${percent} más rápido`,
    },
    size: {
      more: (percent) => `${percent} más de lo habitual`,
      less: (percent) => `${percent} menos de lo habitual`,
    },
  },
};
