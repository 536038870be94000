import { isCommandName } from '../../command-line/parse-command.ts';

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
