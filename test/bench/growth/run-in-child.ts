import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** Runs a script of this folder in a process of its own. @returns what it prints; rejects when it fails */
export function runInChild(
  name: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<string> {
  const child = spawn(process.execPath, [...nodeOptions, resolve(import.meta.dirname, name), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) done(output);
      else reject(new Error(`${name} ${args.join(' ')} ended with code ${code}.`));
    });
  });
}
