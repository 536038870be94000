/** Channels in each of their states, and what checks and tests of them come to. */
import type { ChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import type { ChannelCheckOutcome, ChannelTestOutcome } from '../../../src-shared/forms/channels/channel-outcome.ts';
import {
  channelSettingsSchema,
  defaultChannel,
  defaultOwnSettings,
  type ChannelSettings,
} from '../../../src-shared/model/channel.ts';
import type { ChannelView } from '../../../src-shared/model/channel-view.ts';

export interface PreviewChannels {
  views: readonly ChannelView[];
  /** `null`: nobody ever answers. */
  test: (form: ChannelForm) => ChannelTestOutcome | null;
}

function view(
  kind: ChannelSettings['kind'],
  changes: Partial<ChannelSettings>,
  state: Partial<Omit<ChannelView, 'channel'>> = {},
): ChannelView {
  const channel = channelSettingsSchema.parse({
    ...defaultChannel,
    ...defaultOwnSettings,
    id: kind,
    kind,
    secretId: kind,
    ...changes,
  });
  return { channel, secret: 'stored', failure: null, waitingCount: 0, ...state };
}

const several: readonly ChannelView[] = [
  view('teams', {
    name: 'Operations team',
    shownAddress: '0f3a.1c.environment.api.powerplatform.com …x7Qk',
    shouldSendDigest: true,
    quietHours: { from: '22:00', to: '06:00', shouldFailuresWait: false },
  }),
  view(
    'webhook',
    { name: 'Monitoring', shownAddress: 'hooks.contoso.com …kups', isEnabled: false },
    { waitingCount: 2 },
  ),
  view(
    'slack',
    { name: 'Slack #backup', shownAddress: 'hooks.slack.com …Zx81' },
    {
      waitingCount: 1,
      failure: { area: 'channel', kind: 'channel-gone', service: 'slack', status: 404, reason: 'no_service' },
    },
  ),
  view('pagerduty', { name: 'On call', shownAddress: 'events.pagerduty.com …9f2c' }, { secret: 'in-memory' }),
];

const accepted = (): ChannelTestOutcome => ({ kind: 'accepted' });
const refused = (): ChannelTestOutcome => ({
  kind: 'failed',
  failure: {
    area: 'delivery',
    kind: 'sender',
    failure: {
      area: 'channel',
      kind: 'channel-not-authorized',
      service: 'teams',
      status: 401,
      reason: 'InvalidSignature',
    },
  },
});

export const previewChannels = {
  none: { views: [], test: accepted },
  several: { views: several, test: accepted },
  refused: { views: several, test: refused },
  silent: { views: several, test: () => null },
} satisfies Record<string, PreviewChannels>;

/** As main does, of an address that is no address. */
export function checkPreviewChannel({ id, kind, address }: ChannelForm): ChannelCheckOutcome {
  if (kind === 'telegram') return { kind: 'unusable', problem: { kind: 'not-a-telegram-chat' } };
  const isNew = !several.some(({ channel }) => channel.id === id);
  if (address === '' && isNew) return { kind: 'unusable', problem: { kind: 'address-missing', channel: kind } };
  if (address.startsWith('http:')) return { kind: 'unusable', problem: { kind: 'not-https' } };
  return { kind: 'usable', shownAddress: 'hooks.contoso.com …kups', doubt: null };
}
