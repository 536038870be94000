import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import type { SettingsFile, SettingsFileOptions } from '../../settings/settings-store.ts';

/** Opens a file with electron-store. @param name - of the file, without `.json` */
export function openElectronStore(name: string, options: SettingsFileOptions): SettingsFile {
  try {
    return new ElectronStore<Record<string, unknown>>({ name, ...options });
  } finally {
    // It would answer any window with the user data folder, past the contract.
    ipcMain.removeAllListeners('electron-store-get-data');
  }
}
