import type { Counted, Period } from '../../counted.ts';
import { pluralize } from '../pluralize.ts';

export const counts = {
  objects: ({ count, written }: Counted) => pluralize(count, { other: '# 個のオブジェクト' }, written),
  jobs: ({ count, written }: Counted) => pluralize(count, { other: '# 個のジョブ' }, written),
  runs: ({ count, written }: Counted) => pluralize(count, { other: '# 回の実行' }, written),
  attempts: ({ count, written }: Counted) => pluralize(count, { other: '# 回の試行' }, written),
  failed: ({ written }: Counted) => `失敗 ${written}`,
  successful: ({ written }: Counted) => `成功 ${written}`,
  withWarnings: ({ written }: Counted) => `警告 ${written}`,
} as const;

const units = { minutes: '# 分', hours: '# 時間', days: '# 日' } as const;

/** `15 分`, `3 時間`. */
export function writePeriod({ unit, count }: Period): string {
  return pluralize(count, { other: units[unit] });
}
