import { expect, test } from './electron-test.ts';

const refusedSender = 'A request was refused: it does not come from a window of ours.';

test('a request from a window that is not ours is refused, even with our preload script', async ({
  electron,
  options,
}) => {
  await options.waitForLoadState();

  const answer = await electron.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload } });
    await window.loadURL('app://backup-notifier/options');
    const ask = `window.backupNotifier.request('notices.load').then(() => 'answered', (error) => error.message)`;
    const text: unknown = await window.webContents.executeJavaScript(ask);
    window.destroy();
    return text;
  });

  expect(answer).toBe(refusedSender);
});

test('a request from our window is refused once it shows another page', async ({ electron, options }) => {
  await options.waitForLoadState();

  const answer = await electron.evaluate(async ({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows();
    if (!shown) return 'no window';
    await shown.loadURL('data:text/html,<title>another page</title>');
    const ask = `window.backupNotifier.request('notices.load').then(() => 'answered', (error) => error.message)`;
    return (await shown.webContents.executeJavaScript(ask)) as unknown;
  });

  expect(answer).toBe(refusedSender);
});

test('a frame inside our page has no way to ask', async ({ options }) => {
  const found = await options.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return 'backupNotifier' in (frame.contentWindow as Window);
  });

  expect(found).toBe(false);
});

test('an unknown request and an argument that does not fit are refused, without repeating what was sent', async ({
  options,
}) => {
  const messages = await options.evaluate(async () => {
    const api = window.backupNotifier as unknown as { request(name: unknown, input?: unknown): Promise<unknown> };
    const ask = (name: unknown, input?: unknown) =>
      api.request(name, input).then(
        () => 'answered',
        (error: unknown) => (error as Error).message,
      );
    return {
      unknown: await ask('secret-name'),
      inherited: await ask('toString'),
      notText: await ask({ name: 'secret-name' }),
      wrongType: await ask('window.set-unsaved', 'secret-value'),
      wrongChoice: await ask('desktop.open', 'file:///etc/passwd'),
      tooMuch: await ask('notices.load', 'secret-value'),
      good: await ask('notices.load'),
    };
  });

  expect(messages).toEqual({
    unknown: 'An unknown request was refused.',
    inherited: 'An unknown request was refused.',
    notText: 'An unknown request was refused.',
    wrongType: 'The request window.set-unsaved was refused: its argument does not fit the contract at (argument).',
    wrongChoice: 'The request desktop.open was refused: its argument does not fit the contract at (argument).',
    tooMuch: 'The request notices.load was refused: its argument does not fit the contract at (argument).',
    good: 'answered',
  });
});
