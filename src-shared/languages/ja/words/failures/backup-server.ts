import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const retried = (advice: string) => ({ atHand: advice, standing: `${advice}自動的に再試行されます。` });

const message = (text: string) => (text === '' ? '' : `: ${text}`);

const duration = (aheadMs: number) => {
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  return minutes < 120
    ? pluralize(minutes, { other: '# 分' })
    : pluralize(Math.round(minutes / 60), { other: '# 時間' });
};

export const backupServerHintsText: Words['failures']['backupServerHints'] = {
  vb365: { portAdvice: '変更していない場合は 4443', usernameForms: 'DOMAIN\\user または user@domain' },
  vbr: {
    portAdvice: '変更していない場合は 9419、バージョン 13.1 以降では 443 も可',
    usernameForms: 'DOMAIN\\user、user@domain、またはサーバー自体のアカウントの場合は名前のみ',
  },
};

const replacedOrOther = 'それ以外の場合は、別のコンピューターが代わりに応答している可能性があります。';

export const backupServerText: Words['failures']['backupServer'] = {
  'server-name-unknown': {
    title: 'この名前のサーバーはありません',
    detail: ({ host }) => `名前 ${host} がネットワークで見つかりませんでした。`,
    advice: 'サーバーのアドレスに誤りがないか、またこのコンピューターの DNS と VPN 接続を確認してください。',
  },
  'server-not-reachable': {
    title: 'サーバーに接続できません',
    detail: ({ host, port, reason }) => `${host} (ポート ${port}) から応答がありません (${reason})。`,
    advice: ({ portAdvice }) =>
      retried(
        `サーバーの電源が入っていること、REST API サービスが実行されていること、ポート (${portAdvice}) とファイアウォールの設定が正しいことを確認してください。`,
      ),
  },
  'server-timed-out': {
    title: 'サーバーが時間内に応答しません',
    detail: ({ host, port }) => `${host} (ポート ${port}) の応答が 1 分以内に完了しませんでした。`,
    advice: retried('サーバーの負荷とネットワークを確認してください。'),
  },
  'server-without-tls': {
    title: 'このポートでは安全な接続ができません',
    detail: ({ port }) => `ポート ${port} の応答は HTTPS ではないため、パスワードは送信されませんでした。`,
    advice: ({ portAdvice }) => `REST API のポート (${portAdvice}) を入力してください。`,
  },
  'tls-not-agreed': {
    title: '共通の TLS バージョンがありません',
    detail: ({ port, reason }) =>
      `ポート ${port} の応答元とこのプログラムの両方で使用できる TLS バージョン、暗号、またはキーがないため、パスワードは送信されませんでした (${reason})。`,
    advice:
      'サーバーの Windows で TLS 1.2 以降を有効にし、2,048 ビット以上のキーの証明書を使用してください。ポートが REST API のものでない場合は、修正してください。',
  },
  'certificate-unknown': {
    title: '証明書がまだ信頼されていません',
    detail: 'サーバーがまだ信頼されていない証明書を提示したため、何も送信されませんでした。',
    advice: {
      atHand: '接続をテストし、サーバーの REST API の証明書と比較してから信頼してください。',
      standing: 'サーバーを編集して接続をテストし、サーバーの REST API の証明書と比較してから信頼してください。',
    },
  },
  'certificate-changed': {
    title: '証明書が変更されました',
    detail: 'サーバーが信頼済みのものとは異なる証明書を提示したため、何も送信されませんでした。',
    advice: {
      atHand: `証明書が更新された場合は、接続をテストして新しい証明書を信頼してください。${replacedOrOther}`,
      standing: `証明書が更新された場合は、サーバーを編集して接続をテストし、新しい証明書を信頼してください。${replacedOrOther}`,
    },
  },
  'not-a-backup-server': {
    title: ({ name }) => `${name} ではありません`,
    detail: ({ found }) => `このアドレスでは別のものが応答しています: ${found}。`,
    advice: ({ portAdvice }) =>
      `アドレスとポート (${portAdvice})、および REST API が有効になっていることを確認してください。`,
  },
  'version-not-supported': {
    title: 'サポートされていないバージョンです',
    detail: ({ version }) => `サーバーは REST API ${version} を提供していません。`,
    advice: ({ name, oldestRelease }) =>
      `API のバージョンとして [自動] を選択するか、サーバーを ${name} ${oldestRelease} 以降に更新してください。`,
  },
  'password-refused': {
    title: 'ユーザーまたはパスワードが拒否されました',
    detail: {
      atHand: ({ username }) => `サーバーで ${username} のサインインが受け付けられません。`,
      standing: ({ username }) =>
        `サーバーで ${username} のサインインが受け付けられません。アカウントがロックされないように、次の試行まで 1 時間待機します。`,
    },
    advice: {
      atHand: ({ usernameForms }) => `ユーザー (${usernameForms}) とパスワードをもう一度入力してください。`,
      standing: ({ usernameForms }) =>
        `サーバーを編集し、ユーザー (${usernameForms}) とパスワードをもう一度入力してください。`,
    },
  },
  'mfa-required': {
    title: 'アカウントに多要素認証が必要です',
    detail: ({ username }) => `サーバーは ${username} に多要素認証を求めていますが、プログラムでは対応できません。`,
    advice: ({ name }) => `${name} で多要素認証がオフになっているサービスアカウントを使用してください。`,
  },
  'sign-in-denied': {
    title: 'サインインが許可されていません',
    detail: (failure) =>
      `サーバーでは、${failure.username} による REST API へのサインインが許可されていません (状態コード 403、Forbidden)${message(failure.message)}。パスワードが正しいかどうかは不明です。`,
    advice:
      'REST API の使用と、ジョブおよびそのセッションの表示が可能なロールをアカウントに割り当てるか、別のアカウントを使用してください。',
  },
  'token-refused': {
    title: 'サインイン後にトークンが拒否されました',
    detail: ({ username }) =>
      `サーバーは ${username} のパスワードを受け付けましたが、次の要求に状態コード 401 (Unauthorized) で応答しました。`,
    advice: retried(
      'サーバーの前にあるプロキシまたはゲートウェイが要求から Authorization ヘッダーを削除していないことを確認し、サーバーの REST API サービスを再起動してください。',
    ),
  },
  'server-access-denied': {
    title: 'アクセスが拒否されました',
    detail: ({ username }) => `${username} はサインインできますが、ジョブセッションの読み取りが許可されていません。`,
    advice:
      'ジョブおよびそのセッションを表示できるロールをアカウントに割り当てるか、別のアカウントを使用してください。',
  },
  'password-missing': {
    title: 'パスワードがありません',
    detail:
      'このサーバーのパスワードは保存されていません。設定が別のコンピューターのものであるか、このシステムに保存用のキーリングがありません。',
    advice: {
      atHand: 'パスワードを入力してください。',
      standing: 'サーバーを編集し、パスワードを入力してください。',
    },
  },
  'password-unreadable': {
    title: '保存されているパスワードを読み取れません',
    detail: ({ path }) => `システムは復号できませんでした。ファイルは変更されていません: ${path}`,
    advice: {
      atHand: 'キーリングのロックを解除するか、パスワードをもう一度入力してください。',
      standing: 'キーリングのロックを解除するか、サーバーを編集してパスワードをもう一度入力してください。',
    },
  },
  'password-not-stored': {
    title: 'パスワードを保存できません',
    detail: 'このシステムにはキーリングがないため、パスワードはプログラムの終了までメモリにのみ保持されます。',
    advice: {
      atHand:
        'キーリング (GNOME Keyring や KWallet など) をインストールしてロックを解除し、パスワードをもう一度入力してください。',
      standing:
        'キーリング (GNOME Keyring や KWallet など) をインストールしてロックを解除し、サーバーを編集してパスワードをもう一度入力してください。',
    },
  },
  'server-throttled': {
    title: 'サーバーが要求を制限しています',
    detail: 'このプログラムまたは別のプログラムから、短時間に許容数を超える要求がサーバーに送信されました。',
    advice: {
      atHand: '1 分待ってから、接続をもう一度テストしてください。',
      standing: '操作は不要です。サーバーの制限が解除されると、自動的に再試行されます。',
    },
  },
  'server-error': {
    title: 'サーバーがエラーを報告しました',
    detail: (failure) => `サーバーは状態コード ${failure.status} で応答しました${message(failure.message)}`,
    advice: retried('この状態が続く場合は、サーバーを確認してください。'),
  },
  'answer-not-understood': {
    title: '応答を解釈できませんでした',
    detail: ({ path, reason }) => `${path} に対する応答が正しくありません: ${reason}。`,
    advice: retried('サーバーが最近更新された場合は、このプログラムを更新してください。'),
  },
  'sessions-not-stored': {
    title: '終了したジョブを保存できません',
    detail: ({ reason }) =>
      `サーバーは読み取れましたが、セッションをこのコンピューターに保存できませんでした: ${reason}。`,
    advice: 'プログラムのデータがあるディスクの空き領域を確認してください。自動的に再試行されます。',
  },
  'sessions-not-understood': {
    title: '解釈できないセッションがあります',
    detail: ({ count }) =>
      pluralize(count, { other: '# 件のジョブセッションに ID または時刻がないため、報告できません。' }),
    advice: 'サーバーのジョブ履歴を確認し、このプログラムを更新してください。',
  },
  'server-clock-off': {
    title: '時計がずれています',
    detail: ({ aheadMs }) =>
      `サーバーの時計は、このコンピューターより ${duration(aheadMs)}${aheadMs > 0 ? '進んで' : '遅れて'}います。失われるものはありませんが、メッセージの時刻はサーバーのものになります。`,
    advice: 'サーバーまたはこのコンピューターの時計を合わせてください。',
  },
};

export const backupServerTroubleText: Words['failures']['backupServerTrouble'] = {
  'backup-server-not-read': {
    title: 'バックアップサーバーを読み取れません',
    detail: ({ host, cause }) =>
      `${host} で終了したジョブは、サーバーを再び読み取れるようになると報告されます。${cause.title}: ${cause.detail}`,
  },
  'backup-server-sessions-unclear': {
    title: '報告できないジョブがあります',
    detail: ({ host, count }) =>
      pluralize(count, {
        other: `${host} の # 件のジョブセッションは、ID または時刻がないか、サーバーから取得できなかったため、報告されませんでした。`,
      }),
    advice: 'サーバーのジョブ履歴を確認し、このプログラムを更新してください。その後、このメッセージを閉じてください。',
  },
};
