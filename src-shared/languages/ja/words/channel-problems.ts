import type { ChannelKind } from '../../../model/channel.ts';
import type { Words } from '../../texts.ts';

const addressMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'ワークフローの作成時に Teams の Workflows に表示されたアドレスを入力してください。',
  webhook: 'Webhook のアドレスを入力してください。',
  slack: '受信 Webhook のアドレスを入力してください。',
  telegram: 'アドレスを入力してください。',
  ntfy: 'トピックのアドレスを入力してください (例: https://ntfy.sh/your-topic)。',
  gotify: 'Gotify サーバーのアドレスを入力してください。',
  pagerduty: 'アドレスを入力してください。',
  healthchecks: 'ping のアドレスを入力してください。',
};

const tokenMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'トークンを入力してください。',
  webhook: '署名シークレットを入力してください。',
  slack: 'トークンを入力してください。',
  telegram: '@BotFather に表示されたボットのトークンを入力してください。',
  ntfy: 'アクセス トークンを入力してください。',
  gotify: 'Gotify のアプリケーションのトークンを入力してください。',
  pagerduty: 'PagerDuty のサービスの統合キーを入力してください。',
  healthchecks: 'ping キーを入力してください。',
};

export const channelProblemsText: Words['channelProblems'] = {
  'address-missing': ({ channel }) => addressMissing[channel],
  'token-missing': ({ channel }) => tokenMissing[channel],
  'private-address': ({ host }) =>
    `${host} はこのコンピューターまたはローカル ネットワーク上にあります。意図したものであれば、[ローカルアドレスを許可する] をオンにしてください。`,
  'teams-other-host': ({ host }) =>
    `ワークフローは通常 api.powerplatform.com にありますが、このアドレスは ${host} にあります。組織のクラウドがそこにある場合に使用してください。`,
  'slack-other-host': ({ host }) =>
    `このアドレスは Slack ではなく ${host} にあります。そのチャットが Slack 形式のメッセージを受け付ける場合に使用してください。`,
  'not-an-address': 'これはアドレスではありません。https:// で始まるアドレス全体を貼り付けてください。',
  'login-in-address': 'アドレスにユーザーまたはパスワードが含まれています。// と @ の間の部分を削除してください。',
  'not-https':
    'https:// で始まるアドレスを入力してください。アドレス自体が機密情報であり、途中で読み取られてはなりません。',
  'not-a-webhook-secret':
    '署名シークレットは whsec_ で始まり、base64 の 24 から 64 バイトが続きます。新しく作成するか、空のままにしてください。',
  'teams-connector-retired':
    'これは Office 365 コネクタのアドレスですが、Microsoft はコネクタを廃止しました。Teams でチャネルのメニューを開いて [Workflows] を選択し、Webhook 要求の受信時にチャネルに投稿するワークフローを作成してください。',
  'teams-address-stopped':
    'Microsoft は logic.azure.com のアドレスを停止しました。Power Automate でワークフローを開き、api.powerplatform.com にある新しいアドレスをコピーしてください。',
  'teams-without-signature':
    'アドレスに署名 (sig=) がありません。アドレス全体をコピーし、ワークフローを誰でもトリガーできるように設定してください。',
  'teams-not-a-workflow':
    'これはワークフローのアドレスではありません。Teams でチャネルのメニューを開いて [Workflows] を選択し、最後に表示されるアドレスをコピーしてください。',
  'slack-not-a-webhook':
    'これは受信 Webhook のアドレスではありません。https://hooks.slack.com/services/ で始まります。',
  'not-a-bot-token':
    'ボットのトークンは、数字、コロン、20 文字以上の英数字とハイフンで構成されます。@BotFather からコピーしてください。',
  'not-a-telegram-chat':
    'チャットの ID (例: -1001234567890) または公開グループやチャンネルの @名前 を入力してください。',
  'not-a-telegram-topic': 'トピックの番号を入力するか、空のままにしてください。',
  'telegram-chat-not-found':
    'ボットはこの ID のチャットを見つけられません。チャット ID を確認してください。グループやチャンネルの場合はボットを追加し、個人チャットの場合は [開始] を押してください。',
  'telegram-chat-moved': ({ chatId }) =>
    `グループがアップグレードされ、ID が変わりました。チャット ID に ${chatId} を入力してください。`,
  'telegram-topic-not-found':
    'トピックが閉じられているか、この番号のトピックがありません。別のトピックの番号を入力するか、空のままにしてください。',
  'telegram-bot-not-started': 'Telegram でボットとのチャットを開き、[開始] または [再開] を押してください。',
  'telegram-bot-not-allowed':
    'Telegram でボットをグループに追加し、メッセージの送信を許可してください。チャンネルの場合は、投稿できる管理者にしてください。',
  'ntfy-without-topic': 'アドレスの末尾にトピックが 1 つ必要です (例: https://ntfy.sh/your-topic)。',
  'not-an-ntfy-token': 'アクセス トークン (tk_...) または user:password を入力してください。',
  'gotify-message-address': '/message とトークンを除いたサーバーのアドレスを入力してください。',
  'not-an-integration-key': 'PagerDuty の Events API v2 の統合キーは 32 文字の英数字です。',
  'healthchecks-without-key':
    'アドレスの末尾に ping キーまたはチェックの UUID が必要です (例: https://hc-ping.com/your-ping-key)。',
  'healthchecks-one-check-for-both':
    'これは 1 つのチェックのアドレスです。ジョブかこのプログラムのどちらか一方に使用するか、ping キーを含むアドレスを入力してください。その場合、ジョブごとに専用のチェックが使用されます。',
  'healthchecks-slug-ambiguous':
    'プロジェクトに同じスラッグのチェックが 2 つあるため、どちらにも ping は届いていません。healthchecks で一方のスラッグを変更してください。',
};
