import type { CertificateDoubt, MicrosoftRefusal } from '../../../../model/failures/smtp-failure.ts';
import type { Words } from '../../../texts.ts';
import { quote, quoteIfAny } from './reply.ts';

const retried = (action: string) => ({
  atHand: `${action}その後、もう一度お試しください。`,
  standing: `${action}通知は待機し、自動的に再試行されます。`,
});
const inOptions = (action: string) => ({ atHand: action, standing: `オプションの [通知] を開いてください。${action}` });

const doubts: Record<CertificateDoubt, string> = {
  'self-signed': '自己署名',
  'issuer-unknown': 'このコンピューターで信頼されていない発行者',
  expired: '有効期限切れ、または有効期間前',
  'other-name': '別の名前のもの',
  other: '検証不可',
};

const untilItEnds = 'これは、Microsoft が基本認証を無効にするまで (既定では 2026 年 12 月末) 有効です。';

const microsoftRefusals: Record<MicrosoftRefusal, { detail: string; otherwise: string }> = {
  organization: {
    detail: '組織全体で、パスワードを使用する SMTP (基本認証) が無効になっています。',
    otherwise: `または、組織またはこのメールボックスでの SMTP AUTH の許可を Exchange 管理者に依頼してください。${untilItEnds}`,
  },
  mailbox: {
    detail: 'このメールボックスでは、パスワードを使用する SMTP (基本認証) が無効になっています。',
    otherwise: `または、このメールボックスでの SMTP AUTH の許可を Exchange 管理者に依頼してください。${untilItEnds}`,
  },
  ended: {
    detail: 'Microsoft では、パスワードを使用する SMTP (基本認証) は使用できなくなりました。',
    otherwise: '',
  },
  'not-accepted': {
    detail:
      'Microsoft でユーザーとパスワードが受け付けられませんでした。セキュリティの既定値群、ポリシー、または 2 段階認証によって拒否された可能性もあります。',
    otherwise: `または、ユーザーとパスワードをもう一度入力してください。${untilItEnds}`,
  },
};

const otherwise = 'それ以外の場合は、別のコンピューターが代わりに応答している可能性があります。';

