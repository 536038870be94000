import type { Counted } from '../../counted.ts';
import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const outOf = (objects: Counted) => `${counts.objects(objects)}のうち`;
const all = (objects: Counted) => (objects.count === 1 ? counts.objects(objects) : `${counts.objects(objects)}すべて`);

const outcomeText: Texts['notices']['session']['outcome'] = {
  ended: {
    Success: 'ジョブは正常に終了しました',
    Warning: 'ジョブは警告付きで終了しました',
    Failed: 'ジョブは失敗しました',
  },
  failedEarly: 'オブジェクトが処理される前にジョブが失敗しました',
  noObjects: 'オブジェクトは報告されませんでした',
  endedAnd: (ended, outcome) => `${ended}。${outcome}`,
  issuesReported: ({ count, written }) => pluralize(count, { other: '# 件の問題が報告されました' }, written),

  failed: ({ objects, failed }) => `${outOf(objects)} ${failed.written} 個が失敗`,
  failedWithWarnings: ({ objects, failed, warnings }) =>
    `${outOf(objects)} ${failed.written} 個が失敗、${warnings.written} 個に警告`,
  warnings: ({ objects, warnings }) => `${outOf(objects)} ${warnings.written} 個に警告`,
  allIgnored: ({ objects }) => `${all(objects)}をルールにより無視`,
  someSuccessful: ({ objects, successful }) => `${outOf(objects)} ${successful.written} 個を正常に処理`,
  allSuccessful: ({ objects }) => `${all(objects)}を正常に処理`,
  processed: ({ objects }) => `${counts.objects(objects)}を処理`,
  processedWithoutIssues: ({ objects }) => `${counts.objects(objects)}を問題なく処理`,
  processedWithIssues: ({ objects, issues }) =>
    `${counts.objects(objects)}を処理、${pluralize(issues.count, { other: '# 件の問題' }, issues.written)}`,
  withIssues: ({ objects, issues }) => `${outOf(objects)} ${issues.written} 個に問題`,
  andIgnored: (outcome, ignored) => `${outcome}、${ignored.written} 個をルールにより無視`,
};

export const sessionText: Texts['notices']['session'] = {
  outcome: outcomeText,
  results: {
    Success: counts.successful,
    Warning: counts.withWarnings,
    Failed: counts.failed,
    ignored: ({ written }) => `ルールにより無視 ${written}`,
  },
  objects: counts.objects,
  attempt: (number, limit) => (limit === null ? `試行 ${number}` : `試行 ${number}/${limit}`),
  attemptNumber: (number, limit) => (limit === null ? number : `${number}/${limit}`),
  noise: ({ reportedAs, ignored, lowered, rules }) => {
    const counted = [
      ignored === null ? '' : `${ignored.written} 件を無視`,
      lowered === null ? '' : pluralize(lowered.count, { other: '# 件を警告に変更' }, lowered.written),
    ].filter((part) => part !== '');
    const names = rules.map((name) => `「${name}」`).join('、');
    const reported = reportedAs === null ? '' : `報告された結果: ${reportedAs}。`;
    return `${reported}ルール${names}の適用: ${counted.join('、')}。`;
  },
};
