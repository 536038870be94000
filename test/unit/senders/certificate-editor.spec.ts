import { beforeEach, describe, expect, test } from 'vitest';
import { CertificateEditor } from '../../../src-main/senders/microsoft/application/certificate-editor.ts';
import { CertificateKeeper } from '../../../src-main/senders/microsoft/application/certificate-keeper.ts';
import type { CertificateReading } from '../../../src-main/senders/microsoft/application/certificate-source.ts';
import { Passwords } from '../../../src-main/secrets/passwords.ts';
import { SecretKeeper } from '../../../src-main/secrets/secret-keeper.ts';
import type { ApplicationCertificate } from '../../../src-shared/model/application-certificate.ts';
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store.ts';
import { InMemoryVault } from '../../fakes/in-memory-vault.ts';
import { SequentialIdSource } from '../../fakes/sequential-id-source.ts';

const facts = { subject: 'CN=Backup', thumbprint: 'AB12', validFromMs: 0, expiresAtMs: 1 };
const certificate = { facts, privateKey: 'private key' };

function prepare() {
  const vault = new InMemoryVault();
  const store = new InMemorySecretStore();
  const file: { reading: CertificateReading } = { reading: { kind: 'read', certificate } };
  const passwordsTried: string[] = [];
  const readFile = async (_path: string, password: string) => {
    passwordsTried.push(password);
    return file.reading;
  };
  const secrets = new Passwords(new SecretKeeper({ name: 'key', vault, store, log: () => {} }));
  const keeper = new CertificateKeeper({ secrets, readFile });
  const editor = new CertificateEditor({ keeper, readFile, ids: new SequentialIdSource(1) });
  const read = async (staysInFile = false, password = '') => {
    const outcome = await editor.read({ path: '/backup.pfx', password, staysInFile });
    if (outcome.kind === 'failed') throw new Error(outcome.problem);
    return outcome.certificate;
  };
  return { vault, store, file, keeper, editor, passwordsTried, read };
}
let all: ReturnType<typeof prepare>;
beforeEach(() => {
  all = prepare();
});

/** As it is saved by OK. */
async function save(saved: ApplicationCertificate | null = null): Promise<ApplicationCertificate | null> {
  const prepared = await all.editor.prepare(await all.read(), saved);
  await prepared.complete();
  return prepared.certificate;
}

test('reading stores nothing, and says what the registration has of the certificate too', async () => {
  expect(await all.read()).toEqual({ facts, path: null, draftId: expect.any(String) as string });
  expect(all.store.ids).toEqual([]);
});

test('a file that cannot be used says why', async () => {
  all.file.reading = { kind: 'failed', problem: 'wrong-password' };

  expect(await all.editor.read({ path: '/backup.pfx', password: 'x', staysInFile: false })).toEqual({
    kind: 'failed',
    problem: 'wrong-password',
  });
});

describe('saving', () => {
  test('stores the key under a new id, and removes the one before only when the settings are saved', async () => {
    const first = await save();
    const prepared = await all.editor.prepare(await all.read(), first);
    expect(all.store.ids).toHaveLength(2);
    await prepared.complete();

    expect(all.store.ids).toHaveLength(1);
    const { certificate: saved } = prepared;
    expect(saved === null ? null : await all.keeper.load(saved)).toEqual({ kind: 'loaded', certificate });
  });

  test('that fails leaves everything as it was, and can be tried again', async () => {
    const first = await save();
    const before = all.store.ids;
    const form = await all.read();
    await (await all.editor.prepare(form, first)).abort();
    expect(all.store.ids).toEqual(before);
    const again = await all.editor.prepare(form, first);
    await again.complete();

    expect(again.certificate).toMatchObject({ facts, kept: { kind: 'stored' } });
  });

  test('without a keyring holds the key in memory until the program ends', async () => {
    all.vault.isAvailable = false;
    const saved = await save();

    expect([saved, all.store.ids]).toEqual([{ facts, kept: { kind: 'stored', keyId: null } }, []]);
    expect(saved === null ? null : await all.keeper.load(saved)).toEqual({ kind: 'loaded', certificate });
  });

  test('a certificate that stays in its file stores its password and nothing else', async () => {
    const prepared = await all.editor.prepare(await all.read(true, 'secret'), null);

    expect(prepared.certificate).toEqual({
      facts,
      kept: { kind: 'file', path: '/backup.pfx', passwordId: expect.any(String) as string },
    });
    expect(all.store.ids).toHaveLength(1);
  });

  test('a file that has no password any more is opened without the one before', async () => {
    const protectedFile = await all.editor.prepare(await all.read(true, 'secret'), null);
    await protectedFile.complete();
    const renewed = await all.editor.prepare(await all.read(true), protectedFile.certificate);
    await renewed.complete();
    if (renewed.certificate !== null) await all.keeper.load(renewed.certificate);

    expect([all.store.ids, all.passwordsTried]).toEqual([[], ['secret', '', '']]);
  });

  test('what was not edited, or is the one that is saved, keeps it', async () => {
    const saved = await save();
    const form = { facts, path: null, draftId: null };

    expect((await all.editor.prepare(undefined, saved)).certificate).toBe(saved);
    expect((await all.editor.prepare(form, saved)).certificate).toBe(saved);
  });

  test('none removes the key', async () => {
    const prepared = await all.editor.prepare(null, await save());
    await prepared.complete();

    expect([prepared.certificate, all.store.ids]).toEqual([null, []]);
  });

  test('what was forgotten when the window was closed is not saved', async () => {
    const form = await all.read();
    all.editor.discard();

    expect((await all.editor.prepare(form, null)).certificate).toBeNull();
    expect(await all.editor.load(form, null)).toMatchObject({ failure: { kind: 'certificate-key-missing' } });
  });
});
