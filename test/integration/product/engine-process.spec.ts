/** The engine as a process of its own: consoles attach over the local socket, and it may be killed at any moment. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { attachToEngine } from '../../../src-main/app/attach-to-engine.ts';
import { keyFileName } from '../../../src-main/adapters/service-key/service-key.ts';
import { SystemScheduler } from '../../../src-main/adapters/system/node-parts.ts';
import { startConsole } from '../../../src-main/app/start-console.ts';
import type { EngineView } from '../../../src-shared/model/engine-view.ts';
import { changeForm } from '../../../src-shared/forms/options-form.ts';
import { headlessShell } from '../../harness/headless-product/headless-shell.ts';
import { forkEngine } from '../../harness/headless-product/fork-engine.ts';
import { headlessSystem, testVersion } from '../../harness/headless-product/headless-system.ts';
import {
  adminAccount,
  contosoTenant,
  unattendedApplication,
} from '../../harness/microsoft-emulator/emulated-directory.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const certificates = join(import.meta.dirname, '../../fixtures/certificates');
const { clientId } = unattendedApplication;
const success = { job: { name: 'restic home' }, result: 'Success' };
const isRoot = process.getuid?.() === 0;

/** An engine that works on the folder of a program that has never run. */
async function prepare() {
  const fixture = await startProductFixture();
  await fixture.stop();
  const start = async () => {
    const engine = forkEngine({
      userDataDirectory: fixture.userDataDirectory,
      microsoftOrigin: fixture.emulator.origin,
    });
    onTestFinished(() => engine.kill());
    await engine.started;
    return engine;
  };
  return { fixture, start, engine: await start() };
}

async function attach({ userDataDirectory, emulator, picks }: ProductFixture) {
  const views: EngineView[] = [];
  const engine = attachToEngine(
    { userData: userDataDirectory, host: 'service' },
    { program: testVersion, platform: 'linux', scheduler: new SystemScheduler(), log: () => {} },
  );
  onTestFinished(() => engine.stop());
  engine.attachment.onChanged((view) => views.push(view));
  const system = headlessSystem({ userDataDirectory, microsoftOrigin: emulator.origin });
  const shell = headlessShell(system, {
    microsoftOrigin: emulator.origin,
    browse: async (url) => void (await walkSignIn(url, picks)),
  });
  const console = await startConsole(shell, engine.link, engine.attachment, () => {});
  onTestFinished(() => console.stop());
  const until = (kind: EngineView['kind'], count = 1) =>
    vi.waitFor(() => expect(views.filter((view) => view.kind === kind).length).toBeGreaterThanOrEqual(count));
  await until('attached');
  return { windows: shell.windows, until, tray: () => shell.tray() };
}

async function setUp({ windows }: Awaited<ReturnType<typeof attach>>): Promise<void> {
  const signedIn = windows.nextEvent('account.changed', ({ signIn }) => signIn.kind === 'signed-in');
  await windows.api.request('account.start-sign-in', {
    application: { kind: 'preinstalled' },
    shouldSendAsOthers: false,
  });
  await signedIn;
  const { form } = await windows.api.request('options.load', undefined);
  const changed = changeForm(form, { route: { isEnabled: true, recipients: 'backup@contoso.com' } });
  expect(await windows.api.request('options.save', changed)).toMatchObject({ kind: 'saved' });
}

test('two consoles set an engine up and see each other’s changes; it is killed, comes back and sends', async () => {
  const { fixture, engine, start } = await prepare();
  const [first, second] = [await attach(fixture), await attach(fixture)];
  const seen = second.windows.nextEvent('account.changed', ({ inUse }) => inUse.kind === 'valid');
  await setUp(first);
  await seen;

  fixture.emulator.faults.set('slow', { heldUntilCleared: true });
  fixture.dropSession('a.json', success);
  await vi.waitFor(() => expect(existsSync(join(fixture.userDataDirectory, 'sessions/a.json'))).toBe(false));
  await engine.kill();
  await Promise.all([first.until('away'), second.until('away')]);
  fixture.emulator.faults.clear();
  await start();
  await Promise.all([first.until('attached', 2), second.until('attached', 2)]);

  const [message] = await fixture.emulator.waitForMessages(1);
  expect(message?.subject).toContain('restic home');
  const { form } = await second.windows.api.request('options.load', undefined);
  expect(form.route.recipients).toBe('backup@contoso.com');
});

