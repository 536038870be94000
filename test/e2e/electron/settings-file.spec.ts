import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsSchema } from '../../../src-shared/model/settings.ts';
import { apply, enableFor } from '../support/steps.ts';
import { expect, test } from './electron-test.ts';

test('electron-store writes the settings for their user alone, and answers no window', async ({
  electron,
  options,
  userDataDirectory,
}) => {
  await enableFor(options, 'backup@contoso.com');
  await apply(options);
  const path = join(userDataDirectory, 'settings.json');
  const text = await readFile(path, 'utf8');

  expect(text).toBe(`${JSON.stringify(settingsSchema.parse(JSON.parse(text)), null, 2)}\n`);
  expect(await electron.evaluate(({ ipcMain }) => ipcMain.listenerCount('electron-store-get-data'))).toBe(0);
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
});
