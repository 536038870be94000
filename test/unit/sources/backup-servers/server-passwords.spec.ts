import { expect, test } from 'vitest';
import { ServerPasswords } from '../../../../src-main/sources/backup-servers/server-passwords.ts';
import { InMemorySecretStore } from '../../../fakes/in-memory-secret-store.ts';
import { InMemoryVault } from '../../../fakes/in-memory-vault.ts';

function prepare() {
  const vault = new InMemoryVault();
  const store = new InMemorySecretStore();
  const log: string[] = [];
  const open = () => new ServerPasswords({ vault, store, log: (line) => log.push(line) });
  return { vault, store, log, open };
}

const owner = { id: 'server', passwordId: 'p1' };
const password = 'Corréct horse';

test('a password is read again by the next run of the program, and never stands in a file in clear', async () => {
  const { store, open } = prepare();
  expect(await open().store('p1', password)).toBe('p1');
  const stored = Buffer.from((await store.read('p1')) ?? []).toString('utf8');
  expect(stored).not.toContain(password);
  expect(await open().read(owner)).toEqual({ kind: 'read', password });
});

test('without a keyring a password is in memory only, and missing after a restart', async () => {
  const { vault, store, open } = prepare();
  vault.isAvailable = false;
  const passwords = open();
  expect(await passwords.store('p1', password)).toBeNull();
  passwords.keep('server', password);
  const unstored = { id: 'server', passwordId: null };
  expect([passwords.has(unstored), await passwords.read(unstored)]).toEqual([true, { kind: 'read', password }]);
  expect([store.ids, await open().read(unstored)]).toEqual([
    [],
    { kind: 'failed', failure: { kind: 'password-missing' } },
  ]);
});

test('a password that came with settings of another computer is missing, and one that cannot be decrypted stays', async () => {
  const { vault, store, open, log } = prepare();
  expect(await open().read(owner)).toEqual({ kind: 'failed', failure: { kind: 'password-missing' } });
  await open().store('p1', password);
  vault.trouble = 'temporarily-unavailable';
  expect(await open().read(owner)).toEqual({
    kind: 'failed',
    failure: { kind: 'password-unreadable', path: store.pathOf('p1') },
  });
  expect([store.ids, log.join()]).toEqual([['p1'], expect.not.stringContaining(password)]);
});

test('a folder that cannot be written leaves the password in memory, with a word in the log', async () => {
  const { store, open, log } = prepare();
  store.trouble = 'disk full';
  expect(await open().store('p1', password)).toBeNull();
  expect(log).toEqual(['A password could not be stored: disk full']);
});

test('what is forgotten is gone from disk and memory', async () => {
  const { store, open } = prepare();
  const passwords = open();
  await passwords.store('p1', password);
  passwords.keep('server', password);
  await passwords.forgetServer(owner);
  expect([store.ids, await passwords.read(owner)]).toEqual([
    [],
    { kind: 'failed', failure: { kind: 'password-missing' } },
  ]);
});
