/** A session bus with an unlocked keyring that belongs to one test: the machine's own keyrings are never touched. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface KeyringSession {
  /** For the program that is to find the keyring. */
  environment: Record<string, string>;
  stop: () => Promise<void>;
}

/** @throws Error that names the packages to install. */
export async function startKeyringSession(): Promise<KeyringSession> {
  const home = await mkdtemp(join(tmpdir(), 'keyring-session-'));
  const runtimeDirectory = join(home, 'run');
  await mkdir(runtimeDirectory, { mode: 0o700 });
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, XDG_RUNTIME_DIR: runtimeDirectory, XDG_DATA_HOME: home },
  });
  const stop = async (): Promise<void> => {
    await end(bus);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await firstOf(readLine(bus), bus, 'dbus-daemon', 'dbus');
    const environment = {
      DBUS_SESSION_BUS_ADDRESS: address,
      XDG_RUNTIME_DIR: runtimeDirectory,
      XDG_DATA_HOME: home,
    };
    await unlockKeyring(environment);
    return { environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The command comes back when the keyring is open; what it leaves in the background ends with the bus. */
async function unlockKeyring(environment: Record<string, string>): Promise<void> {
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, ...environment },
  });
  const failed = once(daemon, 'error').then(() => {
    throw new Error('The command gnome-keyring-daemon could not be started. Install the package gnome-keyring.');
  });
  daemon.stdin.on('error', () => undefined).end('password of a test\n');
  await Promise.race([once(daemon, 'exit'), failed]);
  if (daemon.exitCode !== 0) throw new Error(`gnome-keyring-daemon ended with code ${String(daemon.exitCode)}.`);
}

async function readLine(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return chunk.toString('utf8').trim();
}

async function firstOf<T>(wanted: Promise<T>, child: ChildProcess, command: string, debianPackage: string): Promise<T> {
  const failed = Promise.race([once(child, 'error'), once(child, 'exit')]).then(() => {
    throw new Error(`The command ${command} could not be started. Install the package ${debianPackage}.`);
  });
  return await Promise.race([wanted, failed]);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
