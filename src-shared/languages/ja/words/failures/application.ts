import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name } = services['microsoft-365'];

export const applicationText: Words['failures']['application'] = {
  'application-incomplete': {
    title: '設定が完了していません',
    detail: 'アプリケーション自体で送信する設定ですが、証明書または送信元のメールボックスがまだ指定されていません。',
  },
  'certificate-not-registered': {
    title: '証明書が受け付けられません',
    detail: `この証明書は ${name} でアプリケーションに登録されていないか、有効期限が切れています。`,
    advice:
      'キーを含まない証明書を、登録の [証明書とシークレット] にアップロードしてください。1 時間ごとに再試行されます。',
  },
  'certificate-expired': {
    title: '証明書の有効期限が切れています',
    detail: ({ on }) =>
      `アプリケーションの証明書の有効期限が ${on} に切れたため、${name} でメッセージが受け付けられません。`,
  },
  'certificate-expires-soon': {
    title: '証明書の有効期限が近づいています',
    detail: ({ on }) => `アプリケーションの証明書の有効期限は ${on} に切れます。その後は通知を送信できなくなります。`,
  },
  'certificate-not-usable': {
    title: '証明書を使用できません',
    detail: ({ problemSentence, path }) => `${problemSentence}ファイル: ${path}`,
    advice: '秘密キーを含む証明書をその場所に置いてください。1 時間ごとに再試行されます。',
  },
  'certificate-key-unreadable': {
    title: '保存されているキーを読み取れません',
    detail: ({ path }) =>
      `システムは、保存されている証明書の情報を復号できませんでした。ファイルは変更されていません: ${path}`,
  },
  'certificate-key-missing': {
    title: '証明書のキーがありません',
    detail: '秘密キーがメモリにのみ保持されていたか、ファイルが削除されたため、もう一度必要です。',
  },
  'certificate-not-stored': {
    title: 'キーを保存できません',
    detail: 'このシステムにはキーリングがないため、秘密キーはプログラムの終了までメモリにのみ保持されます。',
    advice: 'このユーザーのみが読み取れるファイルにキーを残し、設定でそのように指定してください。',
  },
  'application-not-in-organization': {
    title: 'アプリケーションが見つかりません',
    detail: 'このクライアント ID のアプリケーションは組織にないか、無効になっています。',
  },
  'application-not-accepted': {
    title: 'アプリケーションが受け付けられません',
    detail: ({ code }) => `${name} でアプリケーションのアクセスが許可されませんでした (${code})。`,
  },
  'application-not-permitted': {
    title: 'アプリケーションに送信が許可されていません',
    detail: ({ mailbox }) =>
      `${name} では、${mailbox} からのアプリケーションによる送信が 1 日間許可されていません。アプリケーションのアクセス許可 Mail.Send がないか、メールボックスがロールのスコープに含まれていないか、ライセンスがありません。`,
    advice: 'Test-ServicePrincipalAuthorization による確認を管理者に依頼してください。1 時間ごとに再試行されます。',
  },
};

export const certificateProblemsText: Words['failures']['certificateProblems'] = {
  'not-readable': 'ファイルを読み取れません。',
  'not-a-certificate': 'ファイルが PEM または PFX ではないか、破損しています。',
  'no-certificate': 'ファイルにはキーのみがあり、証明書がありません。',
  'no-key': 'ファイルに秘密キーがありません。',
  'password-missing': 'ファイルはパスワードで保護されていますが、パスワードがありません。',
  'wrong-password': 'ファイルのパスワードが正しくありません。',
  'not-rsa': 'Microsoft Entra ID に必要な RSA キーではありません。',
  'keys-differ': 'ファイルの秘密キーが証明書と一致しません。',
};
