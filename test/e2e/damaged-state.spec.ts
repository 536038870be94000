/** What the program finds on disk is not always what it wrote: it says so, keeps it, and runs on. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from './support/fixtures.ts';
import { apply, authorize, enableFor, press, setUp } from './support/steps.ts';

test('a truncated settings file is kept under a dated name, and the window says so', async ({ product }) => {
  await setUp(product);
  await product.stop();
  const truncated = readFileSync(product.path('settings.json'), 'utf8').slice(0, 120);
  writeFileSync(product.path('settings.json'), truncated);
  const options = await product.openOptions();
  await expect(options.getByText('The settings could not be read')).toBeVisible();
  await expect(options.getByLabel('Enable email notifications')).not.toBeChecked();
  const kept = readdirSync(product.userDataDirectory).find((name) => /^settings\.\d{4}-.*\.damaged\.json$/.test(name));
  expect(readFileSync(product.path(kept ?? 'none'), 'utf8')).toBe(truncated);
  await authorize(product, options);
  await enableFor(options, 'backup@contoso.com');
  await apply(options);
});

test('a hand-edited setting that makes no sense is kept under a dated name', async ({ product }) => {
  await setUp(product);
  await product.stop();
  const settings = JSON.parse(readFileSync(product.path('settings.json'), 'utf8')) as {
    routes: { isEnabled: unknown }[];
  };
  for (const route of settings.routes) route.isEnabled = 'yes';
  writeFileSync(product.path('settings.json'), JSON.stringify(settings));
  const options = await product.openOptions();
  await expect(options.getByText('routes.0.isEnabled', { exact: false })).toBeVisible();
});

test('a settings file that cannot be read stays where it is, and the window says so', async ({ product }) => {
  mkdirSync(product.path('settings.json', 'in the way'), { recursive: true });
  const options = await product.openOptions();
  await expect(options.getByText('The settings could not be read')).toBeVisible();
  expect(readdirSync(product.path('settings.json'))).toEqual(['in the way']);
});

test('an unreadable journal is kept under a dated name, its copy takes its place, and notifications go on', async ({
  product,
}) => {
  await setUp(product);
  await expect.poll(() => existsSync(product.path('journal.copy.sqlite'))).toBe(true);
  await product.stop();
  for (const suffix of ['-wal', '-shm']) rmSync(product.path(`journal.sqlite${suffix}`), { force: true });
  writeFileSync(product.path('journal.sqlite'), 'this is no database, whatever its name says'.repeat(100));
  const options = await product.openOptions();
  await expect(options.getByText('The journal was restored from its copy')).toBeVisible();
  expect(readdirSync(product.userDataDirectory).some((name) => /^journal\..*\.damaged\.sqlite$/.test(name))).toBe(true);
  product.dropSession('next.json', { job: { name: 'next' }, result: 'Success' });
  await product.emulator.waitForMessages(1);
});

test('a token cache that cannot be decrypted is told and never overwritten, also by a new sign-in', async ({
  product,
}) => {
  await setUp(product);
  await product.stop();
  const [name = ''] = readdirSync(product.path('accounts'));
  writeFileSync(product.path('accounts', name), 'not what the vault wrote');
  const options = await product.openOptions();
  const line = options.getByRole('group', { name: 'Authorization' });
  await expect(line.getByText('The stored sign-in cannot be read')).toBeVisible();
  // The banner offers the same step as the line.
  await options.getByRole('button', { name: /Dismiss/ }).click();
  await authorize(product, options, { button: 'Sign in again' });
  await apply(options);
  expect(readFileSync(product.path('accounts', name), 'utf8')).toBe('not what the vault wrote');
});

test('a session folder that cannot be used is told, and works again when it is repaired', async ({ product }) => {
  mkdirSync(product.userDataDirectory, { recursive: true });
  writeFileSync(product.path('sessions'), 'a file where the folder should be');
  const options = await product.openOptions();
  await expect(options.getByText('The session folder cannot be used')).toBeVisible();
  rmSync(product.path('sessions'));
  await expect(options.getByText('The session folder cannot be used')).toBeHidden({ timeout: 15_000 });
});

test('settings that cannot be saved say so and keep what was typed', async ({ product }) => {
  const options = await product.openOptions();
  await enableFor(options, 'backup@contoso.com');
  // A folder in the file's place cannot be replaced by a file, not even by the superuser.
  mkdirSync(product.path('settings.json', 'in the way'), { recursive: true });
  await press(options, 'Apply');
  await expect(options.getByText('The settings could not be saved')).toBeVisible();
  await expect(options.getByLabel('To:')).toHaveValue('backup@contoso.com');
});
