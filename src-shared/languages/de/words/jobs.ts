import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('de', { type: 'unit' });

export const jobsText: Words['jobs'] = {
  runs: (count, written) => pluralize(count, { one: '# Lauf', other: '# Läufe' }, written),
  counted: {
    Success: (count, written) => pluralize(count, { one: '# erfolgreich', other: '# erfolgreich' }, written),
    Warning: (count, written) => pluralize(count, { one: '# Warnung', other: '# Warnungen' }, written),
    Failed: (count, written) => pluralize(count, { one: '# fehlgeschlagen', other: '# fehlgeschlagen' }, written),
    Missed: (count, written) => pluralize(count, { one: '# ausgeblieben', other: '# ausgeblieben' }, written),
  },
  counts: (counted) => list.format(counted),
  results: { Success: 'erfolgreich', Warning: 'Warnung', Failed: 'fehlgeschlagen', Missed: 'ausgeblieben' },
  strip: ({ runs, counts, lastDay, lastResult }) => `${runs}: ${counts}; zuletzt ${lastDay}, ${lastResult}`,
  run: (when, result) => `${when}: ${result}`,
  asUsual: 'wie üblich',
  timesTheUsual: (times) => `${times}-mal so viel wie üblich`,
  trends: {
    duration: {
      more: (percent) => `${percent} langsamer als üblich`,
      less: (percent) => `${percent} schneller als üblich`,
    },
    size: {
      more: (percent) => `${percent} größer als üblich`,
      less: (percent) => `${percent} kleiner als üblich`,
    },
  },
};
