/** The senders of the channels beside email: they come, change and go with the settings. */
import type { ChannelSettings } from '../../../src-shared/model/channel.ts';
import type { ChannelSender } from './channel-sender.ts';

export interface ChannelSendersPorts {
  /** As they are stored now. */
  channels: () => readonly ChannelSettings[];
  /** @param settings - of this channel, as they are stored now */
  create: (settings: () => ChannelSettings) => ChannelSender;
}

interface Kept {
  sender: ChannelSender;
  settings: ChannelSettings;
}

export class ChannelSenders {
  readonly #ports: ChannelSendersPorts;
  readonly #byId = new Map<string, Kept>();

  constructor(ports: ChannelSendersPorts) {
    this.#ports = ports;
  }

  /** Of the channels that are switched on. What waits for another one waits on. */
  get inUse(): readonly ChannelSender[] {
    this.#keep();
    return this.#ports
      .channels()
      .filter(({ isEnabled }) => isEnabled)
      .flatMap(({ id }) => this.#byId.get(id)?.sender ?? []);
  }

  /**
   * A channel that came from another computer, or whose address was in memory only, says so before there is a message for it.
   * Nobody waits for that: a keyring may ask its user.
   */
  look(): void {
    for (const sender of this.inUse) if (sender.failure === null) void sender.look();
  }

  /** Channels that were saved are tried at once, whatever has kept them from sending. */
  settingsChanged(): void {
    this.#keep();
    for (const settings of this.#ports.channels()) {
      const kept = this.#byId.get(settings.id);
      if (kept === undefined || kept.settings === settings) continue;
      kept.settings = settings;
      kept.sender.release();
    }
    this.look();
  }

  /** The machine woke up, or the network is back: each is tried again. */
  wake(): void {
    for (const sender of this.inUse) sender.release();
  }

  stop(): void {
    for (const { sender } of this.#byId.values()) sender.stop();
  }

  #keep(): void {
    const channels = this.#ports.channels();
    const ids = new Set(channels.map(({ id }) => id));
    for (const [id, { sender }] of this.#byId) {
      if (ids.has(id)) continue;
      sender.stop();
      this.#byId.delete(id);
    }
    for (const settings of channels) {
      const kept = this.#byId.get(settings.id);
      if (kept === undefined || kept.settings.kind !== settings.kind) {
        kept?.sender.stop();
        this.#byId.set(settings.id, { sender: this.#create(settings), settings });
      }
    }
  }

  #create(first: ChannelSettings): ChannelSender {
    const { channels, create } = this.#ports;
    // One that was removed while it sends goes on with what it had.
    return create(() => channels().find(({ id }) => id === first.id) ?? first);
  }
}
