import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('pt-BR', { type: 'unit' });

export const jobsText: Words['jobs'] = {
  runs: (count, written) => pluralize(count, { one: '# execução', other: '# execuções' }, written),
  counted: {
    Success: (count, written) => pluralize(count, { one: '# sucesso', other: '# sucessos' }, written),
    Warning: (count, written) => pluralize(count, { one: '# aviso', other: '# avisos' }, written),
    Failed: (count, written) => pluralize(count, { one: '# falha', other: '# falhas' }, written),
    Missed: (count, written) => pluralize(count, { one: '# perdida', other: '# perdidas' }, written),
  },
  counts: (counted) => list.format(counted),
  results: { Success: 'sucesso', Warning: 'aviso', Failed: 'falha', Missed: 'perdida' },
  strip: (said) => `${said.runs}: ${said.counts}; última: ${said.lastDay}, ${said.lastResult}`,
  run: (when, result) => `${when}: ${result}`,
  asUsual: 'como de costume',
  timesTheUsual: (times) => `${times} vezes o usual`,
  trends: {
    duration: {
      more: (percent) => `${percent} mais lenta que o usual`,
      less: (percent) => `${percent} mais rápida que o usual`,
    },
    size: {
      more: (percent) => `${percent} maior que o usual`,
      less: (percent) => `${percent} menor que o usual`,
    },
  },
};
