import { expect, test } from './electron-test.ts';

test('the preload script adds backupNotifier to a page and nothing else', async ({ electron, options }) => {
  await options.waitForLoadState();
  const added = await electron.evaluate(async ({ app, BrowserWindow }) => {
    const listGlobals = async (webPreferences: object): Promise<string[]> => {
      const window = new BrowserWindow({ show: false, webPreferences });
      await window.loadURL('about:blank');
      const names: unknown = await window.webContents.executeJavaScript('Reflect.ownKeys(window).map(String)');
      window.destroy();
      return names as string[];
    };
    const without = new Set(await listGlobals({ sandbox: true }));
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    return (await listGlobals({ sandbox: true, preload })).filter((name) => !without.has(name));
  });

  expect(added).toEqual(['backupNotifier']);
});

test('a page finds no Node and no Electron, and an API that it cannot replace', async ({ options }) => {
  const found = await options.evaluate(() => {
    const scope = window as unknown as Record<string, unknown>;
    const original = scope['backupNotifier'];
    try {
      scope['backupNotifier'] = 'replaced';
    } catch {
      // In strict code the attempt throws, else nothing happens.
    }
    return {
      node: ['require', 'process', 'Buffer', 'module', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in scope,
      ),
      api: Object.keys(scope['backupNotifier'] as object),
      isOriginal: scope['backupNotifier'] === original,
    };
  });

  expect(found).toEqual({ node: [], api: ['request', 'subscribe'], isOriginal: true });
});

test('windows are sandboxed and isolated, and draw their own fixed frame', async ({ electron, options }) => {
  await options.waitForLoadState();

  const state = await electron.evaluate(({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows();
    if (!shown) return null;
    // Not in the typings: what the window was really made with.
    const contents = shown.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const preferences = contents.getLastWebPreferences();
    const names = ['contextIsolation', 'sandbox', 'nodeIntegration', 'webSecurity'];
    return {
      preferences: Object.fromEntries(names.map((name) => [name, preferences[name]])),
      title: shown.getTitle(),
      size: shown.getContentSize(),
      isResizable: shown.isResizable(),
      isMenuBarVisible: shown.isMenuBarVisible(),
    };
  });

  expect(state).toEqual({
    preferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    },
    title: 'Options',
    size: [720, 688],
    isResizable: false,
    isMenuBarVisible: false,
  });
});
