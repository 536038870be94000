import type { Words } from '../../texts.ts';

export const runText: Words['run'] = {
  results: { Success: '成功', Warning: '警告', Failed: '失敗', Missed: '未実行' },
  jobTypes: { backup: 'バックアップ', 'backup-copy': 'バックアップコピー' },
  noRun: ': 実行なし',
  noRunSince: (time) => `: ${time} 以降実行なし`,
};
