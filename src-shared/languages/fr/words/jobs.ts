import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('fr', { type: 'unit' });

export const jobsText: Words['jobs'] = {
  runs: (count, written) => pluralize(count, { one: '# exécution', other: '# exécutions' }, written),
  counted: {
    Success: (count, written) => pluralize(count, { one: '# réussite', other: '# réussites' }, written),
    Warning: (count, written) => pluralize(count, { one: '# avertissement', other: '# avertissements' }, written),
    Failed: (count, written) => pluralize(count, { one: '# échec', other: '# échecs' }, written),
    Missed: (count, written) => pluralize(count, { one: '# manquée', other: '# manquées' }, written),
  },
  counts: (counted) => list.format(counted),
  results: { Success: 'réussite', Warning: 'avertissement', Failed: 'échec', Missed: 'manquée' },
  strip: (said) => `${said.runs} : ${said.counts} ; dernière ${said.lastDay}, ${said.lastResult}`,
  run: (when, result) => `${when} : ${result}`,
  asUsual: 'comme d’habitude',
  timesTheUsual: (times) => `${times} fois l’habituel`,
  trends: {
    duration: {
      more: (percent) => `${percent} plus longue`,
      less: (percent) => `${percent} plus courte`,
    },
    size: {
      more: (percent) => `${percent} plus grande`,
      less: (percent) => `${percent} plus petite`,
    },
  },
};
