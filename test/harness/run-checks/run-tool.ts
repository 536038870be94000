import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../build/ensure-built.ts';

export interface ToolOutcome {
  exitCode: number;
  /** What it wrote to its standard output. */
  output: string;
  /** Both streams, in the order of arrival. */
  everything: string;
}

const limitMs = 5 * 60_000;

/**
 * Runs a tool of node_modules with this very Node, whatever the machine has. A tool that cannot be started or does not
 * end within five minutes has the exit code 1 and says so in its output.
 *
 * @param script - relative to node_modules, for example `prettier/bin/prettier.cjs`
 */
export function runTool(script: string, args: readonly string[], directory = projectRoot): Promise<ToolOutcome> {
  const child = spawn(process.execPath, [join(projectRoot, 'node_modules', script), ...args], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Some tools colour their output wherever they see `CI`, whatever else they are told.
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, CI: undefined },
    timeout: limitMs,
  });
  let output = '';
  let everything = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    everything += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (everything += text));
  return new Promise((resolve) => {
    child.once('error', (error) =>
      resolve({ exitCode: 1, output, everything: `${everything}${script}: ${error.message}` }),
    );
    child.once('close', (code, signal) => {
      const ending =
        signal === null ? '' : `\n${script} was ended by ${signal} (the limit is ${limitMs / 60_000} minutes).`;
      resolve({ exitCode: code ?? 1, output, everything: everything + ending });
    });
  });
}
