import type { WindowTexts } from '../../texts.ts';

const addressLabel = 'アドレス(&R):';

export const channelKindsText: WindowTexts['channelKinds'] = {
  teams: {
    name: 'Microsoft Teams',
    what: 'チャネルまたはチャットのカード',
    address: {
      label: addressLabel,
      example: 'https://....environment.api.powerplatform.com/...&sig=...',
      hint: 'Teams で、チャネルのメニュー > [ワークフロー] から、Webhook 要求の受信時にチャネルに投稿するワークフローを選択します。アドレスは最後に表示されます。',
    },
    token: null,
    ifNotCome: [
      'Power Automate でワークフローを開き、実行履歴を確認してください。失敗した実行には理由が表示されます。',
      'ワークフローはユーザーとして投稿します。所有者がチームのメンバーであり、接続がサインイン済みである必要があります。',
      'ワークフローは Teams Webhook 要求の受信トリガー (When a Teams webhook request is received) で始まり、オンになっている必要があります。',
    ],
  },
  webhook: {
    name: 'Webhook',
    what: '自社サーバーへの署名付き JSON',
    address: { label: addressLabel, example: 'https://example.com/hooks/backup', hint: '' },
    token: {
      label: '署名シークレット(&G):',
      hint: 'シークレットを設定すると、各要求は Standard Webhooks に従って署名されます。',
    },
    ifNotCome: ['受信側のログを確認してください。'],
  },
  slack: {
    name: 'Slack',
    what: 'チャンネルへのメッセージ',
    address: {
      label: addressLabel,
      example: 'https://hooks.slack.com/services/...',
      hint: 'Slack で: アプリ > Incoming Webhooks > Add New Webhook',
    },
    token: null,
    ifNotCome: ['Webhook の作成時に選択したチャンネルを確認してください。'],
  },
  telegram: {
    name: 'Telegram',
    what: '独自のボットからチャットへのメッセージ',
    address: null,
    token: {
      label: 'ボットトークン(&K):',
      hint: 'Telegram で @BotFather に /newbot を送信すると、トークンが表示されます。',
    },
    ifNotCome: ['Telegram でチャットを確認してください。'],
  },
  ntfy: {
    name: 'ntfy',
    what: 'スマートフォンへのプッシュ通知',
    address: {
      label: addressLabel,
      example: 'https://ntfy.sh/your-topic',
      hint: 'サーバーとトピックです。推測されにくいトピックを選択してください。',
    },
    token: { label: 'アクセストークン(&K):', hint: 'トピックが保護されている場合にのみ必要です。' },
    ifNotCome: [
      'スマートフォンがこのサーバーのこのトピックを購読していることを確認してください。',
      'ブラウザーでトピックを開いてください。届いたメッセージの一覧が表示されます。',
    ],
  },
  gotify: {
    name: 'Gotify',
    what: '自社サーバーからのプッシュ通知',
    address: { label: addressLabel, example: 'https://gotify.example.com', hint: 'サーバーのアドレスです。' },
    token: { label: 'アプリケーショントークン(&K):', hint: 'Gotify で: Apps > Create application' },
    ifNotCome: ['Gotify でアプリケーションを確認してください。'],
  },
  pagerduty: {
    name: 'PagerDuty',
    what: '次の成功でクローズされるインシデント',
    address: null,
    token: { label: '統合キー(&K):', hint: 'PagerDuty で: サービス > Integrations > Events API v2' },
    ifNotCome: ['PagerDuty でサービスのアラートを確認してください。'],
  },
  healthchecks: {
    name: 'healthchecks',
    what: 'ping の送信 (途絶えると通知)',
    address: {
      label: addressLabel,
      example: 'https://hc-ping.com/...',
      hint: 'チェックの ping アドレス、または ping キーを含むプロジェクトの ping アドレスです。',
    },
    token: null,
    ifNotCome: ['チェックのイベントを確認してください。'],
  },
};
