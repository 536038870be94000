import { spawn } from 'node:child_process';
import { projectRoot } from '../build/ensure-built.ts';

export type Showing = 'show-output' | 'collect-output';

/** Runs a script of node_modules with this very Node. A script that cannot be started has the exit code 1. */
export function runNode(
  args: readonly string[],
  showing: Showing,
  environment: Record<string, string> = {},
): Promise<{ exitCode: number; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    stdio: showing === 'show-output' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ exitCode: 1, output: output + error.message }));
    child.once('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
