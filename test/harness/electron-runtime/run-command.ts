import { spawn } from 'node:child_process';

export interface CommandSetting {
  /** Added to the error where the command is missing. */
  hintIfMissing?: string;
  /** Added to the environment. */
  environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a command to its end.
 *
 * @returns what it wrote to its standard output.
 * @throws Error that names the command, its exit code and what it wrote to standard error.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  { hintIfMissing = '', environment = {} }: CommandSetting = {},
): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  const chunks = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (chunks.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (chunks.err += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Error(`The command ${command} could not be started. ${hintIfMissing}`.trim(), { cause: error })),
    );
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${String(code)}: ${chunks.err.trim()}`);
  return chunks.out;
}
