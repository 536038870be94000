/** The registry of channels. */
import type { ChannelKind } from '../../src-shared/model/channel.ts';
import type { ChannelPost } from '../../src-shared/model/channel-post.ts';
import type { OutgoingMessage } from '../senders/sender.ts';
import type { Channel, ChannelOf, RendererOf, StoredMessageReader } from './channel.ts';
import { emailChannel } from './email/email-channel.ts';
import { gotifyKind } from './gotify/gotify-kind.ts';
import { healthchecksKind } from './healthchecks/healthchecks-kind.ts';
import type { ChannelKindDefinition } from './http-channel.ts';
import { mailForwardReader } from './mail-forward/mail-forward-reader.ts';
import { ntfyKind } from './ntfy/ntfy-kind.ts';
import { pagerdutyKind } from './pagerduty/pagerduty-kind.ts';
import { slackKind } from './slack/slack-kind.ts';
import { teamsKind } from './teams/teams-kind.ts';
import { telegramKind } from './telegram/telegram-kind.ts';
import { webhookKind } from './webhook/webhook-kind.ts';

/** To add a channel, add a line. */
const channels: readonly Channel[] = [
  emailChannel, // email/
];

/** To add a channel whose message is one HTTP request, add a line. */
const channelKindDefinitions: Readonly<Record<ChannelKind, ChannelKindDefinition>> = {
  teams: teamsKind,
  webhook: webhookKind,
  slack: slackKind,
  telegram: telegramKind,
  ntfy: ntfyKind,
  gotify: gotifyKind,
  pagerduty: pagerdutyKind,
  healthchecks: healthchecksKind,
};

export function channelKindOf(kind: ChannelKind): ChannelKindDefinition {
  return channelKindDefinitions[kind];
}

const httpChannels = Object.values(channelKindDefinitions).map(({ channel }) => channel);

/** Stores what it is given, and renders nothing. */
const readers: readonly StoredMessageReader<OutgoingMessage | ChannelPost>[] = [
  ...channels,
  ...httpChannels,
  mailForwardReader,
];

export function createChannelOf<T extends { kind: string }>(among: readonly T[]): (kind: string) => T {
  return (kind) => {
    const channel = among.find((each) => each.kind === kind);
    if (channel === undefined) throw new Error(`There is no channel “${kind}”.`);
    return channel;
  };
}

export const channelOf: ChannelOf = createChannelOf(channels);

/** Of each route. */
export const rendererOf: RendererOf = createChannelOf([...channels, ...httpChannels]);

/** Of each message in the outbox. */
export const readerOf = createChannelOf(readers);

/** What is stored for `mail-forward` of a message that is too large for the mail service. */
export { createFitMail } from './mail-forward/fit-mail.ts';
