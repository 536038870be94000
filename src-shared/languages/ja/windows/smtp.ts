import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const smtpText: WindowTexts['smtp'] = {
  host: 'SMTP サーバー(&V):',
  hostExample: 'mail.contoso.com',
  fromExample: 'backup@contoso.com',
  connection: '接続',
  noServer: 'SMTP サーバーと差出人のアドレスを入力してください。',
  encryption: { 'tls-from-the-start': 'TLS', starttls: 'STARTTLS', 'if-offered': 'サーバーが対応していれば暗号化' },
  noLogin: '認証なし',

  test: '接続テスト(&O)',
  stop: '接続を中止(&O)',
  contacting: 'サーバーに接続しています...',
  waiting: (place) => `${place} の応答を待っています...`,
  connected: '接続しました',
  encrypted: '接続は暗号化されています。',
  notEncrypted: '接続は暗号化されていません。',
  loggedIn: 'サーバーはユーザーとパスワードを受け付けました。',
  largest: (megabytes) => pluralize(megabytes, { other: '# MB までのメッセージを受け付けます。' }),
  certificateNotTrusted: '証明書が信頼されなかったため、何も送信されませんでした。',
  trustAdvice: 'サーバーの証明書の拇印と比較するか、サーバーの管理者に確認してください。',

  microsoftTitle: 'Microsoft 365 ではパスワードが使用できなくなります',
  microsoftDetail: 'Microsoft は 2026 年 12 月末に、パスワードを使用する SMTP (基本認証) を既定で無効にする予定です。',
  useMicrosoft: 'Microsoft 365 (先進認証) を使用',

  windowTitle: 'SMTP サーバーの設定',
  port: 'ポート(&P):',
  portHint: '587 または 25: STARTTLS。465: 最初から TLS。',
  usesTls: 'SSL を使用して接続する(&S)',
  requiresLogin: 'SMTP サーバーで認証が必要(&A)',
  username: 'ユーザー名(&U):',
  password: 'パスワード(&W):',
  passwordStored: '保存済み',
  passwordHint: '暗号化して保存され、暗号化された接続でのみ送信されます。',
  certificate: '信頼済みの証明書',
  certificateFingerprint: '信頼済みの証明書 (SHA-256)',
  forgetCertificate: '信頼を解除(&T)',
};
