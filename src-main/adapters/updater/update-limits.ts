/** What electron-updater is kept from, and what a feed may offer. */
import type { AppUpdater, NsisUpdater } from 'electron-updater';
import { z } from 'zod';
import type { UpdateWay } from '../../updates/update-feed.ts';
import { verifyWindowsSignature } from './update-signature.ts';

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

const offerSchema = z.object({
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}[\w.+-]{0,40}$/),
  files: z.array(z.object({ url: z.string() })),
});

/**
 * What a feed offers, as far as it may.
 *
 * @param offer - the `latest*.yml` of the feed, as electron-updater has read it
 * @returns the version.
 * @throws Error where it is no version, or where a file of it lies elsewhere than the feed: a feed is one place that the
 *   distributor has named, not a list of others.
 */
export function checkOffer(offer: unknown, feed: URL): string {
  const { version, files } = offerSchema.parse(offer);
  const base = new URL(feed.href.endsWith('/') ? feed : `${feed.href}/`);
  const strange = files.map(({ url }) => new URL(url, base)).find(({ origin }) => origin !== feed.origin);
  if (strange !== undefined) throw new Error(`The feed names a file at another place: ${strange.origin}.`);
  return version;
}
