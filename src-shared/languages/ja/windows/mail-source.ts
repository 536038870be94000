import type { WindowTexts } from '../../texts.ts';

export const mailSourceText: WindowTexts['mailSource'] = {
  isOn: '他のプログラムのメールを転送する(&L)',
  port: '待ち受けポート(&I):',
  otherComputers: '送信を許可する他のコンピューター (要ログイン)(&W):',
  otherComputersPlaceholder: 'なし。例: 192.168.1.20, 10.0.0.0/24',
  hint: (port) =>
    `このコンピューターのプログラムは、サーバー 127.0.0.1 (ポート ${port}) に暗号化なしで送信します。メールは [通知] タブのアカウントから送信されます。`,
  showAccess: '他のコンピューター用のログインと証明書(&X)',
  server: 'サーバー',
  encryption: '暗号化',
  startTls: 'STARTTLS',
  username: 'ユーザー',
  password: 'パスワード',
  fingerprint: '証明書の SHA-256 拇印',
  accessUnreadable: '他のコンピューター用のログイン情報を復号できません。',
  renewActions: 'ログインと証明書',
  renew: { password: '新しいパスワード(&K)...', certificate: '新しい証明書(&Q)...' },
  renewTitle: { password: '新しいパスワードを作成しますか?', certificate: '新しい証明書を作成しますか?' },
  renewDetail: {
    password:
      'メールを送信する他のすべてのコンピューターで、新しいパスワードが必要になります。新しいパスワードが入力されるまで、そのメールは拒否されます。',
    certificate:
      'メールを送信する他のすべてのコンピューターに、新しい証明書が提示されます。以前の証明書を信頼していたコンピューターでは、代わりにこの証明書を信頼しないと、メールが届きません。',
  },
  renewUnreadable: '復号できない情報は、パスワードと証明書の両方がまとめて再作成されます。',
  renewConfirm: { password: '新しいパスワードを作成(&M)', certificate: '新しい証明書を作成(&M)' },
};
