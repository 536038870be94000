/** The channels of Options, joined with their senders, the settings and the windows. */
import { channelRouteId, type ChannelSettings } from '../../../src-shared/model/channel.ts';
import type { ChannelTestOutcome } from '../../../src-shared/forms/channels/channel-outcome.ts';
import type { ChannelView } from '../../../src-shared/model/channel-view.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import { isSameValue } from '../../../src-shared/model/same-value.ts';
import type { Settings } from '../../../src-shared/model/settings.ts';
import type { Program } from '../../app/open-program.ts';
import { channelKindOf } from '../../channels/channels.ts';
import type { Passwords } from '../../secrets/passwords.ts';
import { GatheredCall } from '../../timing/gathered-call.ts';
import { ChannelEditor } from './channel-editor.ts';
import type { ChannelDraft } from './channel-sender.ts';
import type { ChannelSenders } from './channel-senders.ts';

/** How live the tab Channels is while messages go out. */
const tellIntervalMs = 250;

interface Joined {
  created: { senders: ChannelSenders; secrets: Passwords };
  changeSettings: (toNext: (current: Settings) => Settings) => Promise<StorageFailure | null>;
  sendTest: (draft: ChannelDraft, signal: AbortSignal) => Promise<ChannelTestOutcome>;
}

export interface CreatedChannelEditor {
  editor: ChannelEditor;
  /** Tells windows of the channels, where something has changed. */
  telling: GatheredCall;
}

export function createChannelEditor(program: Program, joined: Joined): CreatedChannelEditor {
  const { settings, journal, consoles, signals, system } = program;
  const { senders, secrets } = joined.created;
  const senderOf = ({ id }: ChannelSettings) => senders.inUse.find((sender) => sender.id === channelRouteId(id));
  const editor: ChannelEditor = new ChannelEditor({
    channels: () => settings.current.channels,
    changeChannels: (toNext) =>
      joined.changeSettings((current) => ({ ...current, channels: toNext(current.channels) })),
    kindOf: channelKindOf,
    secrets,
    stateOf: (channel) => ({
      failure: senderOf(channel)?.failure ?? null,
      waitingCount: journal.waitingCount(channelRouteId(channel.id)),
    }),
    sendTest: joined.sendTest,
    onWorks: (channel) => senderOf(channel)?.release(),
    onSaved: () => telling.now(),
    ids: system.ids,
  });
  let told: readonly ChannelView[] | null = null;
  const telling = new GatheredCall({
    scheduler: system.scheduler,
    intervalMs: tellIntervalMs,
    action: () => {
      const views = editor.views;
      if (isSameValue(views, told)) return;
      told = views;
      consoles.publish('channels.changed', views);
    },
  });
  for (const name of ['settings-changed', 'sender-state', 'outbox-changed', 'outbox-corrected'] as const) {
    signals.on(name, () => telling.request());
  }
  return { editor, telling };
}
