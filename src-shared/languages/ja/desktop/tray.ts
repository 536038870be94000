import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const trayText: Texts['desktop']['tray'] = {
  mailboxIs: (mailbox, state) => `${mailbox}: ${state}`,
  isOff: 'メール通知はオフです',
  paused: '通知を一時停止中',
  pausedUntil: (time) => `${time} まで通知を一時停止中`,
  waiting: (count, written) => pluralize(count, { other: '# 件待機中' }, written),

  sendTestMessage: 'テストメッセージを送信',
  cannotSendTestMessage: (why) => `テストメッセージを送信 (${why})`,
  cures: {
    'authorize-first': '今すぐ承認...',
    authorize: '再サインイン...',
    'open-application-settings': 'アプリケーションの設定を開く...',
    'open-history': '履歴を開く...',
    'open-session-folder': 'セッションフォルダーを開く...',
  },
  cureOf: (cure, counted) => `${cure} (${counted})`,
  options: '全般オプション...',
  history: '履歴...',
  jobs: 'ジョブ...',
  pause: '通知を一時停止',
  pauseForAnHour: '1 時間',
  pauseUntilTomorrow: '明日まで',
  pauseUntilResumed: '再開するまで',
  resume: '通知を再開',
  startAtSignIn: 'サインイン時に起動する',
  startAtSignInManaged: 'サインイン時に起動する (組織によって管理)',
  about: 'バージョン情報',
  quit: '終了',
};
