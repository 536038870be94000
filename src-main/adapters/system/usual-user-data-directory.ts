import { join } from 'node:path';

/** The name of the program's folder; Electron takes it from `productName` of package.json. */
export const folderName = 'Backup Notifier for Microsoft 365';

/** What the rooms store in that folder; docs/administration.md lists each. */
export type UserDataName = (typeof userDataNames)[number];
export const userDataNames = [
  'settings.json',
  'journal.sqlite',
  'engine.lock',
  'accounts',
  'backup-servers',
  'reports',
  'logs',
] as const;

/**
 * Where all state is kept when nothing else is asked for: the same place that Electron gives
 * (https://www.electronjs.org/docs/latest/api/app#appgetpathname, `userData`), for those who run without Electron.
 */
export function usualUserDataDirectory(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  switch (platform) {
    case 'win32':
      return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), folderName);
    case 'darwin':
      return join(home, 'Library', 'Application Support', folderName);
    default:
      return join(environment['XDG_CONFIG_HOME'] || join(home, '.config'), folderName);
  }
}
