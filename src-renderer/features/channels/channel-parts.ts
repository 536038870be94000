/** What the dialog of a channel shows for its kind beside what all have. To add a kind, add a line. */
import type { ChannelKind } from '../../../src-shared/model/channel.ts';
import type { ChannelPart } from './channel-part.ts';
import { HealthchecksPart } from './kinds/healthchecks-part.tsx';
import { PagerdutyPart } from './kinds/pagerduty-part.tsx';
import { TelegramPart } from './kinds/telegram-part.tsx';
import { WebhookPart } from './kinds/webhook-part.tsx';

/** `null`: it has nothing of its own. */
export const channelParts: Readonly<Record<ChannelKind, ChannelPart | null>> = {
  teams: null,
  webhook: WebhookPart,
  slack: null,
  telegram: TelegramPart,
  ntfy: null,
  gotify: null,
  pagerduty: PagerdutyPart,
  healthchecks: HealthchecksPart,
};
