import type { Counted } from '../../counted.ts';
import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const moreReasons = ({ count, written }: Counted): string => pluralize(count, { other: '他 # 件の理由' }, written);

export const emailText: Texts['notices']['email'] = {
  sentBy: (computer) => `${computer} の Backup Notifier for Microsoft 365 から送信されました。`,
  title: (word, heading) => `${word}: ${heading}`,
  test: '<b>これはテストメッセージです。</b>数値は架空のものです。通知はこのように表示されます。',

  moreReasons: 'その他の理由',
  andMoreReasons: ({ reasons, objects }) => `${moreReasons(reasons)} (${counts.objects(objects)})`,
  andMoreReasonsBelow: ({ reasons, objects }) => `${moreReasons(reasons)}は下に表示 (${counts.objects(objects)})`,
  objectsOfReason: (objects) => `${counts.objects(objects)}:`,

  objectsWithIssues: '問題のあるオブジェクト',
  objectsIgnored: 'ルールにより無視されたオブジェクト',
  objectsSuccessful: '成功したオブジェクト',
  someListed: (heading, { listed, all }) => `${heading} (${all} 個のうち ${listed} 個が報告されました)`,
  tooManyObjects: (objects) => `${counts.objects(objects)}は多すぎるため、メッセージには表示されません。`,
  ignored: '無視',
  items: ({ count, written }) => pluralize(count, { other: '# 個のアイテム' }, written),

  earlierAttempts: '以前の試行',
  attemptsNotListed: (attempts) => `これより前の ${counts.attempts(attempts)}は表示されていません`,
  leftOut: '省略',
  leftOutFields: 'ジョブの報告に使用できないフィールドが含まれていました。報告元を修正してください:',
  log: 'ログ',
  logIsCut: '最後の行のみが表示されています。ログが、メッセージに含められる 64 KB を超えています。',

  reportAttached: {
    files: '完全なレポートを HTML および CSV 形式で添付しています。',
    zip: '完全なレポートを、HTML および CSV ファイルを含む zip ファイルとして添付しています。',
    html: '完全なレポートを HTML 形式で添付しています。',
  },
  reportInParts: (parts) =>
    `完全なレポートを ${parts} 部に分けて添付しています。第 1 部はこのメッセージに、残りは以降のメッセージに添付されます。`,
  reportKept: (computer) =>
    `完全なレポートは ${computer} に保存されています。そのコンピューターの Backup Notifier で履歴を開き、このジョブを選択して [レポートを開く] をクリックしてください。`,
  textsShortened: '長いテキストは省略されています。全文はレポートに含まれています。',

  part: {
    subject: (part, parts) => ` - レポート ${part}/${parts}`,
    title: (part, parts) => `レポート ${part}/${parts}`,
    rows: ({ first, last, all }) =>
      `オブジェクト ${first} ～ ${last} (全 ${all} 個)、HTML および CSV 形式 (1 つの zip ファイル)`,
    note: (rows, messages) =>
      `${rows}。ジョブの結果と理由は、これら ${messages} 件のメッセージの最初のものに含まれています。`,
  },
};
