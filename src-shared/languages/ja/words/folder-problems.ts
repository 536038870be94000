import type { Words } from '../../texts.ts';

export const folderProblemsText: Words['folderProblems'] = {
  notAWholePath: 'フォルダーを完全なパスで指定してください。',
  missing: 'このフォルダーは存在しません。先に作成するか、別のフォルダーを選択してください。',
  notAFolder: 'これはファイルです。フォルダーを選択してください。',
  insideSessionFolder:
    '取り込まれたファイルの保存先です。「accepted」と「rejected」以外のフォルダーを選択してください。',
  ofTheProgram: 'プログラム自体のファイルの保存先です。別のフォルダーを選択してください。',
  holdsOtherFiles: (name) =>
    `このフォルダーには、ジョブを報告しないファイル (${name} など) が含まれています。これらは「rejected」に移動されてしまいます。ジョブセッション専用のフォルダーを選択してください。`,
  notUsable: (reason) =>
    `プログラムがこのフォルダーを読み書きできません: ${reason}。フォルダーのアクセス許可を変更するか、別のフォルダーを選択してください。`,
  notWritable: (reason) =>
    `プログラムがこのフォルダーに書き込めません: ${reason}。フォルダーのアクセス許可を変更するか、別のフォルダーを選択してください。`,
};
