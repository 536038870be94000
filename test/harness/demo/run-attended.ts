import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync, watch } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { defaultRouteOf, microsoftSenderOf, settingsSchema } from '../../../src-shared/model/settings.ts';
import { builtElectronEntry, ensureBuilt, ensureElectronEntryBuilt, projectRoot } from '../build/ensure-built.ts';
import type { MicrosoftEmulator } from '../microsoft-emulator/microsoft-emulator.ts';
import { dropSessions } from './drop-sessions.ts';
import { openInBrowser } from './open-in-browser.ts';

/** The demo for a person: shows the product, and drops the sessions once it is authorized and switched on. */
export async function runAttended(
  emulator: MicrosoftEmulator,
  userDataDirectory: string,
  print: (line: string) => void,
): Promise<void> {
  print('Building the windows, which takes half a minute the first time.');
  ensureBuilt();
  const program = await startProgram(emulator, userDataDirectory, print);
  const end = (): void => void program.kill('SIGTERM');
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  print('');
  print('In the window: press “Authorize now”, pick an account, enter a recipient,');
  print('and press OK or Apply. Three finished backup jobs are then reported.');
  print(`Read the mails here: ${emulator.inboxUrl}`);
  const watcher = whenReady(userDataDirectory, () => {
    const count = dropSessions(userDataDirectory, Date.now());
    print(`${count} finished job sessions were put into the watched folder. Their mails: ${emulator.inboxUrl}`);
  });
  if (program.exitCode === null) await once(program, 'exit');
  watcher.close();
}

async function startProgram(
  { origin }: MicrosoftEmulator,
  userDataDirectory: string,
  print: (line: string) => void,
): Promise<ChildProcess> {
  print('Looking for Electron’s runtime, which is downloaded the first time.');
  const electron = await findElectron();
  if (electron !== null) {
    print('Starting the product in Electron.');
    const options = ['--user-data', userDataDirectory, '--microsoft-origin', origin];
    ensureElectronEntryBuilt();
    return spawn(electron, [builtElectronEntry, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const hostMain = join(projectRoot, 'test/harness/browser-host/main.ts');
  const host = spawn(process.execPath, [hostMain, '--user-data', userDataDirectory, '--microsoft-origin', origin], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: host.stdout }), 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  print('Electron’s runtime is not installed and could not be downloaded: the windows are shown in a browser instead.');
  print(`The Options window: ${url}`);
  openInBrowser(url);
  return host;
}

/** Electron's own runtime; it is downloaded at the first start, where the network allows it. */
async function findElectron(): Promise<string | null> {
  const require = createRequire(import.meta.url);
  const installer = spawn(process.execPath, [require.resolve('electron/install.js')], { stdio: 'ignore' });
  await once(installer, 'exit');
  try {
    const path: unknown = require('electron');
    return typeof path === 'string' ? path : null;
  } catch {
    return null;
  }
}

function whenReady(userDataDirectory: string, action: () => void) {
  let isDone = false;
  const watcher = watch(userDataDirectory, () => {
    if (isDone || !isReady(userDataDirectory)) return;
    isDone = true;
    action();
  });
  return watcher;
}

function isReady(userDataDirectory: string): boolean {
  try {
    const settings = settingsSchema.parse(JSON.parse(readFileSync(join(userDataDirectory, 'settings.json'), 'utf8')));
    return microsoftSenderOf(settings).authorization !== null && defaultRouteOf(settings).isEnabled;
  } catch {
    // Not saved yet.
    return false;
  }
}
