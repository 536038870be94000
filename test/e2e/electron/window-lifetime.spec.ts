import type { ElectronApplication } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { prepareElectronCommand } from '../../harness/electron-runtime/launch-electron.ts';
import { closeAllWindows, expect, test } from './electron-test.ts';

test('closing the last window leaves the program running, and a second start opens Options in it', async ({
  electron,
  options,
  userDataDirectory,
}) => {
  await options.waitForLoadState();
  await closeAllWindows(electron);

  const reopened = electron.waitForEvent('window');
  const second = await prepareElectronCommand({ userDataDirectory });
  const process = spawn(second.executablePath, second.arguments, { env: second.environment, stdio: 'ignore' });
  const [exitCode] = (await once(process, 'exit')) as [number | null];

  expect(exitCode).toBe(0);
  expect((await reopened).url()).toBe('app://backup-notifier/options');
});

test('Options that are asked for in the moment in which their window goes are opened anew, once', async ({
  electron,
  options,
}) => {
  await options.waitForLoadState();
  const reopened = electron.waitForEvent('window');
  await electron.evaluate(({ app, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // It is destroyed, and the program has not heard of it.
    window?.prependListener('closed', () => void app.emit('second-instance', {}, [], '', {}));
    window?.close();
  });
  const page = await reopened;
  await page.waitForLoadState();
  const count = await electron.evaluate(({ app, BrowserWindow }) => {
    app.emit('second-instance', {}, [], '', {});
    return BrowserWindow.getAllWindows().length;
  });

  expect([page.url(), count]).toEqual(['app://backup-notifier/options', 1]);
});

test.describe('started in the background', () => {
  test.use({ launch: { arguments: ['--background'] } });

  test('no window is opened', async ({ electron }) => {
    // Options would be shown in the turn in which the program has started; then it answers.
    const count = await electron.evaluate(async ({ app, BrowserWindow }) => {
      await app.whenReady();
      return BrowserWindow.getAllWindows().length;
    });

    expect(count).toBe(0);
  });
});

test('a window with unsaved changes is asked before it closes, and closes once it has nothing to lose', async ({
  electron,
  options,
}) => {
  await options.evaluate(async () => {
    const asked = new Promise<string>((resolve) => {
      window.backupNotifier?.subscribe('window.close-requested', () => resolve('asked'));
    });
    Object.assign(globalThis, { asked });
    await window.backupNotifier?.request('window.set-unsaved', true);
  });

  await closeFirstWindow();
  const asked = await options.evaluate(() => (globalThis as unknown as { asked: Promise<string> }).asked);
  expect(asked).toBe('asked');
  expect(electron.windows()).toHaveLength(1);

  const closed = options.waitForEvent('close');
  await options.evaluate(() => window.backupNotifier?.request('window.set-unsaved', false));
  await closeFirstWindow();
  await closed;

  async function closeFirstWindow(): Promise<void> {
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  }
});

test('quitting goes on once a window with unsaved changes has closed', async ({ electron, options }) => {
  await options.getByLabel('Enable email notifications').check();
  await quit(electron);
  await options.getByRole('button', { name: "Don't save" }).waitFor();
  const ended = electron.waitForEvent('close');
  await options.getByRole('button', { name: "Don't save" }).click();
  await ended;
});

test('quitting is called off by leaving the window open, and is not taken up when it closes later', async ({
  electron,
  options,
}) => {
  await options.getByLabel('Enable email notifications').check();
  await quit(electron);
  await options.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(options.getByRole('alertdialog')).toBeHidden();
  const closed = options.waitForEvent('close');
  await options.getByRole('button', { name: 'Cancel' }).click();
  await closed;

  const [reopened] = await Promise.all([
    electron.waitForEvent('window'),
    electron.evaluate(({ app }) => void app.emit('second-instance', {}, [], '', {})),
  ]);
  expect(reopened.url()).toBe('app://backup-notifier/options');
});

test('a window that is opened while the program stops does not call quitting off', async ({ electron, options }) => {
  await options.waitForLoadState();
  const ended = electron.waitForEvent('close');
  await electron.evaluate(({ app, BrowserWindow }) => {
    app.once('will-quit', () => {
      app.emit('second-instance', {}, [], '', {});
      const [opened] = BrowserWindow.getAllWindows();
      // As with unsaved changes.
      opened?.prependListener('close', (event: { preventDefault: () => void }) => event.preventDefault());
    });
    setImmediate(() => app.quit());
  });
  await ended;
});

test('a window does not close under a dialog in which something may have been typed', async ({ electron, options }) => {
  await options.getByRole('tab', { name: 'Job sources' }).click();
  await options.getByRole('button', { name: 'Add...' }).click();
  const address = options.getByRole('dialog').getByLabel('Server address:');
  await address.fill('vb365.contoso.com');
  // Behind what the window has said about itself.
  await options.evaluate(() => window.backupNotifier?.request('theme.load', undefined));
  const close = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await close();
  await expect(address).toHaveValue('vb365.contoso.com');
  await expect(options.getByRole('alertdialog')).toBeHidden();

  await options.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(options.getByRole('dialog')).toBeHidden();
  await options.evaluate(() => window.backupNotifier?.request('theme.load', undefined));
  const closed = options.waitForEvent('close');
  await close();
  await closed;
});

test('a window whose page has crashed closes although it had unsaved changes', async ({ electron, options }) => {
  await options.evaluate(() => window.backupNotifier?.request('window.set-unsaved', true));

  const remaining = await electron.evaluate(async ({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows();
    if (!shown) return -1;
    const gone = new Promise<void>((resolve) => shown.webContents.once('render-process-gone', () => resolve()));
    shown.webContents.forcefullyCrashRenderer();
    await gone;
    const closed = new Promise<void>((resolve) => shown.once('closed', () => resolve()));
    shown.close();
    await closed;
    return BrowserWindow.getAllWindows().length;
  });

  expect(remaining).toBe(0);
});

test('Application Settings opens as a modal child of Options', async ({ electron, options }) => {
  const opening = electron.waitForEvent('window');
  await options.getByRole('button', { name: 'Advanced...' }).click();
  const child = await opening;
  await child.getByRole('button', { name: 'OK' }).waitFor();

  const shown = await electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((candidate) => candidate.getParentWindow() !== null);
    return {
      title: window?.getTitle(),
      size: window?.getContentSize(),
      isModal: window?.isModal(),
      parent: window?.getParentWindow()?.getTitle(),
    };
  });

  expect(shown).toEqual({
    title: 'Microsoft 365 Application Settings',
    size: [480, 620],
    isModal: true,
    parent: 'Options',
  });
  expect(child.url()).toBe('app://backup-notifier/application-settings');
});

/** As the menu of the notification area does; not waited for, because the program may be gone before it answers. */
async function quit(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ app }) => void setImmediate(() => app.quit()));
}
