import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('ja', { type: 'conjunction' });

export const jobsText: Words['jobs'] = {
  runs: (count, written) => pluralize(count, { other: '# 回の実行' }, written),
  counted: {
    Success: (count, written) => pluralize(count, { other: '成功 # 件' }, written),
    Warning: (count, written) => pluralize(count, { other: '警告 # 件' }, written),
    Failed: (count, written) => pluralize(count, { other: '失敗 # 件' }, written),
    Missed: (count, written) => pluralize(count, { other: '未実行 # 件' }, written),
  },
  counts: (counted) => list.format(counted),
  results: { Success: '成功', Warning: '警告', Failed: '失敗', Missed: '未実行' },
  strip: ({ runs, counts, lastDay, lastResult }) => `${runs}: ${counts}。最新: ${lastDay}、${lastResult}`,
  run: (when, result) => `${when}: ${result}`,
  asUsual: '通常どおり',
  timesTheUsual: (times) => `通常の ${times} 倍`,
  trends: {
    duration: {
      more: (percent) => `通常より ${percent} 遅い`,
      less: (percent) => `通常より ${percent} 速い`,
    },
    size: {
      more: (percent) => `通常より ${percent} 大きい`,
      less: (percent) => `通常より ${percent} 小さい`,
    },
  },
};
