import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const isThere = (part: string): boolean => part !== '';

export const digestText: Texts['notices']['digest'] = {
  states: {
    failed: '失敗',
    missed: '未実行',
    warning: '警告',
    recovered: '復旧',
    successful: '成功',
    'not-run': '実行なし',
  },
  needLook: ({ failed, missed, warning }) =>
    [
      failed === null ? '' : counts.failed(failed),
      missed === null ? '' : `未実行 ${missed.written}`,
      warning === null ? '' : counts.withWarnings(warning),
    ]
      .filter(isThere)
      .join('、'),
  noJobs: 'ジョブなし',
  noRuns: '実行なし',
  allSuccessful: 'すべて成功',
  subject: ({ state, jobs, every, day }) => {
    const period = { day, week: `${day} までの 1 週間`, month: `${day} までの 1 か月` };
    return `[${state}] ${counts.jobs(jobs)} - ${period[every]}`;
  },
  title: (state) => `ダイジェスト: ${state}`,
  heading: (jobs) => `${counts.jobs(jobs)}のダイジェスト`,
  period: (from, to) => `${from} ～ ${to}`,

  outcome: {
    noneReported: 'まだジョブの報告がありません',
    needLook: ({ jobs, failed, missed, warning }) => {
      const parts = [
        failed === null ? '' : `${failed.written} 個が失敗`,
        missed === null ? '' : `${missed.written} 個が予定どおり実行されず`,
        warning === null ? '' : `${warning.written} 個に警告`,
      ].filter(isThere);
      return `${counts.jobs(jobs)}のうち ${parts.join('、')}`;
    },
    noneRan: (jobs) => `実行されたジョブなし (全 ${jobs.written} 個)`,
    someRan: ({ ran, jobs }) => `${counts.jobs(jobs)}のうち ${ran.written} 個が実行され、すべて成功`,
    allRan: (jobs) => (jobs.count === 1 ? 'ジョブは成功しました' : `${counts.jobs(jobs)}がすべて成功しました`),
  },

  runs: ({ runs, successful, warnings, failed }) => {
    const parts = [
      successful === null ? '' : counts.successful(successful),
      warnings === null ? '' : counts.withWarnings(warnings),
      failed === null ? '' : counts.failed(failed),
    ];
    return `${counts.runs(runs)}: ${parts.filter(isThere).join('、')}`;
  },
  fewRuns: counts.runs,
  allRunsSuccessful: (runs) => `${counts.runs(runs)}、すべて成功`,

  earlierNotSent: ({ count, written }) =>
    pluralize(
      count,
      {
        other:
          'プログラムが実行されていなかったため、以前のダイジェスト # 件は送信されませんでした。このダイジェストにはその期間も含まれています。',
      },
      written,
    ),
  notRead: (source) => `${source} を時間内に読み取れなかったため、そのジョブの最新の実行は含まれていません。`,
  summary: (state, outcome) => `${state}: ${outcome}`,

  needsAttention: '対応が必要',
  moreJobs: (jobs) => `他 ${counts.jobs(jobs)}`,
  expectedAt: (time) => `予定: ${time}`,
  allJobs: 'すべてのジョブ',
  jobsListed: ({ jobs, listed }) => `ジョブ (${jobs.written} 個のうち ${listed.written} 個を表示)`,
  tooLarge: (jobs) => `メッセージが大きくなりすぎるため、他の ${counts.jobs(jobs)}は表示されていません。`,
  onlyInFile: (jobs) => `他の ${counts.jobs(jobs)}は、添付の CSV ファイルにのみ含まれています。`,
  onlyInZip: (jobs) => `他の ${counts.jobs(jobs)}は、添付の CSV ファイル (zip 形式) にのみ含まれています。`,
  fileIsZipped: '添付の CSV ファイルは zip 形式で圧縮されています。',
  fileTooLarge: 'メッセージが大きくなりすぎるため、CSV ファイルは添付されていません。',
  lastRun: ({ time, duration, size }) => [`前回 ${time}`, duration, ...(size === null ? [] : [size])].join('、'),

  strip: {
    results: { Success: '成功', Warning: '警告', Failed: '失敗' },
    legend: (signs) => `各セルは 1 回の実行を表し、右端が最新です: ${signs.join('、')}。`,
    readOut: ({ runs, successful, warnings, failed, last }) => {
      const parts = [
        `成功 ${successful}`,
        ...(warnings > 0 ? [`警告 ${warnings}`] : []),
        ...(failed > 0 ? [`失敗 ${failed}`] : []),
      ];
      return `${pluralize(runs, { other: '# 回の実行' })}: ${parts.join('、')}。最新: ${last}`;
    },
  },

  trends: {
    heading: { day: '前日との比較', week: '前週との比較', month: '前月との比較' },
    successful: '成功',
    duration: '所要時間',
    transferred: '転送量',
    rate: ({ rate, runs, rateBefore, runsBefore }) =>
      `${runs.written} 回中 ${rate} (以前は ${runsBefore.written} 回中 ${rateBefore})`,
    percent: (number) => `${number}%`,
    durationOnAverage: (duration) => `平均 ${duration}`,
    sizePerRun: (size) => `1 回あたり ${size}`,
    asBefore: '変化なし',
    longer: (percent) => `${percent} 増加`,
    shorter: (percent) => `${percent} 短縮`,
    more: (percent) => `${percent} 増加`,
    less: (percent) => `${percent} 減少`,
    withChange: (value, change) => `${value}、${change}`,
    changedMost: '変化の大きいジョブ:',
    changed: ({ value, change, before }) => `${value}、${change} (以前は ${before})`,
  },

  columns: [
    'ジョブ',
    '組織',
    'コンピューター',
    '状態',
    '成功',
    '警告',
    '失敗',
    '前回の終了',
    '前回の結果',
    '前回の所要時間 (秒)',
    '前回のサイズ (バイト)',
    '平均所要時間 (秒)',
    '平均サイズ (バイト)',
    '以前の成功',
    '以前の警告',
    '以前の失敗',
    '以前の平均所要時間 (秒)',
    '以前の平均サイズ (バイト)',
    '理由',
  ],
};
