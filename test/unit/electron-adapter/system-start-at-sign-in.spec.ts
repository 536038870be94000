import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../src-main/adapters/disk/make-folder.ts';
import {
  type LoginItems,
  LoginItemStartAtSignIn,
  XdgStartAtSignIn,
} from '../../../src-main/adapters/electron/system-start-at-sign-in.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const program = String.raw`C:\Program Files\Backup Notifier\Backup Notifier.exe`;

/** A system that keeps one entry, as Electron tells of it. */
class FakeLoginItems implements LoginItems {
  readonly asked: unknown[] = [];
  /** Of macOS: an entry that is put there waits for the person. */
  needsApproval = false;
  isLocked = false;
  isSwitchedOffInTaskManager = false;
  #isThere = false;

  getLoginItemSettings(options: object): ReturnType<LoginItems['getLoginItemSettings']> {
    this.asked.push(options);
    const isWaiting = this.#isThere && this.needsApproval;
    return {
      openAtLogin: this.#isThere && !isWaiting,
      executableWillLaunchAtLogin: this.#isThere && !this.isSwitchedOffInTaskManager,
      status: isWaiting ? 'requires-approval' : this.#isThere ? 'enabled' : 'not-registered',
    };
  }

  setLoginItemSettings(settings: { openAtLogin?: boolean; enabled?: boolean }): void {
    this.asked.push(settings);
    if (this.isLocked) return;
    this.#isThere = settings.openAtLogin === true;
    if (settings.enabled === true) this.isSwitchedOffInTaskManager = false;
  }
}

test.each(['win32', 'darwin'] as const)(
  'on %s it is off until it is switched on, and off again afterwards',
  async (system) => {
    const starter = new LoginItemStartAtSignIn(new FakeLoginItems(), system, [program, '--background']);
    const seen = [await starter.isOn()];
    await starter.set(true);
    seen.push(await starter.isOn());
    await starter.set(false);
    seen.push(await starter.isOn());

    expect(seen).toEqual([false, true, false]);
  },
);

test('Windows is asked for the entry with the very arguments that it was made with, as its command line has them', async () => {
  const items = new FakeLoginItems();
  const command = [program, '--background', '--user-data', 'D:\\my data\\'] as const;
  const starter = new LoginItemStartAtSignIn(items, 'win32', command);
  await starter.set(true);

  const entry = { path: program, args: ['--background', '--user-data', String.raw`"D:\my data\\"`] };
  expect(items.asked).toEqual([{ ...entry, openAtLogin: true, enabled: true }, entry]);
});

test('an entry that was switched off in the Task Manager is off, and on again when the person says so here', async () => {
  const items = new FakeLoginItems();
  const starter = new LoginItemStartAtSignIn(items, 'win32', [program]);
  await starter.set(true);
  items.isSwitchedOffInTaskManager = true;
  const seen = [await starter.isOn()];
  await starter.set(true);

  expect([...seen, await starter.isOn()]).toEqual([false, true]);
});

test('macOS is told neither program nor arguments, which it does not know', async () => {
  const items = new FakeLoginItems();
  await new LoginItemStartAtSignIn(items, 'darwin', [program, '--background']).set(true);

  expect(items.asked).toEqual([{ openAtLogin: true, enabled: true }, {}]);
});

test('a system that does not do as it is told is not believed to have done it', async () => {
  const locked = new FakeLoginItems();
  locked.isLocked = true;
  const waiting = new FakeLoginItems();
  waiting.needsApproval = true;

  await expect(new LoginItemStartAtSignIn(locked, 'win32', [program]).set(true)).rejects.toThrow('did not take');
  await expect(new LoginItemStartAtSignIn(waiting, 'darwin', [program]).set(true)).rejects.toThrow('Login Items');
});

function prepare(command = ['/opt/backup-notifier', '--background']) {
  const path = join(temporaryFolder(), 'cönfig folder', 'autostart', 'backup-notifier.desktop');
  return { path, starter: new XdgStartAtSignIn(path, command, makeFolder) };
}

test('it is off until it is switched on, and off again afterwards', async () => {
  const { starter } = prepare();
  const seen = [await starter.isOn()];
  await starter.set(true);
  seen.push(await starter.isOn());
  await starter.set(false);
  await starter.set(false);
  seen.push(await starter.isOn());

  expect(seen).toEqual([false, true, false]);
});

test('the entry starts the program in the background, whatever is in its path', async () => {
  const { path, starter } = prepare(['/home/Änn "x"/50% $HOME', '--user-data', '/data dir']);
  await starter.set(true);

  // Escaped twice: as an argument in quotes, and as a string of the entry.
  expect(readFileSync(path, 'utf8')).toContain(
    String.raw`Exec="/home/Änn \\"x\\"/50%% \\$HOME" "--user-data" "/data dir"`,
  );
});

test.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])(
  'a desktop that has switched it off by %s is believed',
  async (line) => {
    const { path, starter } = prepare();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `[Desktop Entry]\nType=Application\n${line}\n`);

    expect(await starter.isOn()).toBe(false);
    await starter.set(true);
    expect(await starter.isOn()).toBe(true);
  },
);

test('a folder that cannot be written is told', async () => {
  const { path, starter } = prepare();
  mkdirSync(dirname(dirname(path)), { recursive: true });
  writeFileSync(dirname(path), 'a file in the way');

  await expect(starter.set(true)).rejects.toThrow('is not a folder');
});
