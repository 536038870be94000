/** What is wrong with a channel's address or token: a sentence that says what to enter instead. Keys are its kinds. */
import type { ChannelKind } from '../../../model/channel.ts';

interface Host {
  host: string;
}

const addressMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'Enter the address that Workflows in Teams showed when the workflow was made.',
  webhook: 'Enter the address of the webhook.',
  slack: 'Enter the address of the incoming webhook.',
  telegram: 'Enter the address.',
  ntfy: 'Enter the address of the topic, for example https://ntfy.sh/your-topic.',
  gotify: 'Enter the address of the Gotify server.',
  pagerduty: 'Enter the address.',
  healthchecks: 'Enter the ping address.',
};

const tokenMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'Enter the token.',
  webhook: 'Enter the signing secret.',
  slack: 'Enter the token.',
  telegram: 'Enter the token of the bot that @BotFather showed.',
  ntfy: 'Enter the access token.',
  gotify: 'Enter the token of the application in Gotify.',
  pagerduty: 'Enter the integration key of the service in PagerDuty.',
  healthchecks: 'Enter the ping key.',
};

export const channelProblemsText = {
  'address-missing': ({ channel }: { channel: ChannelKind }) => addressMissing[channel],
  'token-missing': ({ channel }: { channel: ChannelKind }) => tokenMissing[channel],
  /** `Allow local addresses` is a box of the same dialog. */
  'private-address': ({ host }: Host) =>
    `${host} is this computer or in the local network. If you mean that, tick “Allow local addresses”.`,
  'teams-other-host': ({ host }: Host) =>
    `Workflows usually are at api.powerplatform.com, and this address is at ${host}. Use it if your organization’s cloud has it there.`,
  'slack-other-host': ({ host }: Host) =>
    `This address is at ${host}, not at Slack. Use it if that chat takes messages in Slack’s form.`,
  'not-an-address': 'This is not an address. Paste the whole address, beginning with https://.',
  'login-in-address': 'The address contains a user or a password. Remove what is between // and @.',
  'not-https':
    'Enter an address that begins with https://, because the address itself is the secret and must not be read on the way.',
  'not-a-webhook-secret':
    'The signing secret begins with whsec_, followed by 24 to 64 bytes in base64. Make a new one, or leave it empty.',
  'teams-connector-retired':
    'This is the address of an Office 365 connector, and Microsoft has retired those. In Teams, open the channel’s menu, choose Workflows, and make one that posts to the channel when a webhook request is received.',
  'teams-address-stopped':
    'Microsoft has stopped addresses at logic.azure.com. Open the workflow in Power Automate and copy its new address, which is at api.powerplatform.com.',
  'teams-without-signature':
    'The address has no signature (sig=). Copy the whole address, and set “Who can trigger the flow?” of the workflow to “Anyone”.',
  'teams-not-a-workflow':
    'This is not the address of a workflow. In Teams, open the channel’s menu, choose Workflows, and copy the address that is shown at the end.',
  'slack-not-a-webhook':
    'This is not the address of an incoming webhook, which begins with https://hooks.slack.com/services/.',
  'not-a-bot-token':
    'The token of a bot is a number, a colon and at least 20 letters, digits and hyphens. Copy it from @BotFather.',
  'not-a-telegram-chat':
    'Enter the ID of the chat, a number such as -1001234567890, or the @name of a public group or channel.',
  'not-a-telegram-topic': 'Enter the number of the topic, or leave it empty.',
  'telegram-chat-not-found':
    'The bot finds no chat with this ID. Check the chat ID. Add the bot to the group or channel; in a private chat, press Start.',
  'telegram-chat-moved': ({ chatId }: { chatId: string }) =>
    `The group was upgraded, and its ID is another one now. Enter the chat ID ${chatId}.`,
  'telegram-topic-not-found':
    'The topic is closed, or there is none with this number. Enter the number of another one, or leave it empty.',
  'telegram-bot-not-started': 'In Telegram, open the chat with the bot and press Start or Restart.',
  'telegram-bot-not-allowed':
    'In Telegram, add the bot to the group and allow it to send messages. In a channel, make it an administrator who may post.',
  'ntfy-without-topic': 'The address needs one topic at its end, for example https://ntfy.sh/your-topic.',
  'not-an-ntfy-token': 'Enter an access token (tk_...), or user:password.',
  'gotify-message-address': 'Enter the address of the server without /message and without a token.',
  'not-an-integration-key': 'The integration key of PagerDuty’s Events API v2 has 32 letters and digits.',
  'healthchecks-without-key':
    'The address needs a ping key or the UUID of a check at its end, for example https://hc-ping.com/your-ping-key.',
  'healthchecks-one-check-for-both':
    'This is the address of one check. Use it for the jobs or for this program, not for both, or enter an address with a ping key: then each job has a check of its own.',
  'healthchecks-slug-ambiguous':
    'Two checks of the project have the same slug, so neither was pinged. In healthchecks, give one of them another slug.',
} as const;
