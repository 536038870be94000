import type { ElectronApplication, Page } from '@playwright/test';
import { closeAllWindows, expect, test } from './electron-test.ts';

test('the notification area shows the state and opens Options', async ({ electron, options }) => {
  const drawn = await watchTray(electron, options);
  expect(drawn).toEqual({
    toolTip: 'Not authorized · Email notifications are off',
    hasIcon: true,
    items: [
      { type: 'normal', label: 'Not authorized · Email notifications are off', enabled: false },
      { type: 'separator', label: '', enabled: true },
      { type: 'normal', label: 'Send test message (Not authorized)', enabled: false },
      { type: 'separator', label: '', enabled: true },
      { type: 'normal', label: 'General Options...', enabled: true },
      { type: 'normal', label: 'History...', enabled: true },
      { type: 'normal', label: 'Jobs...', enabled: true },
      { type: 'separator', label: '', enabled: true },
      { type: 'submenu', label: 'Pause notifications', enabled: true },
      { type: 'checkbox', label: 'Start at sign-in', enabled: true },
      { type: 'separator', label: '', enabled: true },
      { type: 'normal', label: 'About', enabled: true },
      { type: 'normal', label: 'Quit', enabled: true },
    ],
  });

  await closeAllWindows(electron);
  const reopened = electron.waitForEvent('window');
  await chooseFromTray(electron, 'open-options');

  expect((await reopened).url()).toBe('app://backup-notifier/options');
});

test('a pause and the start at sign-in are chosen in the menu, which shows what is', async ({ electron, options }) => {
  await watchTray(electron, options);

  await chooseFromTray(electron, 'start-at-sign-in');
  await expect.poll(() => checkMark(electron)).toEqual({ id: 'do-not-start-at-sign-in', checked: true });
  await options.getByRole('tab', { name: 'General' }).click();
  await expect(options.getByLabel('Start at sign-in')).toBeChecked();

  await chooseFromTray(electron, 'pause-until-resumed');
  await expect.poll(async () => (await heardTray(electron)).toolTip).toContain('Notifications paused');
  await chooseFromTray(electron, 'resume');
  await expect.poll(async () => (await heardTray(electron)).toolTip).not.toContain('Notifications paused');
});

test('About tells versions and licences', async ({ electron, options }) => {
  await watchTray(electron, options);
  const opened = electron.waitForEvent('window');
  await chooseFromTray(electron, 'open-about');
  const about = await opened;

  await expect(about.getByRole('heading', { name: 'Backup Notifier for Microsoft 365', exact: true })).toBeVisible();
  await expect(about.getByRole('definition').first()).toHaveText(/^\d+\.\d+\.\d+/);
  await about.getByRole('button', { name: 'Third-party licenses' }).click();
  await expect(about.getByRole('region', { name: 'Third-party licenses' })).toContainText('@azure/msal-node');
  await expect(about.getByRole('region', { name: 'Third-party licenses' })).toContainText('react-dom');
});

test('Quit in the notification area ends the program', async ({ electron, options }) => {
  await watchTray(electron, options);
  const ended = electron.waitForEvent('close');

  // The program may be gone before it can answer.
  await chooseFromTray(electron, 'quit').catch(() => undefined);

  await ended;
});

/** Electron tells nobody what a tray shows, so its drawing is overheard; saving has it drawn anew. */
async function watchTray(electron: ElectronApplication, options: Page) {
  await electron.evaluate(({ Tray, nativeImage }) => {
    const heard: Record<string, unknown> = {};
    Object.assign(globalThis, { heardTray: heard });
    const overhear = (method: 'setToolTip' | 'setContextMenu' | 'setImage', hear: (argument: unknown) => void) => {
      const original = Reflect.get(Tray.prototype, method) as (argument: unknown) => void;
      Reflect.set(Tray.prototype, method, function (this: unknown, argument: unknown) {
        hear(argument);
        original.call(this, argument);
      });
    };
    overhear('setToolTip', (text) => (heard['toolTip'] = text));
    overhear('setContextMenu', (menu) => (heard['menu'] = menu));
    overhear('setImage', (path) => {
      heard['hasIcon'] = typeof path === 'string' && !nativeImage.createFromPath(path).isEmpty();
    });
  });
  await options.evaluate(async () => {
    const snapshot = await window.backupNotifier?.request('options.load', undefined);
    if (snapshot) await window.backupNotifier?.request('options.save', snapshot.form);
  });
  return await heardTray(electron);
}

async function heardTray(electron: ElectronApplication) {
  return await electron.evaluate(() => {
    const { toolTip, hasIcon, menu } = (globalThis as unknown as { heardTray: HeardTray }).heardTray;
    return { toolTip, hasIcon, items: menu.items.map(({ type, label, enabled }) => ({ type, label, enabled })) };
  });
}

async function checkMark(electron: ElectronApplication) {
  return await electron.evaluate(() => {
    const { menu } = (globalThis as unknown as { heardTray: HeardTray }).heardTray;
    const { id, checked } = menu.items.find(({ type }) => type === 'checkbox') ?? {};
    return { id, checked };
  });
}

async function chooseFromTray(electron: ElectronApplication, command: string): Promise<void> {
  await electron.evaluate((_electron, id) => {
    (globalThis as unknown as { heardTray: HeardTray }).heardTray.menu.getMenuItemById(id)?.click();
  }, command);
}

interface HeardTray {
  toolTip: string;
  hasIcon: boolean;
  menu: {
    items: { id: string; type: string; label: string; enabled: boolean; checked: boolean }[];
    getMenuItemById(id: string): { click(): void } | null;
  };
}
