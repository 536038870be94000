import { spawn } from 'node:child_process';

export interface CommandSetting {
  /** Added to the error where the command is missing. */
  hintIfMissing?: string;
  /** Added to the environment. */
  environment?: Readonly<Record<string, string>>;
  /** Where it runs; default: where this process does. */
  directory?: string;
}

const toldCharacters = 4_000;

/**
 * Runs a command to its end.
 *
 * @returns what it wrote to its standard output.
 * @throws Error that names the command, its exit code and what it wrote to standard error, or else the end of its output.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  { hintIfMissing = '', environment = {}, directory }: CommandSetting = {},
): Promise<string> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
    cwd: directory,
  });
  const chunks = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (chunks.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (chunks.err += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Error(`The command ${command} could not be started. ${hintIfMissing}`.trim(), { cause: error })),
    );
    child.once('close', resolve);
  });
  const complaint = (chunks.err.trim() || chunks.out.trim()).slice(-toldCharacters);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${String(code)}: ${complaint}`);
  return chunks.out;
}
