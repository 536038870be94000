/** Microsoft 365 as an application, on the whole program: set up in the window, saved, restarted, and what it waits for. */
import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { CertificateForm } from '../../../src-shared/forms/certificate-form.ts';
import type { MicrosoftForm } from '../../../src-shared/forms/microsoft-form.ts';
import { permissionRetryMs } from '../../../src-main/senders/microsoft/application/application-account.ts';
import {
  adminAccount,
  contosoTenant,
  unattendedApplication,
} from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const certificates = join(import.meta.dirname, '../../fixtures/certificates');
const { clientId } = unattendedApplication;
const mailbox = adminAccount.address;
const patience = { timeout: 10_000 };
const route = { isEnabled: true, recipients: 'noc@contoso.com' };
const session = (id: string) => ({
  id,
  job: { name: 'Exchange daily' },
  organization: 'contoso.com',
  result: 'Failed',
});

async function read(
  { product }: ProductFixture,
  path = join(certificates, 'aes.pfx'),
  { password = 'secret', staysInFile = false } = {},
): Promise<CertificateForm> {
  const outcome = await product.api.request('certificate.read', { path, password, staysInFile });
  if (outcome.kind === 'failed') throw new Error(outcome.problem);
  return outcome.certificate;
}

function itself(certificate: CertificateForm | null): Partial<MicrosoftForm> {
  const application = { kind: 'custom', clientId, tenantId: contosoTenant.id, cloud: 'worldwide' } as const;
  return { application, signInAs: 'application', mailbox, certificate };
}

async function startSetUp(options = {}): Promise<ProductFixture> {
  const fixture = await startProductFixture();
  fixture.emulator.registerCertificate(clientId, readFileSync(join(certificates, 'certificate-only.pem'), 'utf8'));
  await fixture.save({ route, microsoft: itself(await read(fixture, undefined, options)) });
  return fixture;
}

const received = (fixture: ProductFixture, count: number) =>
  fixture.emulator.waitForMessages(count, AbortSignal.timeout(10_000));
const keyFiles = ({ userDataDirectory }: ProductFixture) =>
  readdirSync(join(userDataDirectory, 'accounts')).filter((name) => name.startsWith('application-key-'));

async function stateOf({ product }: ProductFixture) {
  return (await product.api.request('options.load', undefined)).account.application;
}

test('an application that was set up sends without anybody who signs in, also after a restart', async () => {
  const fixture = await startSetUp();
  fixture.dropSession('a.json', session('a'));
  await fixture.letScan();
  expect(await received(fixture, 1)).toMatchObject([{ from: { address: mailbox } }]);
  await fixture.stop();
  await fixture.start();
  fixture.dropSession('b.json', session('b'));
  await fixture.letScan();

  expect(await received(fixture, 2)).toHaveLength(2);
  expect([fixture.browsed, await stateOf(fixture)]).toEqual([[], { kind: 'ready', service: 'microsoft-365', mailbox }]);
});

test('the key is stored encrypted only: settings, log and journal have nothing of it, nor of its password', async () => {
  const fixture = await startSetUp();
  const pem = readFileSync(join(certificates, 'key-only.pem'), 'latin1');
  const line = pem.split('\n')[1] ?? '';
  // A running program renames files between listing and reading.
  await fixture.stop();
  const files = readdirSync(fixture.userDataDirectory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));

  expect([line.length, keyFiles(fixture).length]).toEqual([64, 1]);
  expect(files.filter((text) => text.includes(line) || /"secret"/.test(text))).toEqual([]);
});

test('a new certificate takes the place of the one before, whose key is removed', async () => {
  const fixture = await startSetUp();
  const [before] = keyFiles(fixture);
  await fixture.save({ microsoft: itself(await read(fixture, join(certificates, 'plain.pem'))) });

  expect(keyFiles(fixture)).toEqual([expect.not.stringContaining(before ?? '')]);
  await fixture.save({ microsoft: { signInAs: 'person' } });
  // It is kept for when the person changes back.
  expect(keyFiles(fixture)).toHaveLength(1);
  expect(await stateOf(fixture)).toBeUndefined();
});

test('a certificate that stays in its file leaves no key behind, and is read from there at each start', async () => {
  const fixture = await startProductFixture();
  fixture.emulator.registerCertificate(clientId, readFileSync(join(certificates, 'certificate-only.pem'), 'utf8'));
  const path = join(fixture.userDataDirectory, 'own.pem');
  copyFileSync(join(certificates, 'plain.pem'), path);
  await fixture.save({ route, microsoft: itself(await read(fixture, path, { password: '', staysInFile: true })) });
  await fixture.stop();
  await fixture.start();
  fixture.dropSession('a.json', session('a'));
  await fixture.letScan();

  expect(await received(fixture, 1)).toHaveLength(1);
  expect(readdirSync(fixture.userDataDirectory)).not.toContain('accounts');
});

test('a permission that takes effect later holds the message up, and it goes out then', async () => {
  const fixture = await startSetUp();
  fixture.emulator.faults.set('permission-spreading', { count: 2 });
  fixture.dropSession('a.json', session('a'));
  await fixture.letScan();
  const isWaiting = async () => expect((await fixture.tray()).status).toContain('1 waiting');
  await vi.waitFor(isWaiting, patience);
  expect(fixture.emulator.mailbox.list()).toEqual([]);
  await fixture.scheduler.advance(permissionRetryMs);

  expect(await received(fixture, 1)).toHaveLength(1);
});

describe('a test message from the window', () => {
  const send = async (fixture: ProductFixture, microsoft: Partial<MicrosoftForm>) => {
    const { form } = await fixture.product.api.request('options.load', undefined);
    const tested = { ...form, route: { ...form.route, ...route }, microsoft: { ...form.microsoft, ...microsoft } };
    return fixture.product.api.request('test-message.send', tested);
  };

  test('goes through the certificate that it shows, saved or not, and saves nothing', async () => {
    const fixture = await startProductFixture();
    fixture.emulator.registerCertificate(clientId, readFileSync(join(certificates, 'certificate-only.pem'), 'utf8'));
    const outcome = await send(fixture, itself(await read(fixture)));

    expect([outcome.kind, fixture.emulator.mailbox.list()[0]?.from.address]).toEqual(['accepted', mailbox]);
    expect(await stateOf(fixture)).toBeUndefined();
  });

  test('says why Microsoft 365 does not take the certificate', async () => {
    const fixture = await startProductFixture();

    expect(await send(fixture, itself(await read(fixture)))).toMatchObject({
      kind: 'failed',
      failure: { kind: 'sender', failure: { kind: 'certificate-not-registered', entra: { number: 700_027 } } },
    });
  });

  test('says that something is missing', async () => {
    const fixture = await startProductFixture();

    expect(await send(fixture, itself(null))).toMatchObject({
      failure: { failure: { kind: 'application-incomplete' } },
    });
  });
});

test('a file that cannot be used says why', async () => {
  const { product } = await startProductFixture();
  const outcomeOf = (name: string, password = '') =>
    product.api.request('certificate.read', { path: join(certificates, name), password, staysInFile: false });

  expect(await outcomeOf('aes.pfx')).toEqual({ kind: 'failed', problem: 'password-missing' });
  expect(await outcomeOf('nothing.pfx')).toEqual({ kind: 'failed', problem: 'not-readable' });
});
