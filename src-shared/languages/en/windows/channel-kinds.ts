/** What a person is told of each kind of channel. `&` stands before the access key. */
import type { ChannelKind } from '../../../model/channel.ts';

export interface ChannelKindText {
  name: string;
  /** One line in the menu `Add`. */
  what: string;
  /** `null`: it has one address for everybody. */
  address: { label: string; example: string; hint: string } | null;
  /** `null`: it has none. */
  token: { label: string; hint: string } | null;
  /** What to look at where a test message was accepted and has not come. */
  ifNotCome: readonly string[];
}

const addressLabel = 'Add&ress:';

export const channelKindsText: Readonly<Record<ChannelKind, ChannelKindText>> = {
  teams: {
    name: 'Microsoft Teams',
    what: 'a card in a channel or chat',
    address: {
      label: addressLabel,
      example: 'https://....environment.api.powerplatform.com/...&sig=...',
      hint: 'In Teams: the channel’s menu > Workflows > post to a channel when a webhook request is received. The address is shown at the end.',
    },
    token: null,
    ifNotCome: [
      'Open the workflow in Power Automate and look at its run history: a failed run says why.',
      'The workflow posts as a person: its owner must still be a member of the team, and its connection must be signed in.',
      'It has to begin with “When a Teams webhook request is received”, and to be turned on.',
    ],
  },
  webhook: {
    name: 'Webhook',
    what: 'JSON, signed, to a server of your own',
    address: { label: addressLabel, example: 'https://example.com/hooks/backup', hint: '' },
    token: {
      label: 'Signin&g secret:',
      hint: 'With a secret each request is signed as Standard Webhooks describes.',
    },
    ifNotCome: ['Look in the receiver’s log.'],
  },
  slack: {
    name: 'Slack',
    what: 'a message in a channel',
    address: {
      label: addressLabel,
      example: 'https://hooks.slack.com/services/...',
      hint: 'In Slack: your app > Incoming Webhooks > Add New Webhook.',
    },
    token: null,
    ifNotCome: ['Look in the channel that the webhook was made for.'],
  },
  telegram: {
    name: 'Telegram',
    what: 'a message in a chat, from a bot of your own',
    address: null,
    token: { label: 'Bot to&ken:', hint: 'In Telegram: send /newbot to @BotFather. It shows the token.' },
    ifNotCome: ['Look at the chat in Telegram.'],
  },
  ntfy: {
    name: 'ntfy',
    what: 'a push message to phones',
    address: {
      label: addressLabel,
      example: 'https://ntfy.sh/your-topic',
      hint: 'The server and the topic. Choose a topic that nobody guesses.',
    },
    token: { label: 'Access to&ken:', hint: 'Only where the topic is protected.' },
    ifNotCome: [
      'Check that the phone has subscribed to this topic on this server.',
      'Look at the topic in a browser: what has arrived is listed there.',
    ],
  },
  gotify: {
    name: 'Gotify',
    what: 'a push message from a server of your own',
    address: { label: addressLabel, example: 'https://gotify.example.com', hint: 'The address of the server.' },
    token: { label: 'Application to&ken:', hint: 'In Gotify: Apps > Create application.' },
    ifNotCome: ['Look at the application in Gotify.'],
  },
  pagerduty: {
    name: 'PagerDuty',
    what: 'an incident, closed by the next success',
    address: null,
    token: { label: 'Integration &key:', hint: 'In PagerDuty: the service > Integrations > Events API v2.' },
    ifNotCome: ['Look at the alerts of the service in PagerDuty.'],
  },
  healthchecks: {
    name: 'healthchecks',
    what: 'pings; it reports when they stop',
    address: {
      label: addressLabel,
      example: 'https://hc-ping.com/...',
      hint: 'The ping address of a check, or of a project with its ping key.',
    },
    token: null,
    ifNotCome: ['Look at the events of the check.'],
  },
};
