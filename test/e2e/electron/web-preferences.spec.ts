import { expect, test } from './electron-test.ts';

test('no window is made with what weakens it, whichever it is', async ({ electron, options }) => {
  const opening = electron.waitForEvent('window');
  await options.getByRole('button', { name: 'Advanced...' }).click();
  await (await opening).getByRole('button', { name: 'OK' }).waitFor();
  await options.evaluate(() => window.backupNotifier?.request('desktop.open', 'registration-guide'));

  const weakened = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Not in the typings: what the window was really made with.
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const preferences = contents.getLastWebPreferences();
      const mustBeOff = [
        'nodeIntegration',
        'nodeIntegrationInWorker',
        'nodeIntegrationInSubFrames',
        'allowRunningInsecureContent',
        'experimentalFeatures',
        'enableBlinkFeatures',
        'webviewTag',
        'plugins',
      ];
      const mustBeOn = ['contextIsolation', 'sandbox', 'webSecurity'];
      return [
        ...mustBeOff.filter((name) => Boolean(preferences[name])),
        ...mustBeOn.filter((name) => preferences[name] !== true),
      ];
    }),
  );

  expect(weakened).toEqual([[], [], []]);
});

test('a page cannot hold another page', async ({ options }) => {
  const found = await options.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://attacker.invalid/');
    view.setAttribute('allowpopups', '');
    document.body.append(view);
    return 'getWebContentsId' in view;
  });

  expect(found).toBe(false);
});

test('a link pressed with the middle button opens nothing', async ({ electron, options }) => {
  await options.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://attacker.invalid/';
    link.textContent = 'a link';
    Object.assign(link.style, { position: 'fixed', inset: '0', zIndex: '9999' });
    document.body.append(link);
  });

  await options.getByText('a link').click({ button: 'middle' });
  // A round trip through main and back: whatever had begun by now has happened.
  await options.evaluate(() => window.backupNotifier?.request('notices.load', undefined));

  expect(electron.windows()).toHaveLength(1);
});
