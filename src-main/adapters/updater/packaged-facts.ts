/** What a package says about updates of itself, and how it is installed. */
import { load } from 'js-yaml';
import { win32 } from 'node:path';
import { z } from 'zod';

/** What a package says about updates of itself. */
export interface FeedSettings {
  url: URL;
  /** Empty where the package was not signed. */
  publisherNames: string[];
}

const settingsSchema = z.object({
  provider: z.literal('generic'),
  url: z.url(),
  publisherName: z.union([z.string(), z.array(z.string())]).nullish(),
});

/**
 * @param text - the `app-update.yml` that electron-builder writes (https://www.electron.build/auto-update)
 * @throws Error where it is none, is for a place other than a `generic` one, or its address is not encrypted. A machine's
 *   own (loopback) may be plain, for trying a feed out.
 */
export function parseFeedSettings(text: string): FeedSettings {
  const { url, publisherName } = settingsSchema.parse(load(text));
  const address = new URL(url);
  const isLoopback = address.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(address.hostname);
  if (address.protocol !== 'https:' && !isLoopback) throw new Error(`${url} is not an https address.`);
  return { url: address, publisherNames: [publisherName ?? []].flat().filter((name) => name.trim() !== '') };
}

/** Whether a program of Windows lies where only an administrator may write. */
export function isInstalledForAllUsers(
  executablePath: string,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432'].map((name) => environment[name]);
  const path = win32.normalize(executablePath).toLowerCase();
  return folders.some(
    (folder) => folder !== undefined && folder !== '' && path.startsWith(`${win32.normalize(folder).toLowerCase()}\\`),
  );
}
