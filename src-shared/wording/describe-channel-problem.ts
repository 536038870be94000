/** The wording of what is wrong with a channel's address or token: a sentence that says what to enter instead. */
import type { ChannelKind } from '../model/channel.ts';
import type { ChannelProblem } from '../model/channel-problem.ts';

export function describeChannelProblem(problem: ChannelProblem): string {
  switch (problem.kind) {
    case 'address-missing':
      return `Enter ${addresses[problem.channel]}.`;
    case 'not-an-address':
      return 'This is not an address. Paste the whole address, beginning with https://.';
    case 'login-in-address':
      return 'The address contains a user or a password. Remove what is between // and @.';
    case 'not-https':
      return 'Enter an address that begins with https://, because the address itself is the secret and must not be read on the way.';
    case 'private-address':
      return `${problem.host} is this computer or in the local network. If you mean that, tick “Allow local addresses”.`;
    case 'token-missing':
      return `Enter ${tokens[problem.channel]}.`;
    case 'not-a-webhook-secret':
      return 'The signing secret begins with whsec_, followed by 24 to 64 bytes in base64. Make a new one, or leave it empty.';
    case 'teams-connector-retired':
      return 'This is the address of an Office 365 connector, and Microsoft has retired those. In Teams, open the channel’s menu, choose Workflows, and make one that posts to the channel when a webhook request is received.';
    case 'teams-address-stopped':
      return 'Microsoft has stopped addresses at logic.azure.com. Open the workflow in Power Automate and copy its new address, which is at api.powerplatform.com.';
    case 'teams-without-signature':
      return 'The address has no signature (sig=). Copy the whole address, and set “Who can trigger the flow?” of the workflow to “Anyone”.';
    case 'teams-not-a-workflow':
      return 'This is not the address of a workflow. In Teams, open the channel’s menu, choose Workflows, and copy the address that is shown at the end.';
    case 'teams-other-host':
      return `Workflows usually are at api.powerplatform.com, and this address is at ${problem.host}. Use it if your organization’s cloud has it there.`;
    case 'slack-not-a-webhook':
      return 'This is not the address of an incoming webhook, which begins with https://hooks.slack.com/services/.';
    case 'slack-other-host':
      return `This address is at ${problem.host}, not at Slack. Use it if that chat takes messages in Slack’s form.`;
    case 'ntfy-without-topic':
      return 'The address needs one topic at its end, for example https://ntfy.sh/your-topic.';
    case 'not-an-ntfy-token':
      return 'Enter an access token (tk_...), or user:password.';
    case 'gotify-message-address':
      return 'Enter the address of the server without /message and without a token.';
    case 'not-an-integration-key':
      return 'The integration key of PagerDuty’s Events API v2 has 32 letters and digits.';
    case 'healthchecks-without-key':
      return 'The address needs a ping key or the UUID of a check at its end, for example https://hc-ping.com/your-ping-key.';
    case 'healthchecks-one-check-for-both':
      return 'This is the address of one check. Use it for the jobs or for this program, not for both, or enter an address with a ping key: then each job has a check of its own.';
  }
}

const addresses: Readonly<Record<ChannelKind, string>> = {
  teams: 'the address that Workflows in Teams showed when the workflow was made',
  webhook: 'the address of the webhook',
  slack: 'the address of the incoming webhook',
  ntfy: 'the address of the topic, for example https://ntfy.sh/your-topic',
  gotify: 'the address of the Gotify server',
  pagerduty: 'the address',
  healthchecks: 'the ping address',
};

const tokens: Readonly<Record<ChannelKind, string>> = {
  teams: 'the token',
  webhook: 'the signing secret',
  slack: 'the token',
  ntfy: 'the access token',
  gotify: 'the token of the application in Gotify',
  pagerduty: 'the integration key of the service in PagerDuty',
  healthchecks: 'the ping key',
};