test('an application whose key is in the vault of the service sends, also after the engine was killed', async () => {
  const { fixture, engine, start } = await prepare();
  const { emulator, userDataDirectory } = fixture;
  emulator.registerCertificate(clientId, readFileSync(join(certificates, 'certificate-only.pem'), 'utf8'));
  const { windows } = await attach(fixture);
  const path = join(certificates, 'aes.pfx');
  const read = await windows.api.request('certificate.read', { path, password: 'secret', staysInFile: false });
  if (read.kind === 'failed') throw new Error(read.problem);
  const { form } = await windows.api.request('options.load', undefined);
  const changed = changeForm(form, {
    route: { isEnabled: true, recipients: 'noc@contoso.com' },
    microsoft: {
      application: { kind: 'custom', clientId, tenantId: contosoTenant.id, cloud: 'worldwide' },
      signInAs: 'application',
      mailbox: adminAccount.address,
      certificate: read.certificate,
    },
  });
  expect(await windows.api.request('options.save', changed)).toMatchObject({ kind: 'saved' });
  fixture.dropSession('a.json', success);
  await emulator.waitForMessages(1);
  await engine.kill();
  // Nobody is there who could sign in.
  await start();
  fixture.dropSession('b.json', { ...success, result: 'Failed' });

  expect(await emulator.waitForMessages(2)).toMatchObject([
    { from: { address: adminAccount.address } },
    { from: { address: adminAccount.address } },
  ]);
  expect(readdirSync(join(userDataDirectory, 'accounts'))).toEqual([expect.stringMatching(/^application-key-/)]);
  expect(statSync(join(userDataDirectory, keyFileName)).mode & 0o777).toBe(0o600);
});

test('a console that ends changes nothing, and an engine that is asked to stop stops in order', async () => {
  const { fixture, engine } = await prepare();
  const first = await attach(fixture);
  await setUp(first);
  expect(await engine.stop()).toBe(0);
  await first.until('away');
  expect(existsSync(join(fixture.userDataDirectory, 'control.sock'))).toBe(false);
});

test('a second engine does not start on the same folder, and says why', async () => {
  const { fixture } = await prepare();
  const second = forkEngine({ userDataDirectory: fixture.userDataDirectory, microsoftOrigin: fixture.emulator.origin });
  await expect(second.started).rejects.toThrow('already running on the data folder');
});

test('the folder of an engine that was killed is free at once', async () => {
  const { engine, start } = await prepare();
  await engine.kill();
  const next = await start();
  expect(await next.stop()).toBe(0);
});

/** What the users of the system whose number this is get who try to attach. */
function attachAs(userId: number, userData: string): string {
  const module = pathToFileURL(join(import.meta.dirname, '../../../src-main/adapters/control/reach-engine.ts')).href;
  const script = `const { reachEngine } = await import(${JSON.stringify(module)});
    const { kind } = await reachEngine(${JSON.stringify(userData)}, ${JSON.stringify(testVersion)}, AbortSignal.timeout(20_000));
    process.stdout.write(kind); process.exit(0);`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    uid: userId,
    gid: userId,
  }).stdout.toString();
}

test.skipIf(!isRoot)(
  'another user is refused by the rights of the folder, and by the engine where those are open',
  async () => {
    const { fixture } = await prepare();
    const { userDataDirectory } = fixture;
    expect(attachAs(0, userDataDirectory)).toBe('reached');
    expect(attachAs(65_534, userDataDirectory)).toBe('not-allowed');
    // An administrator who meant well.
    chmodSync(join(userDataDirectory, '..'), 0o755);
    chmodSync(userDataDirectory, 0o755);
    expect(attachAs(65_534, userDataDirectory)).toBe('not-allowed');
    chmodSync(join(userDataDirectory, 'control.sock'), 0o666);
    expect(attachAs(65_534, userDataDirectory)).toBe('not-allowed');
    chmodSync(join(userDataDirectory, 'consoles'), 0o777);
    expect(attachAs(65_534, userDataDirectory)).toBe('not-allowed');
  },
);