export const smtpText: Words['failures']['smtp'] = {
  'smtp-not-set-up': {
    title: 'SMTP サーバーが設定されていません',
    detail: '通知は SMTP サーバー経由で送信されますが、サーバーの名前または差出人のアドレスがありません。',
    advice: inOptions('SMTP サーバーと差出人のアドレスを入力してください。'),
  },
  'smtp-name-unknown': {
    title: 'この名前のサーバーはありません',
    detail: ({ host }) => `名前 ${host} がネットワークで見つかりませんでした。`,
    advice: retried('名前に誤りがないか、またこのコンピューターの DNS と VPN 接続を確認してください。'),
  },
  'smtp-not-reachable': {
    title: 'SMTP サーバーに接続できません',
    detail: ({ host, port, reason }) => `${host} (ポート ${port}) から応答がありません (${reason})。`,
    advice: retried(
      'サーバー、ポート、ファイアウォールを確認してください。ポート 25 は多くのネットワークでブロックされています。',
    ),
  },
  'smtp-timed-out': {
    title: 'SMTP サーバーが時間内に応答しません',
    detail: ({ host, port }) => `${host} (ポート ${port}) から何も応答がありませんでした。`,
    advice: retried(
      'サーバーとポートを確認してください。587 と 25 は暗号化なしで、465 は暗号化ありで接続を開始します。',
    ),
  },
  'not-a-mail-server': {
    title: 'SMTP サーバーではありません',
    detail: ({ host, port }) => `${host} (ポート ${port}) では、別のものが応答しています。`,
    advice: retried('名前とポート (通常は 587) を確認してください。'),
  },
  'smtp-refuses-connection': {
    title: 'SMTP サーバーがこのコンピューターを拒否しています',
    detail: ({ host, reply }) => `何も送信しないうちに、${host} によって接続が終了されました。${quote(reply)}`,
    advice: retried('このコンピューターのアドレスからの接続の許可を、サーバーの管理者に依頼してください。'),
  },
  'tls-not-offered': {
    title: 'SMTP サーバーが暗号化に対応していません',
    detail: ({ host, port, reply }) =>
      `${host} (ポート ${port}) は TLS に対応していないため、パスワードもメッセージも送信されませんでした。${quoteIfAny(reply)}`,
    advice:
      '別のポート (587 または 465) を入力するか、サーバーで TLS を有効にしてください。パスワードを使用しない場合は、[SSL を使用して接続する] をオフにできます。',
  },
  'smtp-tls-not-agreed': {
    title: '共通の TLS バージョンがありません',
    detail: ({ host, port, reason }) =>
      `${host} (ポート ${port}) とこのプログラムの両方で使用できる TLS バージョン、暗号、またはキーがないため、何も送信されませんでした (${reason})。`,
    advice: retried('サーバーで TLS 1.2 以降を有効にし、2,048 ビット以上のキーを使用してください。'),
  },
  'smtp-certificate-unknown': {
    title: '証明書が信頼されていません',
    detail: ({ host, doubt, fingerprint }) =>
      `${host} が信頼されていない証明書を提示したため (${doubts[doubt]})、何も送信されませんでした。SHA-256 拇印は ${fingerprint} です。`,
    advice: {
      atHand:
        '拇印をサーバーのものと比較してから信頼するか、このコンピューターで信頼されている証明書をサーバーにインストールしてください。',
      standing:
        'オプションの [通知] を開いて接続をテストし、拇印を比較してから信頼するか、このコンピューターで信頼されている証明書をサーバーにインストールしてください。',
    },
  },
  'smtp-certificate-changed': {
    title: '証明書が変更されました',
    detail: ({ host, trusted, found }) =>
      `${host} が信頼済みのものとは異なる証明書を提示したため、何も送信されませんでした。SHA-256 拇印は ${trusted} から ${found} に変わりました。`,
    advice: {
      atHand: `証明書が更新された場合は、接続をテストして新しい証明書を信頼してください。${otherwise}`,
      standing: `証明書が更新された場合は、オプションの [通知] を開いて接続をテストし、新しい証明書を信頼してください。${otherwise}`,
    },
  },
  'login-not-offered': {
    title: 'SMTP サーバーがパスワードを受け付けません',
    detail: ({ host, reply }) =>
      `ユーザーとパスワードが設定されていますが、${host} はログインに対応していないため、何も送信されませんでした。${quoteIfAny(reply)}`,
    advice: 'クライアント用のポート (通常は 587) を入力するか、[SMTP サーバーで認証が必要] をオフにしてください。',
  },
  'login-refused': {
    title: 'ユーザーまたはパスワードが拒否されました',
    detail: {
      atHand: ({ username, reply }) => `SMTP サーバーで ${username} のログインが受け付けられません。${quote(reply)}`,
      standing: ({ username, reply }) =>
        `SMTP サーバーで ${username} のログインが受け付けられません。アカウントがロックされないように、次の試行まで 1 時間待機します。${quote(reply)}`,
    },
    advice:
      'ユーザーとパスワードをもう一度入力してください。2 段階認証がオンの場合、多くのプロバイダーでは通常のパスワードの代わりにアプリ パスワードが必要です。',
  },
  'login-required': {
    title: 'SMTP サーバーでログインが必要です',
    detail: ({ reply }) =>
      `メッセージを送信するにはログインが必要ですが、ユーザーが設定されていません。${quote(reply)}`,
    advice: inOptions('[詳細設定] で [SMTP サーバーで認証が必要] をオンにし、ユーザーとパスワードを入力してください。'),
  },
  'microsoft-basic-auth-ended': {
    title: 'Microsoft 365 では SMTP のパスワードを使用できません',
    detail: ({ why, reply }) => `${microsoftRefusals[why].detail}${quote(reply)}`,
    advice: ({ why }) =>
      inOptions(
        `メールサーバーとして [Microsoft 365 (先進認証)] を選択し、アカウントを承認してください。${microsoftRefusals[why].otherwise}`,
      ),
  },
  'sender-address-refused': {
    title: '差出人のアドレスが拒否されました',
    detail: ({ address, reply }) => `SMTP サーバーで ${address} からのメッセージが受け付けられません。${quote(reply)}`,
    advice: inOptions('ユーザーが送信に使用できる差出人のアドレス (通常はユーザー自身のもの) を入力してください。'),
  },
  'smtp-password-missing': {
    title: 'SMTP のパスワードがありません',
    detail:
      'SMTP サーバーのパスワードは保存されていません。設定が別のコンピューターのものであるか、このシステムに保存用のキーリングがありません。',
    advice: inOptions('[詳細設定] でパスワードを入力してください。'),
  },
  'smtp-password-unreadable': {
    title: 'SMTP のパスワードを読み取れません',
    detail: ({ path }) => `システムは復号できませんでした。ファイルは変更されていません: ${path}`,
    advice: 'キーリングのロックを解除するか、[詳細設定] でパスワードをもう一度入力してください。',
  },
  'smtp-password-not-stored': {
    title: 'SMTP のパスワードを保存できません',
    detail: 'このシステムにはキーリングがないため、パスワードはプログラムの終了までメモリにのみ保持されます。',
    advice:
      'キーリング (GNOME Keyring や KWallet など) をインストールしてロックを解除し、[詳細設定] でパスワードをもう一度入力してください。',
  },
};
