import { posix, win32, type PlatformPath } from 'node:path';

/** What the choice depends on. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isFile: (path: string) => boolean;
  /** Where Playwright's own download would be, whether it is there or not. */
  playwrightsOwn: string;
}

export type BrowserChoice =
  | { kind: 'found'; executablePath: string }
  /** Someone asked for a browser that is not there: another one would be a surprise. */
  | { kind: 'named-but-absent'; path: string }
  | { kind: 'none' };

export const browserVariable = 'BACKUP_NOTIFIER_CHROMIUM';

/** Which Chromium the end-to-end specs run in: the one that is named, else an installed one, else Playwright's own. */
export function chooseBrowser(surroundings: Surroundings): BrowserChoice {
  const { env, isFile, playwrightsOwn } = surroundings;
  const named = env[browserVariable];
  if (named !== undefined && named !== '') {
    return isFile(named) ? { kind: 'found', executablePath: named } : { kind: 'named-but-absent', path: named };
  }
  const executablePath = [...usualPlaces(surroundings), playwrightsOwn].find(isFile);
  return executablePath === undefined ? { kind: 'none' } : { kind: 'found', executablePath };
}

function usualPlaces({ platform, env }: Surroundings): string[] {
  if (platform === 'win32') return windowsPlaces(env);
  const onPath = (names: readonly string[]) => searchPath(env['PATH'], names, posix);
  if (platform !== 'darwin') {
    const whole = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
    // The first has no user interface of its own, as Playwright's: a page takes a third of the processor time.
    return onPath(['chromium-headless-shell', ...whole]).concat(
      ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
      ['/snap/bin/chromium'],
    );
  }
  const folders = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')];
  const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  return folders
    .flatMap((folder) => applications.map((name) => posix.join(folder, `${name}.app/Contents/MacOS/${name}`)))
    .concat(onPath(['chromium', 'google-chrome']));
}

function windowsPlaces(env: Surroundings['env']): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
  // Edge comes with Windows, so it is looked for last.
  return [...programs, 'Microsoft\\Edge\\Application\\msedge.exe']
    .flatMap((program) => folders.map((folder) => win32.join(folder, program)))
    .concat(searchPath(env['PATH'] ?? env['Path'], ['chrome.exe', 'chromium.exe', 'msedge.exe'], win32));
}

function searchPath(path: string | undefined, names: readonly string[], rules: PlatformPath): string[] {
  const folders = (path ?? '').split(rules.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => rules.join(folder, name)));
}
