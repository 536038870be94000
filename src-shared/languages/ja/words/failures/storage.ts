import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

interface SetAside {
  setAsidePath: string;
  inUse: 'default' | 'current';
}

const movedSettings = ({ setAsidePath, inUse }: SetAside) =>
  `ファイルは ${setAsidePath} に移動され、プログラムは${inUse === 'default' ? '既定の設定で起動しました' : '表示されている設定で続行しています'}。`;

const moved = (path: string | null) => (path === null ? '' : `${path} に移動されました。`);

const sentAgain = (count: number) =>
  count === 0 ? '' : pluralize(count, { other: 'その後に送信された可能性のある # 件のメッセージは、再送信されます。' });

export const storageText: Words['failures']['storage'] = {
  'settings-set-aside': {
    title: '設定を読み取れませんでした',
    detail: ({ reason, ...aside }) => `設定ファイルが破損しています (${reason})。${movedSettings(aside)}`,
    advice: '設定をもう一度入力するか、プログラムが実行されていないときに修復したファイルを元の場所に戻してください。',
  },
  'settings-newer': {
    title: '新しいバージョンの設定です',
    detail: ({ version, ...aside }) =>
      `設定ファイルのバージョン ${version} は、このバージョンでは認識されません。${movedSettings(aside)}`,
    advice: '新しいバージョンをインストールするか、設定をもう一度入力してください。',
  },
  'settings-unreadable': {
    title: '設定を読み取れませんでした',
    detail: ({ path, reason }) =>
      `${path} を開けませんでした: ${reason}。プログラムは既定の設定で起動しました。ファイルはそのまま残されており、読み取れるようになるまで設定は保存できません。`,
    advice: 'ファイルのアクセス許可を確認し、プログラムを再起動してください。',
  },
  'settings-not-saved': {
    title: '設定を保存できませんでした',
    detail: ({ path, reason }) => `${path} に書き込めませんでした: ${reason}。`,
    advice: 'フォルダーの空き領域とアクセス許可を確認し、もう一度お試しください。',
  },
  'file-not-saved': {
    title: 'ファイルを保存できませんでした',
    detail: ({ path, reason }) => `システムにより ${path} への書き込みが許可されませんでした: ${reason}。`,
    advice: '別のフォルダーを選択するか、このフォルダーの空き領域とアクセス許可を確認してください。',
  },
  'journal-set-aside': {
    title: 'ジャーナルを読み取れませんでした',
    detail: ({ reason, setAsidePath }) =>
      `ジャーナルが破損しています (${reason})。${moved(setAsidePath)}使用できるコピーがないため、新しいジャーナルが作成されました。未送信だったものは送信されません。`,
    advice: '最近終了したジョブをバックアップ製品で確認し、破損したファイルはサポートのために保管してください。',
  },
  'journal-restored': {
    title: 'ジャーナルがコピーから復元されました',
    detail: ({ reason, setAsidePath, copiedAt, uncertainMessages }) =>
      `ジャーナルを読み取れませんでした (${reason})。${moved(setAsidePath)}${copiedAt} のコピーに置き換えられ、その後に終了したジョブは再び取り込まれます。${sentAgain(uncertainMessages)}同じメッセージが 2 回届く可能性があります。`,
    advice: 'その後に終了したジョブを履歴で確認し、破損したファイルはサポートのために保管してください。',
  },
  'disk-nearly-full': {
    title: 'ディスクの空き領域が残りわずかです',
    detail: ({ limit, path }) =>
      `${path} があるディスクの空き領域が ${limit} を下回っています。ディスクがいっぱいになると、終了したジョブを記録できません。`,
    advice: 'ディスクの空き領域を増やすか、履歴の保持日数を減らしてください (オプションの [全般])。',
  },
  'journal-not-copied': {
    title: 'ジャーナルをコピーできませんでした',
    detail: ({ reason }) =>
      `ジャーナルの破損に備えた毎日のコピーを作成できませんでした: ${reason}。前回のコピーは残っています。`,
    advice: '空き領域と、ユーザーデータフォルダーのアクセス許可を確認してください。1 時間ごとに再試行されます。',
  },
  'journal-newer': {
    title: '新しいバージョンのジャーナルです',
    detail: ({ version, setAsidePath }) =>
      `ジャーナルのバージョン ${version} は、このバージョンでは認識されません。${setAsidePath} に移動され、新しいジャーナルが作成されました。`,
    advice: 'そのジャーナルを再び使用するには、新しいバージョンをインストールしてください。',
  },
  'journal-in-memory': {
    title: 'ジャーナルに書き込めません',
    detail: ({ path, reason }) =>
      `${path} を開けませんでした: ${reason}。プログラムを再起動するまで、セッションはフォルダーに残り、何も送信されません。`,
    advice: 'フォルダーの空き領域とアクセス許可を確認し、プログラムを再起動してください。',
  },
  'settings-file-unusable': {
    title: 'ファイルに使用できる設定がありません',
    detail: ({ path, reason }) => `${path}: ${reason}。何も変更されていません。`,
    advice: '[設定のエクスポート] で作成したファイルを選択してください。',
  },
  'settings-file-newer': {
    title: '新しいバージョンのファイルです',
    detail: ({ path, version }) =>
      `${path} のバージョン ${version} は、このバージョンでは認識されません。何も変更されていません。`,
    advice: '新しいバージョンをこのコンピューターにインストールし、ファイルをもう一度インポートしてください。',
  },
};
