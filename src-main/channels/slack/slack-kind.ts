/** A channel of Slack, by an incoming webhook. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
import type { ChannelSecret } from '../../../src-shared/model/channel.ts';
import type { ChannelProblem } from '../../../src-shared/model/channel-problem.ts';
import { outsideWord } from '../../../src-shared/model/outside-text.ts';
import type { HttpAnswer } from '../../platform/http-client.ts';
import type { SendOutcome } from '../../senders/sender.ts';
import { checkAddress, isPrivateHost, parseAddress } from '../check-address.ts';
import { classifyAnswer, refuse, unusable } from '../classify-answer.ts';
import { channelLimits, channelTargetOf, type ChannelKindDefinition } from '../http-channel.ts';
import { noticeChannel } from '../render-notice.ts';
import { composeSlackMessage } from './compose-slack.ts';

const kind = 'slack';

export const slackKind: ChannelKindDefinition = {
  kind,
  limits: channelLimits(12_000, 60),
  targetOf: channelTargetOf,
  channel: noticeChannel({
    kind,
    contentType: 'application/json',
    limits: { name: 100, sentence: 250, items: 40 },
    compose: composeSlackMessage,
  }),
  checkSecret: (secret, settings) => checkAddress(secret, settings) ?? checkWebhook(secret),
  doubtSecret({ address }) {
    const host = parseAddress(address)?.hostname ?? '';
    return isSlack(host) || isPrivateHost(host) ? null : { kind: 'slack-other-host', host };
  },
  toRequest({ body, contentType }, { address }) {
    return { url: address.trim(), method: 'POST', headers: { 'Content-Type': contentType }, body };
  },
  classify: (came, nowMs) => classifyAnswer(came, { kind, acceptedAs, reasonOf, classify }, nowMs),
};

function checkWebhook({ address }: ChannelSecret): ChannelProblem | null {
  const url = parseAddress(address);
  const isWrong = url !== null && isSlack(url.hostname) && !/^\/services\/[^/]+\/[^/]+\/[^/]+/.test(url.pathname);
  return isWrong ? { kind: 'slack-not-a-webhook' } : null;
}

function isSlack(host: string): boolean {
  return host === 'slack.com' || /\.slack(?:-gov)?\.com$/.test(host);
}

function acceptedAs({ status }: HttpAnswer, text: string): string | null {
  return status === 200 && text.trim() === 'ok' ? '' : null;
}

/** Slack answers with a word. */
const reasonOf = (text: string): string => outsideWord(text.trim());

function classify(answer: HttpAnswer, { reason }: { reason: string }): SendOutcome | null {
  const because = { area: 'channel', service: kind, status: answer.status, reason } as const;
  switch (reason) {
    case 'invalid_payload':
    case 'invalid_blocks':
    case 'no_text':
    case 'too_many_attachments':
      return refuse(kind, answer, reason);
    case 'action_prohibited':
    case 'posting_to_general_channel_denied':
      return unusable({ ...because, kind: 'channel-switched-off' });
    case 'user_not_found':
    case 'channel_not_found':
    case 'channel_is_archived':
    case 'no_service':
    case 'no_active_hooks':
    case 'no_team':
    case 'team_disabled':
      return unusable({ ...because, kind: 'channel-gone' });
    default:
      return null;
  }
}
