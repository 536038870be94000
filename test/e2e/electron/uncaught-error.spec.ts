import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchElectron } from '../../harness/electron-runtime/launch-electron.ts';

test('an error that nobody caught is logged, and holds up neither the windows nor quitting', async () => {
  const userDataDirectory = mkdtempSync(join(tmpdir(), 'uncaught-'));
  const running = await launchElectron({ userDataDirectory });
  const options = await running.firstWindow();
  await running.application.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          // Once it has been seen: listeners of the program are asked before this timer.
          setTimeout(resolve, 0);
          throw new Error('of a test');
        }, 0);
      }),
  );

  await options.getByRole('tab', { name: 'General' }).click();
  await expect(options.getByLabel('Start at sign-in')).toBeChecked();
  await expect(running.close()).rejects.toThrow('An error was not caught: Error: of a test');
  rmSync(userDataDirectory, { recursive: true, force: true, maxRetries: 5 });
});
