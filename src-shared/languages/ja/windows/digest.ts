import type { WindowTexts } from '../../texts.ts';

export const digestText: WindowTexts['digest'] = {
  isEnabled: 'すべてのジョブのダイジェストを送信する(&B)',
  every: '間隔(&E):',
  intervals: { day: '毎日', week: '毎週', month: '毎月' },
  weekday: '曜日(&D):',
  day: '日(&Y):',
  dayHint: 'その日がない月は、月の最終日に送信されます。',
  time: '時刻(&I):',
  timeZone: 'タイムゾーン(&Z):',
  timeZoneHint: (name) => `空のままにすると、コンピューターのタイムゾーン (${name}) が使用されます。`,
  hasOwnRecipients: '別の宛先に送信する(&O)',
  recipients: '宛先(&T):',
  shouldReplaceSuccesses: '成功はダイジェストのみで報告する(&S)',
  replaceHint: '成功したジョブは、前回失敗した場合を除き、個別には通知されません。',
  shouldSendWithoutIssues: '対応が必要なものがなくても送信する(&V)',
  withoutIssuesHint: 'ダイジェストが届かない場合は、何か問題があるとわかります。',
  notificationsOff: 'メール通知がオフになっているため、ダイジェストは送信されません。',
  preview: 'プレビュー(&P)',
  sendNow: '今すぐ送信(&W)',
  sending: 'ダイジェストを送信しています...',
  result: '[プレビュー] と [今すぐ送信] の結果',
  previewOpened: 'プレビューをブラウザーで開きました。',
  previewNotOpened: (path, reason) =>
    `プレビューを開けませんでした: ${reason}。次のファイルをブラウザーで開いてください: ${path}`,
};
