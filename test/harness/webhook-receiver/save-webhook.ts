/** A channel in a user data folder, as a window would save it; to be called while the program is not running. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSecretStore } from '../../../src-main/adapters/disk/file-secret-store.ts';
import { channelSettingsSchema, defaultChannel, type ChannelSettings } from '../../../src-shared/model/channel.ts';
import { settingsSchema } from '../../../src-shared/model/settings.ts';
import { DevelopmentVault } from '../browser-host/development-vault.ts';

const id = 'noc';
const secretId = 'one';

/** Replaces the channels of the settings by one webhook, which may be on this machine. */
export async function saveWebhook(
  userDataDirectory: string,
  address: string,
  changes: Partial<Pick<ChannelSettings, 'name' | 'shouldNotifyOn'>> = {},
): Promise<void> {
  const vault = new DevelopmentVault(join(userDataDirectory, 'development-vault.key'));
  const store = new FileSecretStore(join(userDataDirectory, 'accounts'), 'channel');
  await store.write(secretId, await vault.encrypt(JSON.stringify({ address, token: '' })));
  const shownAddress = '127.0.0.1 …cdef';
  const own = { id, kind: 'webhook', name: 'NOC', secretId, shownAddress, mayBePrivate: true };
  replaceChannels(userDataDirectory, [channelSettingsSchema.parse({ ...defaultChannel, ...own, ...changes })]);
}

export function removeChannels(userDataDirectory: string): void {
  replaceChannels(userDataDirectory, []);
}

function replaceChannels(userDataDirectory: string, channels: ChannelSettings[]): void {
  const path = join(userDataDirectory, 'settings.json');
  const settings = settingsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, JSON.stringify({ ...settings, channels }));
}
