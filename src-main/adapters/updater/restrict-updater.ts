/** What electron-updater is kept from, before it has asked anybody anything. Its own settings are laxer. */
import type { AppUpdater, NsisUpdater } from 'electron-updater';
import type { UpdateWay } from '../../updates/decide-update-way.ts';
import { verifyWindowsSignature } from './verify-windows-signature.ts';

/** Of `AppUpdater`, and on Windows of `NsisUpdater`. */
export type RestrictedUpdater = Pick<
  AppUpdater,
  'autoDownload' | 'autoInstallOnAppQuit' | 'allowDowngrade' | 'disableWebInstaller' | 'requestHeaders'
> &
  Partial<Pick<NsisUpdater, 'verifyUpdateCodeSignature'>>;

export function restrictUpdater(updater: RestrictedUpdater, way: UpdateWay): void {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = way.kind === 'install' && way.isInstalledOnQuit;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // It would tell the feed which installation asks. The number stays here: it decides on releases that are offered to some.
  updater.requestHeaders = { 'x-user-staging-id': '' };
  // Only the updater of Windows has it; those of the other systems check by the system's means, or install nothing.
  if ('verifyUpdateCodeSignature' in updater) updater.verifyUpdateCodeSignature = verifyWindowsSignature;
}
