/** The senders of the channels beside email, with their encrypted addresses. */
import type { ChannelSettings } from '../../../src-shared/model/channel.ts';
import { FileSecretStore } from '../../adapters/disk/file-secret-store.ts';
import { signHmac } from '../../adapters/system/sign-hmac.ts';
import type { Program } from '../../app/open-program.ts';
import { channelKindOf } from '../../channels/channels.ts';
import { Passwords } from '../../secrets/passwords.ts';
import { SecretKeeper } from '../../secrets/secret-keeper.ts';
import { ChannelSender } from './channel-sender.ts';
import { ChannelSenders } from './channel-senders.ts';

export interface CreatedChannelSenders {
  senders: ChannelSenders;
  /** Of each channel by its id: a `ChannelSecret` as JSON. */
  secrets: Passwords;
  /** Sends with what a window shows, also of a channel that is not saved. Never rejects. */
  sendAs: ChannelSender['sendAs'];
}

export function createChannelSenders({ system, settings, signals, inUserData, log }: Program): CreatedChannelSenders {
  const { clock, scheduler, vault, httpClient } = system;
  const secrets = new Passwords(
    new SecretKeeper({
      name: 'address of a channel',
      vault,
      store: new FileSecretStore(inUserData('accounts'), 'channel'),
      log,
    }),
  );
  const create = (current: () => ChannelSettings) =>
    new ChannelSender({
      kind: channelKindOf(current().kind),
      settings: current,
      readSecret: ({ id, secretId }) => secrets.read({ id, passwordId: secretId }),
      httpClient,
      sign: signHmac,
      clock,
      scheduler,
      onChanged: () => signals.emit('sender-state'),
      onUsable: () => signals.emit('messages-waiting'),
    });
  return {
    senders: new ChannelSenders({ channels: () => settings.current.channels, create }),
    secrets,
    sendAs: (draft, post, attempt) => create(() => draft.settings).sendAs(draft, post, attempt),
  };
}
