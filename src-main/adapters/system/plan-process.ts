/** How a command is started. Windows starts programs itself, but batch files only through its command processor. Pure. */

export interface ProcessPlan {
  file: string;
  args: readonly string[];
  /** Windows: `args` are quoted already. */
  isVerbatim: boolean;
}

export function planProcess(
  [command = '', ...args]: readonly string[],
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): ProcessPlan {
  if (platform !== 'win32' || !/\.(cmd|bat)$/i.test(command)) return { file: command, args, isVerbatim: false };
  const line = [command.replaceAll('/', '\\').replaceAll(special, '^$&'), ...args.map(quoteForBatch)].join(' ');
  return { file: environment['ComSpec'] || 'cmd.exe', args: ['/d', '/s', '/c', `"${line}"`], isVerbatim: true };
}

/** What the command processor would not take as it is. */
const special = /[()\][%!^"`<>&|;, *?]/g;

/** For the program that the batch file hands it to (backslashes before quotes), then for the command processor. */
function quoteForBatch(argument: string): string {
  const quoted = argument.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\*)$/, '$1$1');
  return `"${quoted}"`.replaceAll(special, '^$&');
}
