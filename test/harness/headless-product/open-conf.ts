import Conf from 'conf';
import type { SettingsFile, SettingsFileOptions } from '../../../src-main/settings/settings-store.ts';

/** As `openElectronStore`, with the engine of electron-store, which needs no Electron. */
export function openConf(name: string, options: SettingsFileOptions): SettingsFile {
  return new Conf<Record<string, unknown>>({ configName: name, ...options });
}
