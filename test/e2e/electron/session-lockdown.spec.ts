import { expect, test } from './electron-test.ts';

test('a window stays on its page and opens no other', async ({ electron, options }) => {
  const address = options.url();

  const opened = await options.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://attacker.invalid/';
    document.body.append(link);
    link.click();
    const form = document.createElement('form');
    form.action = 'https://attacker.invalid/';
    document.body.append(form);
    form.submit();
    location.assign('app://backup-notifier/application-settings');
    return window.open('https://attacker.invalid/');
  });
  // A round trip through main and back: whatever had begun by now has happened.
  await options.evaluate(() => window.backupNotifier?.request('notices.load', undefined));

  expect(opened).toBeNull();
  expect(options.url()).toBe(address);
  expect(electron.windows()).toHaveLength(1);
});

test('a file that a page offers is not downloaded', async ({ electron, options }) => {
  await electron.evaluate(({ session }) => {
    const offered = new Promise<boolean>((resolve) => {
      session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented));
    });
    Object.assign(globalThis, { isPrevented: offered });
  });
  await options.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['text']));
    link.download = 'file.txt';
    link.click();
  });

  const isPrevented = await electron.evaluate(
    () => (globalThis as unknown as { isPrevented: Promise<boolean> }).isPrevented,
  );
  expect(isPrevented).toBe(true);
});

test('a page is granted no permission', async ({ options }) => {
  const granted = await options.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const position = await new Promise<string>((resolve) => {
      const { geolocation } = navigator;
      geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : error.message),
      );
    });
    return { states, notifications: await Notification.requestPermission(), position };
  });

  expect(granted).toEqual({ states: Array(6).fill('denied'), notifications: 'denied', position: 'denied' });
});
