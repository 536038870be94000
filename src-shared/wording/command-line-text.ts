/** The command with which a script reports a job, as it is to be typed on this machine (product section 7.2). Pure. */

import type { EnginePlatform } from '../model/engine-view.ts';

export interface CommandLinePlace {
  /** The program and what has to follow it, for example `npx` and `backup-notifier`. */
  words: readonly string[];
  shell: 'posix' | 'windows';
  platform: EnginePlatform;
  /** The folder that keeps all state, where it is not the usual one. */
  userData: string | null;
}

export function describeNotifyCommand({ words, shell, userData }: CommandLinePlace): string {
  const quote = shell === 'posix' ? quoteForPosix : quoteForWindows;
  const place = userData === null ? [] : ['--user-data', userData];
  const command = [...words, 'notify', '--job', 'Job name', '--result', 'success', ...place].map(quote).join(' ');
  return command;
}

/**
 * The command that has the system run the engine (product section 12.2), for the data folder that this program works on.
 *
 * @param userDataDirectory - of this program
 * @returns `null`: this system has nothing that sends while nobody is signed in
 */
export function describeServiceCommand(
  { words, platform, shell }: CommandLinePlace,
  userDataDirectory: string,
): string | null {
  // A launch agent runs while its user is signed in, too.
  if (platform === 'macos') return null;
  const quote = shell === 'posix' ? quoteForPosix : quoteForWindows;
  const command = [...words, 'service', 'install'].map(quote).join(' ');
  const whole = `${command} --take-over ${quote(userDataDirectory)}`;
  return platform === 'linux' ? `sudo ${whole}` : whole;
}

function quoteForPosix(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** For cmd; a path on Windows holds no quotes. */
function quoteForWindows(word: string): string {
  return /^[\w@+=:./\\-]+$/.test(word) ? word : `"${word}"`;
}
