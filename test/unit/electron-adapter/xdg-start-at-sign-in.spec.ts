import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../src-main/adapters/disk/make-folder.ts';
import { XdgStartAtSignIn } from '../../../src-main/adapters/electron/xdg-start-at-sign-in.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

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
