/** The command line of the program itself. Pure; what it does not know it ignores, Chromium has switches of its own. */

export interface LaunchOptions {
  /** `--user-data <dir>`: keeps all state there. */
  userDataDirectory: string | null;
  /** `--background`: started by the system at sign-in, so that no window is opened over a person's work. */
  isBackground: boolean;
}

export function parseLaunchOptions(argv: readonly string[]): LaunchOptions {
  return {
    userDataDirectory: findValue(argv, '--user-data'),
    isBackground: argv.includes('--background'),
  };
}

/** Takes both `--name value` and `--name=value`. */
function findValue(argv: readonly string[], name: string): string | null {
  const joined = argv.find((argument) => argument.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1) || null;
  const at = argv.indexOf(name);
  const next = at < 0 ? undefined : argv[at + 1];
  return next === undefined || next.startsWith('--') ? null : next;
}
