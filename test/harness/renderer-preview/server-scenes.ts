import type { Page } from '@playwright/test';
import { openTab, press, type Scene } from './scene.ts';

const openServers: Scene['play'] = (page) => openTab(page, 'Job sources');
const servers = (name: string, state: string, play?: Scene['play']): Scene => ({
  name: `servers-${name}`,
  state,
  play: async (page) => {
    await openServers(page);
    await play?.(page);
  },
});
const fillInServer = async (page: Page, address = 'vb365.contoso.com') => {
  await press('Add...')(page);
  await page.getByLabel('Server address:').fill(address);
  await page.getByLabel('User:').fill('CONTOSO\\svc-notifier');
  await page.getByLabel('Password:').fill('secret');
};
const testConnection = press('Test connection');
const trustFirst = async (page: Page) => {
  await fillInServer(page);
  await testConnection(page);
};
const chooseReplication = async (page: Page) => {
  await press('Add...')(page);
  await page.getByRole('combobox', { name: 'Product:' }).click();
  await page.getByRole('option', { name: 'Veeam Backup & Replication' }).click();
};
const pressOkInDialog = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
/** Adds a server and changes the one that is there, without saving. */
const changeServers = async (page: Page) => {
  await fillInServer(page, 'vb365-new.contoso.com');
  await pressOkInDialog(page);
  await press('Trust')(page);
  await press('Keep current settings')(page);
  await page.getByRole('option', { name: 'vb365.contoso.com' }).click();
  await press('Edit...')(page);
  await page.getByLabel('Check every (minutes):').fill('5');
  await pressOkInDialog(page);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};
/** Backup servers in the tab Job sources, and their dialog. */
export const serverScenes: readonly Scene[] = [
  servers('empty', 'no-servers'),
  servers('loading', 'servers-loading', (page) => page.getByText('Waiting for the program').waitFor()),
  servers('connected', 'valid'),
  servers('failed', 'server-failed'),
  servers('certificate-changed', 'server-certificate-changed'),
  servers('mixed', 'servers-mixed'),
  servers('changed', 'server-not-saved', changeServers),
  servers('not-saved', 'server-not-saved', async (page) => {
    await changeServers(page);
    await press('Apply')(page);
    await page.getByText('Not saved: ').waitFor();
    await page.getByRole('option', { name: 'vb365-new.contoso.com' }).click();
  }),
  servers('remove', 'server-failed', press('Remove...')),
  servers('dialog-empty', 'no-servers', press('Add...')),
  servers('dialog-product', 'no-servers', chooseReplication),
  servers('dialog-edit', 'valid', press('Edit...')),
  servers('dialog-errors', 'no-servers', async (page) => {
    await press('Add...')(page);
    await page.getByLabel('Server address:').fill('http://vb365');
    await page.getByLabel('Check every (minutes):').fill('0');
    await pressOkInDialog(page);
  }),
  servers('dialog-testing', 'server-silent', async (page) => {
    await press('Edit...')(page);
    await testConnection(page);
    await page.getByText('Contacting the server...').waitFor();
  }),
  servers('dialog-waiting', 'server-silent', async (page) => {
    await press('Edit...')(page);
    await testConnection(page);
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  }),
  servers('dialog-connected', 'valid', async (page) => {
    await press('Edit...')(page);
    await testConnection(page);
  }),
  servers('dialog-failed', 'server-failed', async (page) => {
    await press('Enter the password...')(page);
    await page.getByLabel('Password:').fill('wrong again');
    await pressOkInDialog(page);
  }),
  servers('dialog-trust', 'no-servers', trustFirst),
  servers('dialog-certificate', 'server-certificate-changed', press('Compare the certificates...')),
  servers('dialog-distrusted', 'server-certificate-changed', async (page) => {
    await press('Compare the certificates...')(page);
    await press('Do not trust')(page);
  }),
  servers('import-offer', 'no-servers', async (page) => {
    await fillInServer(page);
    await pressOkInDialog(page);
    await press('Trust')(page);
  }),
];
