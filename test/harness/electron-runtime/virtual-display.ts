/** An X display of our own, where the machine has none. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

let started: Promise<string | undefined> | null = null;

/**
 * @returns the value for `DISPLAY`: the machine's own, or that of a virtual display which lives as long as this
 * process. `undefined` where there is no such thing (Windows, macOS).
 * @throws Error that names the package to install.
 */
export function findOrStartDisplay(): Promise<string | undefined> {
  started ??=
    process.platform === 'linux' && !process.env['DISPLAY'] ? startDisplay() : Promise.resolve(process.env['DISPLAY']);
  return started;
}

async function startDisplay(): Promise<string> {
  // It chooses a free number itself, writes it to the file descriptor 3 when it is ready, and closes that.
  // Without -noreset it would start anew each time the last program has gone, and not be there for the next.
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.once('exit', () => server.kill());
  const numbers = server.stdio[3] as Readable;
  const failure = Promise.race([
    once(server, 'error').then(() => 'The command Xvfb could not be started. Install the package xvfb.'),
    once(server, 'exit').then(([code]) => `Xvfb ended with code ${String(code)} before it was ready.`),
  ]);
  const number = (await text(numbers).catch(() => '')).trim();
  if (number === '') throw new Error(await failure);
  server.unref();
  return `:${number}`;
}
