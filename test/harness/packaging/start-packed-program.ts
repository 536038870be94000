/**
 * Starts a packed program with its fuses as shipped. They shut Playwright's usual way in (Node's debugger), so it is
 * driven over the debugger of its windows.
 */
import { chromium, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { prepareElectronCommand } from '../electron-runtime/launch-electron.ts';

export interface RunningPackedProgram {
  options: Page;
  close: () => Promise<void>;
}

export interface PackedProgramStart {
  executablePath: string;
  userDataDirectory: string;
  arguments?: readonly string[];
}

/** Resolves once the program shows Options. */
export async function startPackedProgram(start: PackedProgramStart): Promise<RunningPackedProgram> {
  const { environment } = await prepareElectronCommand({ userDataDirectory: start.userDataDirectory });
  const isRoot = process.getuid?.() === 0;
  const forChromium = [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--remote-debugging-port=0'];
  const args = [...forChromium, '--user-data', start.userDataDirectory, ...(start.arguments ?? [])];
  const program = spawn(start.executablePath, args, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = (): Promise<void> => endProgram(program);
  try {
    const address = await readDebuggerAddress(program);
    await waitForPage(address, 'app://');
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

/** Playwright waits for ever when it connects to a window that has not loaded its page yet. */
async function waitForPage(debuggerAddress: string, urlPrefix: string): Promise<void> {
  const socket = new WebSocket(debuggerAddress);
  try {
    await once(socket, 'open');
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('message', ({ data }) => {
        const { params } = JSON.parse(String(data)) as { params?: { targetInfo?: { type: string; url: string } } };
        const target = params?.targetInfo;
        if (target?.type === 'page' && target.url.startsWith(urlPrefix)) resolve();
      });
      socket.addEventListener('close', () => reject(new Error('The packed program ended before it showed a window.')));
      socket.send(JSON.stringify({ id: 1, method: 'Target.setDiscoverTargets', params: { discover: true } }));
    });
  } finally {
    socket.close();
  }
}

async function endProgram(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null || program.pid === undefined) return;
  const ended = once(program, 'exit');
  program.kill();
  await ended;
}
