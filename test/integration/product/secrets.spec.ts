/**
 * After a run that meets accounts, a backup server, troubles of both, restarts, diagnostics and a sign-out, nothing on
 * disk gives away a secret, and the log names nobody and tells nothing of what was sent (product section 10).
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { emulatedObject } from '../../harness/vb365-emulator/emulated-site.ts';
import { startBackupServerFixture, type BackupServerFixture } from './backup-server-fixture.ts';

const minute = 60_000;
const vaultKey = 'development-vault.key';
const wrongPassword = 'wrong-Pa55word-of-a-person';

/** What people, customers and messages are called in this run. */
const names = {
  recipient: 'noc.recipient@contoso.com',
  object: 'carla.object@contoso.com',
  job: 'Exchange of Wilhelmine',
  organization: 'organization-of-carla',
  reason: 'Carla has no valid license',
  file: 'file-of-wilhelmine.json',
};

test('no token, code, password or key is in any file, and no address, name or body in the log', async () => {
  const fixture = await startBackupServerFixture(
    {},
    { route: { recipients: names.recipient, shouldAttachReport: true } },
  );
  const { product, server } = fixture;
  await fixture.addServer();
  await reportFromFolder(fixture);
  await reportFromServer(fixture);
  await meetTroubles(fixture);
  await restart(fixture);
  const { api } = product.product;
  await api.request('test-message.send', (await api.request('options.load', undefined)).form);
  await api.request('diagnostics.save', undefined);
  await api.request('settings.export', undefined);
  const key = readFileSync(join(product.userDataDirectory, vaultKey));
  const whileSignedIn = allFiles(dirname(product.userDataDirectory));
  await api.request('account.sign-out', undefined);
  await product.stop();

  const secrets = [
    ...product.emulator.issuedSecrets(),
    ...server.tokens.secrets,
    server.account.password,
    wrongPassword,
  ];
  expect([product.emulator.issuedSecrets().length > 5, server.tokens.secrets.length > 3]).toEqual([true, true]);
  const files = new Map([...whileSignedIn, ...allFiles(dirname(product.userDataDirectory))]);
  const parts = [...files.keys()].map((path) => basename(path));
  for (const part of ['settings.json', 'journal.sqlite', 'main.log', vaultKey]) expect(parts).toContain(part);
  expect(parts.filter((name) => /diagnostics|settings.*\.json|token-cache|password/.test(name)).length).toBeGreaterThan(
    4,
  );
  const forms = [...secrets.flatMap(formsOf), ...formsOf(key)];
  expect(leaksOf(files, forms)).toEqual([]);
  const log = logOf(fixture);
  expect(log).toContain('accepted, request id');
  expect(log).not.toMatch(/[\w.]+@[\w.]+/);
  for (const name of [...Object.values(names), 'objects failed', '<td', server.account.username, server.host]) {
    expect(log.includes(name), name).toBe(false);
  }
});

async function reportFromFolder({ product }: BackupServerFixture): Promise<void> {
  product.emulator.faults.set('throttled', { count: 1, retryAfterSeconds: 1 });
  product.dropSession(names.file, {
    job: { name: names.job },
    organization: names.organization,
    result: 'Failed',
    objects: [{ name: names.object, type: 'Mailbox', result: 'Failed', message: names.reason }],
  });
  await product.letScan();
  await product.emulator.waitForRequest(({ status }) => status === 429);
  await product.scheduler.advance(2_000);
  await product.emulator.waitForMessages(1);
}

async function reportFromServer(fixture: BackupServerFixture): Promise<void> {
  const { product, server } = fixture;
  const objects = [emulatedObject(names.object, 'Failed', names.reason)];
  server.site.addRun(server.site.addJob(names.job), product.clock.nowMs() + minute, [{ status: 'Failed', objects }]);
  await fixture.passMinutes(15);
  await product.emulator.waitForMessages(2);
}

/** Each says more than usual, in answers of the service and in the log. */
async function meetTroubles(fixture: BackupServerFixture): Promise<void> {
  const { product } = fixture;
  const { api } = product.product;
  expect(await api.request('backup-servers.test', fixture.form({ password: wrongPassword }))).toMatchObject({
    kind: 'failed',
  });
  product.emulator.faults.set('graph-error', { status: 400, code: 'ErrorInvalidRecipients' });
  product.dropSession('refused.json', { job: { name: names.job }, organization: names.organization, result: 'Failed' });
  product.dropSession('wrong.json', { job: { name: names.job }, result: names.object });
  await product.letScan();
  await product.emulator.waitForRequest(({ status }) => status === 400);
  await vi.waitFor(async () => {
    const filter = { ...wholeHistory, group: 'parked' as const };
    const { rows } = await api.request('history.page', { filter, after: null, limit: 1 });
    expect(rows).toHaveLength(1);
    product.emulator.faults.clear();
    await api.request('history.send-again', { id: rows[0]?.id ?? 0, expected: 'stuck' });
  });
  await product.emulator.waitForMessages(3);
  product.emulator.faults.set('tokens-revoked');
  product.product.resume();
  await vi.waitFor(async () => {
    const { account } = await api.request('options.load', undefined);
    expect(account.inUse.kind).toBe('needs-attention');
  });
  product.emulator.faults.clear();
  await product.setUp();
}

async function restart({ product }: BackupServerFixture): Promise<void> {
  await product.stop();
  await product.start();
  await product.letScan();
}

/** As itself, and as programs write such a thing in another form. */
function formsOf(secret: string | Uint8Array): string[] {
  const bytes = Buffer.from(secret as Uint8Array);
  const text = typeof secret === 'string' ? [bytes.toString('latin1'), encodeURIComponent(secret), utf16(secret)] : [];
  const encoded = [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url'), bytes.toString('hex')];
  return [...new Set([bytes.toString('latin1'), ...text, ...encoded])];
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').toString('latin1');
}

/** Of all files, also those that are gone later. Where one is renamed between listing and reading, all are listed again. */
function allFiles(folder: string): [string, string][] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [path, readFileSync(path, 'latin1')]);
  } catch (error) {
    if (!isErrorWithCode(error, ['ENOENT'])) throw error;
    return allFiles(folder);
  }
}

function leaksOf(files: ReadonlyMap<string, string>, forms: readonly string[]): string[] {
  return [...files].flatMap(([path, content]) =>
    // The key lies where it belongs; nowhere else may it be.
    basename(path) === vaultKey
      ? []
      : forms.filter((form) => content.includes(form)).map((form) => `${path}: ${form.slice(0, 6)}…`),
  );
}

function logOf({ product }: BackupServerFixture): string {
  return readFileSync(join(product.userDataDirectory, 'logs', 'main.log'), 'utf8');
}
