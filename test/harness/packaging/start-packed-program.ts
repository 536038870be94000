/**
 * Starts a packed program with its fuses as shipped. They shut Playwright's usual way in (Node's debugger), so it is
 * driven over the debugger of its windows.
 */
import { chromium, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { prepareElectronCommand } from '../electron-runtime/launch-electron.ts';
import { waitForLoadedPage } from './wait-for-loaded-page.ts';

export interface RunningPackedProgram {
  options: Page;
  close: () => Promise<void>;
}

export interface PackedProgramStart {
  executablePath: string;
  /** Where that is a script which runs what it is given: the program, to which all arguments go. */
  command?: readonly string[];
  /** Left out: the usual one of `environment`. */
  userDataDirectory?: string;
  /** Added to what every program gets. */
  environment?: Readonly<Record<string, string>>;
  arguments?: readonly string[];
}

/** Resolves once the program shows Options. */
export async function startPackedProgram(start: PackedProgramStart): Promise<RunningPackedProgram> {
  const { environment } = await prepareElectronCommand({ userDataDirectory: start.userDataDirectory ?? '' });
  const isRoot = process.getuid?.() === 0;
  const forChromium = [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--remote-debugging-port=0'];
  const userData = start.userDataDirectory === undefined ? [] : ['--user-data', start.userDataDirectory];
  const args = [...(start.command ?? []), ...forChromium, ...userData, ...(start.arguments ?? [])];
  const program = spawn(start.executablePath, args, {
    env: { ...environment, ...start.environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stop = (): Promise<void> => endProgram(program);
  try {
    const address = await readDebuggerAddress(program);
    await waitForLoadedPage(address, 'app://');
    const browser = await chromium.connectOverCDP(address);
    const options = browser.contexts()[0]?.pages()[0];
    if (!options) throw new Error('The packed program shows no window.');
    return { options, close: () => browser.close().then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readDebuggerAddress(program: ChildProcess): Promise<string> {
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    if (program.stderr) {
      createInterface(program.stderr).on('line', (line) => {
        lines.push(line);
        const address = /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      });
    }
    program.once('error', reject);
    program.once('exit', () => reject(new Error(`The packed program ended at once:\n${lines.join('\n')}`)));
  });
}

async function endProgram(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null || program.pid === undefined) return;
  const ended = once(program, 'exit');
  program.kill();
  await ended;
}
