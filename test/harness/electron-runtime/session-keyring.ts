/**
 * A session bus with an unlocked keyring, as a user's desktop has one: the same for all programs that this process
 * starts, so that a program finds its key again after a restart. The machine's own keyrings are never touched.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Environment variables for a program that is to find the keyring. */
export type KeyringEnvironment = Readonly<Record<string, string>>;

let started: Promise<KeyringEnvironment> | null = null;

/** @throws Error that names the package to install. */
export function findOrStartKeyring(): Promise<KeyringEnvironment> {
  started ??= startKeyring();
  return started;
}

async function startKeyring(): Promise<KeyringEnvironment> {
  const home = await mkdtemp(join(tmpdir(), 'keyring-'));
  const runtimeDirectory = join(home, 'run');
  await mkdir(runtimeDirectory, { mode: 0o700 });
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, XDG_RUNTIME_DIR: runtimeDirectory, XDG_DATA_HOME: home },
  });
  process.once('exit', () => {
    bus.kill();
    rmSync(home, { recursive: true, force: true });
  });
  const address = await firstOf(readLine(bus), bus, 'dbus-daemon', 'dbus');
  const environment = {
    DBUS_SESSION_BUS_ADDRESS: address,
    XDG_RUNTIME_DIR: runtimeDirectory,
    XDG_DATA_HOME: home,
  };
  await unlockKeyring(environment);
  // What it still prints is not read, and it does not keep this process alive.
  bus.stdout.destroy();
  bus.unref();
  return environment;
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
