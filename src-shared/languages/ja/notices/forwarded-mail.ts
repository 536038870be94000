import type { Texts } from '../../texts.ts';

export const forwardedMailText: Texts['notices']['forwardedMail'] = {
  zipped:
    'メッセージがメールサービスの上限を超えていたため、Backup Notifier が添付ファイルを zip ファイルにまとめました。',
  split: (number, count) =>
    `メッセージがメールサービスの上限を超えていたため、Backup Notifier が添付ファイルを ${count} 件のメッセージに分割しました。これは ${number} 件目です。`,
};
