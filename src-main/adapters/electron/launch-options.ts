/** The command line of the program itself. Pure; what it does not know it ignores, Chromium has switches of its own. */
import { isCommandName, parseCommand } from '../../command-line/parse-command.ts';

export interface LaunchOptions {
  /** `--user-data <dir>`: keeps all state there. */
  userDataDirectory: string | null;
  /** `--attach <dir>`: windows of the engine that works on that folder. */
  attachTo: string | null;
  /** `--background`: started by the system at sign-in, so that no window is opened over a person's work. */
  isBackground: boolean;
}

export function parseLaunchOptions(argv: readonly string[]): LaunchOptions {
  return {
    userDataDirectory: findValue(argv, '--user-data'),
    attachTo: findValue(argv, '--attach'),
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

/** What our launchers put before the command; with `--` after it, so that Chromium takes nothing of it for its own. */
const marker = '--command-line';
/** What may have to stand before it where Chromium is started as root without a launcher. */
const forChromium = ['--no-sandbox'];

/**
 * Whether the program was started as `backup-notifier notify ...`: by a launcher (`assets/command-line`), or directly.
 *
 * @param argv - as Electron gives it
 * @returns what follows the name of the program; `null`: it is to start as a program with windows
 */
export function commandArguments(argv: readonly string[], isPackaged: boolean): string[] | null {
  const at = argv.indexOf(marker);
  if (at >= 0) return argv.slice(argv[at + 1] === '--' ? at + 2 : at + 1);
  // While developing, the path of the program comes first.
  if (!isPackaged) return null;
  const given = argv.slice(1);
  while (given[0] !== undefined && forChromium.includes(given[0])) given.shift();
  const [first] = given;
  return isCommandName(first) || first === '--help' || first === '-h' || first === '--version' ? given : null;
}

/**
 * @param command - as {@link commandArguments} gives it
 * @returns what the engine is to be started with; `null`: something else was asked for, or it was asked for wrongly
 */
export function engineArguments(command: readonly string[]): { userData: string | null } | null {
  const parsed = parseCommand(command);
  return parsed.kind === 'engine' ? parsed : null;
}
