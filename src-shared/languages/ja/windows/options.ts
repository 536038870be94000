import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('ja', { type: 'unit' });

const tabMarks = { error: 'エラーがあります', unsaved: '未保存の変更があります' };

export const optionsText: WindowTexts['options'] = {
  windowTitle: 'オプション',
  tabs: {
    notifications: '通知(&N)',
    rules: 'ルール',
    digest: 'ダイジェスト',
    channels: 'チャネル',
    'job-sources': 'ジョブソース(&C)',
    general: '全般(&R)',
  },
  tabsLabel: 'タブ',
  tabMarks,
  tabMarked: (tab, mark) => `${tab}: ${tabMarks[mark]}。`,

  isEnabled: 'メール通知を有効にする(&B)',
  mailServer: 'メールサーバー(&M):',
  mailServers: {
    smtp: 'SMTP サーバー (基本認証)',
    gmail: 'Google Gmail (先進認証)',
    'microsoft-365': 'Microsoft 365 (先進認証)',
  },
  advanced: '詳細設定(&D)...',

  authorizeNow: '今すぐ承認(&Z)',
  signInWithGoogle: 'Google でサインイン(&Z)',
  reauthorize: '再承認(&Z)...',
  signInAgain: '再サインイン(&G)',
  signOut: 'サインアウト(&O)',
  signingOut: 'サインアウトしています...',
  signingOutWaits:
    'ディスクまたは別の保存処理を待っています。その後、アカウントが削除されます。この操作はキャンセルできません。',
  stopSignIn: 'サインインを中止(&O)',
  openApplicationSettings: 'アプリケーションの設定を開く(&G)',
  authorization: '承認',
  authorizedAs: (displayName, username) => `${displayName} (${username}) として承認済み`,
  authorizedAsUsername: (username) => `${username} として承認済み`,
  accountStillInUse: (username) => `${username} を引き続き使用しています。`,
  applicationChanged: 'アプリケーションの設定が変更されました。もう一度承認してください。',
  sharedPermissionMissing:
    '別のメールボックスとして送信するには、追加のアクセス許可が必要です。もう一度承認してください。',
  finishSignInFirst: '保存する前に、ブラウザーでのサインインを完了するか、中止してください。',

  from: '差出人(&F):',
  fromPlaceholder: '承認されたアカウントのアドレス',
  fromApplicationSettings: 'アプリケーションの設定のメールボックス',
  certificateValidUntil: (day) => `証明書の有効期限: ${day}`,
  certificateNotInUse: '使用するには [OK] または [適用] をクリックしてください。[テストメッセージ] で今すぐ試せます。',
  fromAfterSignIn: 'サインイン後に表示されます',
  changeFrom: '変更(&H)...',
  sendAsTitle: '別のメールボックスとして送信',
  sendAsAddress: 'メールボックスのアドレス:',
  sendAsNote:
    'アカウントには、このメールボックスのメールボックス所有者として送信または代理送信のアクセス許可が必要です。',
  sendAsSignIn: '再サインインすると、他のメールボックスとして送信するアクセス許可が求められます。',
  sendAsInvalid: '送信元とするメールボックスのメールアドレスを入力してください。',
  sendAsUse: 'このメールボックスを使用',
  sendAsUseAndSignIn: '使用してサインイン...',
  sendAsOwn: '自分のメールボックスを使用',

  recipients: '宛先(&T):',
  subject: '件名(&S):',
  insert: '挿入(&I)',
  preview: (subject) => `プレビュー: ${subject}`,
  previewWithoutCounts: (subject) => `ジョブが件数を報告しない場合: ${subject}`,

  shouldAttachReport: '詳細レポートを添付する(&U)',
  testMessage: 'テストメッセージ(&E)',
  testRunning: 'テストメッセージを送信しています...',
  testWaiting: (service) => `${service} の応答を待っています...`,
  cancelTest: 'テストを停止',
  testSent: (recipientCount, sender) =>
    pluralize(recipientCount, {
      other: `${sender} から # 件の宛先に送信しました。受信トレイを確認してください。`,
    }),
  copyTestDetails: '詳細をコピー',
  testDetailsNotCopied: (details) => `システムによりコピーが拒否されました。${details}`,
  savingWaits:
    'フォルダー、ディスク、またはキーリングを待っています。中止するには [キャンセル] をクリックしてください。',
  testResult: 'テストの結果',

  notifyOn: '通知する条件',
  notifyOnSuccess: '成功時に通知する(&Y)',
  notifyOnWarning: '警告時に通知する(&W)',
  notifyOnFailure: '失敗時に通知する(&L)',
  notifyOnMissed: 'ジョブが実行されないときに通知する(&J)',
  notifyOnRecovery: '失敗したジョブが再び成功したときに通知する',
  suppressUntilLastRetry: '最後の再試行まで通知を抑制する(&P)',
  suppressHint: 'ジョブは最後の再試行の後に 1 回だけ通知されます。',
  nothingNotified: '結果が選択されていないため、通知は送信されません。',

  sessionFolder: 'セッションフォルダー(&F):',
  open: '開く(&P)',
  changeFolder: '変更(&G)...',
  usualFolder: '既定のフォルダーを使用(&U)',
  sessionFolderHint:
    '終了したジョブごとに 1 つの JSON ファイルをこのフォルダーに置いてください。ジョブは [通知] タブの設定に従って通知されます。',
  folderNotOpened: (reason) =>
    `フォルダーを開けませんでした: ${reason}。フォルダーが存在し、読み取りのアクセス許可があることを確認してください。`,
  folderOpens:
    'システムがフォルダーを開くのを待っています。ネットワーク共有がオフラインの場合は、時間がかかることがあります。',
  folderNotSaved: 'フォルダーは [OK] または [適用] をクリックすると監視されます。',
  notifyCommand: 'スクリプト用のコマンド(&S):',
  notifyCommandHint:
    'プログラムが実行されていないときも動作します。--help を指定すると、すべてのオプションが表示されます。',
  copy: 'コピー(&Y)',
  copied: 'コピーしました。',
  copyByHand: 'コマンドが選択されています。キーボードを使用してコピーしてください。',

  startsAtSignIn: 'サインイン時に起動する(&I)',
  theme: 'テーマ(&T):',
  themes: { system: 'システム設定を使用', light: 'ライト', dark: 'ダーク' },
  language: '言語(&G):',
  messageLanguage: 'メッセージの言語(&S):',
  systemLanguage: 'システム設定を使用',
  retentionDays: '履歴の保持日数(&H):',
  metricsFolder: 'メトリックのフォルダー (Prometheus)(&F):',
  metricsOff: 'メトリックは書き込まれません',
  browseForMetrics: '参照(&W)...',
  turnMetricsOff: 'オフにする(&U)',
  metricsHint: 'textfile コレクターのフォルダーです。プログラムは backup_notifier.prom をここに書き込みます。',
  logAndDiagnostics: 'ログと診断',
  openLogFolder: 'ログフォルダーを開く(&L)',
  saveDiagnostics: '診断情報の保存(&D)...',
  diagnosticsHint:
    '診断情報は、サポートが問題を調べるのに役立ちます。アドレス、名前、パスワード、メッセージは含まれません。',
  unattended: '誰もサインインしていないとき',
  unattendedCommand: '常に送信するには、管理者が次を実行します:',
  unattendedEnd: '終了するには、管理者が次を実行します: backup-notifier service uninstall',
  settingsFile: '設定ファイル',
  exportSettings: '設定のエクスポート(&E)...',
  importSettings: '設定のインポート(&M)...',
  settingsFileHint:
    'サインイン、パスワード、チャネルのアドレス、セッションとメトリックのフォルダー、他のプログラムのメール、バックアップサーバーを除く、保存された設定が含まれます。',
  savedAs: (path) => `${path} に保存しました`,
  imported: 'ファイルの設定をこのウィンドウに表示しています。保存するには [OK] または [適用] をクリックしてください。',
  importTitle: 'これらの設定をインポートしますか?',
  importConfirm: 'インポート(&I)',
  importDetail: (path) =>
    `${path} により、次の設定が変更されます。[OK] または [適用] をクリックするまで保存されません。`,
  importNothing: (path) => `${path} の設定は、このウィンドウの設定と同じです。`,
  importNames: (names) => list.format(names),
  importChangedChannel: (name) => `${name} (変更)`,
  importAddressesMissing: (names) =>
    `このコンピューターの [チャネル] タブで、次のアドレスを入力してください: ${list.format(names)}`,
  importChanges: '変更',
  importChange: (from, to) => `${from} → ${to}`,
  on: 'オン',
  off: 'オフ',
  nothing: '(空)',
  applicationLabel: 'アプリケーションの登録',
  preinstalledApplication: 'プレインストール',
  customGoogleApplication: '独自のもの',
  customApplication: (clientId, tenantId) => `${clientId}、テナント ${tenantId}`,

  waitingForApplicationSettings: '続行するには、[アプリケーションの設定] ウィンドウを閉じてください。',

  saveChangesTitle: '変更を保存しますか?',
  saveChangesDetail: '保存しないと、変更は失われます。',
  save: '保存(&S)',
  dontSave: '保存しない(&N)',

  signOutTitle: 'サインアウトしますか?',
  signOutDetail: (username) =>
    `${username} と保存されているサインイン情報は、このコンピューターから直ちに削除されます。アカウントが再び承認されるまで、通知は待機します。`,
};
