import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const expectedName =
  'セッションファイルの名前は .json (1 つのドキュメント)、または .ndjson か .jsonl (1 行に 1 つのドキュメント) で終わり、リンクやフォルダーではない通常のファイルである必要があります。';

export const sessionFolderText: Words['failures']['sessionFolder'] = {
  'session-folder-unusable': {
    title: 'セッションフォルダーを使用できません',
    detail: ({ path, reason }) => `${path}: ${reason}。ここで報告された終了済みのジョブは取り込まれません。`,
    advice: 'フォルダーが存在し、このプログラムが読み書きできることを確認してください。',
  },
  'sessions-left-behind': {
    title: '以前のフォルダーにセッションファイルが残っています',
    detail: ({ count, path }) =>
      pluralize(count, { other: `監視されなくなった ${path} に、# 個のセッションファイルが残っています。` }),
    advice: '新しいセッションフォルダーに移動するか、以前のフォルダーをもう一度選択してください。',
  },
  'session-files-rejected': {
    title: '拒否されたセッションファイルがあります',
    detail: ({ count, path }) =>
      pluralize(count, {
        other: `${path} の「rejected」フォルダーにある # 個のファイルは正しいセッションドキュメントではないため、ジョブが報告されていない可能性があります。各ファイルの横にある .error.txt ファイルを参照してください。その場でファイルを修正すると再び読み取られます。不要な場合は削除してください。`,
      }),
  },
  'session-folder-other-files': {
    title: 'セッションフォルダーに読み取られないファイルがあります',
    detail: ({ count, path, example }) =>
      pluralize(count, {
        other: `${path} の # 個のファイルは読み取られません (例: 「${example}」)。${expectedName}終了したジョブを報告するファイルの場合、そのジョブは報告されていません。ファイルの名前を変更するか、別のフォルダーに移動してください。`,
      }),
  },
  'session-file-held': {
    title: 'セッションファイルが別のプログラムで使用中です',
    detail: ({ name, path }) =>
      `${path} の ${name} は 5 分以上別のプログラムで使用されているため、報告されたジョブが取り込まれていない可能性があります。`,
    advice: 'ファイルを使用しているプログラムを閉じるか、フォルダーをスキャンの対象から除外してください。',
  },
  'session-file-unreadable': {
    title: 'セッションファイルを読み取りまたは移動できません',
    detail: ({ name, path, reason }) =>
      `${path} の ${name}: ${reason}。報告されたジョブが取り込まれていない可能性があります。他のファイルは取り込まれます。`,
    advice: 'このプログラムのアカウントに、ファイルの読み取り、変更、削除のアクセス許可があることを確認してください。',
  },
};
