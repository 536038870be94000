/** The command with which a script reports a job, as it is to be typed on this machine (product section 7.2). Pure. */

export interface CommandLinePlace {
  /** The program and what has to follow it, for example `npx` and `backup-notifier`. */
  words: readonly string[];
  shell: 'posix' | 'windows';
  /** The folder that keeps all state, where it is not the usual one. */
  userData: string | null;
}

export function describeNotifyCommand({ words, shell, userData }: CommandLinePlace): string {
  const quote = shell === 'posix' ? quoteForPosix : quoteForWindows;
  const place = userData === null ? [] : ['--user-data', userData];
  const command = [...words, 'notify', '--job', 'Job name', '--result', 'success', ...place].map(quote).join(' ');
  return command;
}

function quoteForPosix(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** For cmd; a path on Windows holds no quotes. */
function quoteForWindows(word: string): string {
  return /^[\w@+=:./\\-]+$/.test(word) ? word : `"${word}"`;
}
