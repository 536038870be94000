import type { Words } from '../../texts.ts';

const quoted = (text: string) => `「${text}」`;

export const fieldProblemsText: Words['fieldProblems'] = {
  plain: {
    'server-missing': 'サーバーの名前またはアドレスを入力してください。',
    'smtp-server-missing': 'SMTP サーバーの名前またはアドレスを入力してください。',
    'not-a-server': 'サーバーの名前またはアドレスではありません。',
    'not-https': 'HTTPS のみが使用されます。http:// を除いた名前またはアドレスを入力してください。',
    'not-a-port': '1 ～ 65535 のポートを入力してください。',
    'from-missing': '差出人のメールアドレスを入力してください。',
    'user-missing': 'ユーザーを入力してください (多くの場合、メールアドレスです)。',
    'password-missing': 'パスワードを入力してください。',
    'password-for-other-server': 'サーバーまたはユーザーが変更されました。パスワードをもう一度入力してください。',
    'password-for-other-address': 'アドレスが変更されました。パスワードをもう一度入力してください。',
    'not-a-poll-interval': '1 ～ 60 の分数を入力してください。',
    'oauth-client-id-missing': 'OAuth クライアントのアプリケーション クライアント ID を入力してください。',
    'not-an-oauth-client-id':
      'クライアント ID の末尾は .apps.googleusercontent.com です (例: 1234-abcd.apps.googleusercontent.com)。',
    'oauth-client-secret-missing': 'OAuth クライアントのクライアント シークレットを入力してください。',
    'blank-in-client-secret': 'クライアント シークレットに空白を含めることはできません。',
    'client-id-missing': '登録したアプリケーションのクライアント ID を入力してください。',
    'client-id-not-a-guid': 'クライアント ID は 11112222-3333-4444-5555-666677778888 のような GUID です。',
    'tenant-id-missing': '組織のテナント ID を入力してください。',
    'not-a-tenant': 'テナント ID は GUID、または contoso.com のような検証済みドメイン名です。',
    'needs-own-application':
      'アプリケーション自体でサインインするには、独自に登録したアプリケーションのクライアント ID とテナント ID を入力してください。',
    'send-as-missing': '送信元とするメールボックスのメールアドレスを入力してください。',
    'mailbox-missing': '送信元のメールボックスのメールアドレスを入力してください。',
    'certificate-missing': 'アプリケーションの証明書を、秘密キーとともに選択してください。',
    'recipients-missing': '宛先を 1 つ以上入力してください。',
    'subject-missing': '件名を入力してください。',
    'not-a-day-of-month': '1 ～ 31 の日を入力してください。',
    'not-a-number-of-days': '1 ～ 3650 の日数を入力してください。',
    'not-an-end-date': '2026-12-31 のような日付を入力するか、空のままにしてください。',
    'channels-missing': '1 つ以上選択してください。',
    'nothing-to-ignore': '上に理由またはオブジェクトを入力してください。無視する対象の指定が必要です。',
    'rule-says-nothing': 'ここまたは下に条件を入力するか、処理を選択してください。',
    'name-missing': '名前を入力してください。',
    'channel-name-missing': 'チャネルを識別できる名前を入力してください。',
    'quiet-hours-empty': 'おやすみ時間の開始とは異なる時刻を入力してください。',
    'condition-missing': '条件を 1 つ以上入力してください。条件がないと、すべてのメールが認識されます。',
    'result-missing': '少なくとも 1 つの結果について、判別するテキストを入力してください。',
    'not-a-grace': '1 ～ 10080 (1 週間) の分数を入力してください。',
    'not-a-count': '1 ～ 1000 の整数を入力してください。',
    'weekdays-missing': '1 つ以上の曜日を選択してください。',
    'cron-line-missing': 'cron 式を入力してください (例: 0 2 * * 1-5)。',
  },
  badRecipient: (text) => `${quoted(text)}はメールアドレスではありません。`,
  badRecipients: (texts, moreCount) => {
    const named = texts.map(quoted).join('、');
    return moreCount === 0
      ? `次はメールアドレスではありません: ${named}。`
      : `次はメールアドレスではありません: ${named}、他 ${moreCount} 件。`;
  },
  tooManyRecipients: (count, most) => `入力できる宛先は ${most} 件までです。現在は ${count} 件です。`,
  notAddressRanges: (texts) => `IP アドレスでも、192.168.1.0/24 のような範囲でもありません: ${texts}。`,
  textTooLong: (maxLength) => `${maxLength} 文字以内で入力してください。`,
  nameTooLong: (maxLength) => `名前は ${maxLength} 文字以内で入力してください。`,
  backupUserMissing: (example) => `ユーザーを入力してください (例: ${example})。`,
  notATime: (example) => `00:00 ～ 23:59 の時刻を入力してください (例: ${example})。`,
  notATimeZone: (text) =>
    `${quoted(text)}はタイムゾーンではありません。Asia/Tokyo のようなタイムゾーンを入力してください。`,
  notATimeZoneOrEmpty: (text) =>
    `${quoted(text)}はタイムゾーンではありません。Asia/Tokyo のようなタイムゾーンを入力するか、空のままにしてください。`,
};
