import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { launchElectron } from '../../harness/electron-runtime/launch-electron.ts';
import { expect, test } from './electron-test.ts';

test.skip(process.platform === 'win32', 'On Windows the rights of the profile hold.');

test('the folder that the program makes for its data is nobody else’s', async ({ userDataDirectory }) => {
  const made = join(userDataDirectory, 'made by the program');
  const running = await launchElectron({ userDataDirectory: made });
  await running.application.firstWindow();
  await running.close();

  expect((await stat(made)).mode & 0o777).toBe(0o700);
});
