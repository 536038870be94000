import { expect, test } from 'vitest';
import { Passwords } from '../../../src-main/secrets/passwords.ts';
import { SecretKeeper } from '../../../src-main/secrets/secret-keeper.ts';
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store.ts';
import { InMemoryVault } from '../../fakes/in-memory-vault.ts';
import { settle } from '../../fakes/manual-scheduler.ts';

function prepare() {
  const vault = new InMemoryVault();
  const store = new InMemorySecretStore();
  const open = () => new Passwords(new SecretKeeper({ name: 'password', vault, store, log: () => {} }));
  return { vault, store, open };
}

const unstored = { id: 'server', passwordId: null };
const owner = { id: 'server', passwordId: 'p1' };
const password = 'Corréct horse';

test('a password is read again by the next run of the program', async () => {
  const { open } = prepare();
  const { passwordId } = await open().replace(unstored, password, 'p1');
  expect(passwordId).toBe('p1');

  expect(await open().read(owner)).toEqual({ kind: 'read', text: password });
});

test('without a keyring a password is in memory only, and missing after a restart', async () => {
  const { vault, store, open } = prepare();
  vault.isAvailable = false;
  const passwords = open();
  const { passwordId } = await passwords.replace(unstored, password, 'p1');
  expect(passwordId).toBeNull();

  expect([passwords.has(unstored), await passwords.read(unstored)]).toEqual([true, { kind: 'read', text: password }]);
  expect([store.ids, await open().read(unstored)]).toEqual([[], { kind: 'absent' }]);
});

test('the password before is removed when the settings name the new one', async () => {
  const { store, open } = prepare();
  const passwords = open();
  await passwords.replace(unstored, 'before', 'p1');
  const replaced = await passwords.replace(owner, password, 'p2');
  const idsBetween = store.ids;
  await replaced.complete();

  expect([idsBetween, store.ids]).toEqual([['p1', 'p2'], ['p2']]);
  expect(await passwords.read({ id: 'server', passwordId: 'p2' })).toEqual({ kind: 'read', text: password });
});

test('a password whose settings cannot be saved is taken back: the one before is read again', async () => {
  const { store, open } = prepare();
  const passwords = open();
  await passwords.replace(unstored, 'before', 'p1');
  const replaced = await passwords.replace(owner, password, 'p2');
  // Whoever hears of the change finds the new one.
  expect(await passwords.read(owner)).toEqual({ kind: 'read', text: password });
  await replaced.abort();

  expect([store.ids, await passwords.read(owner)]).toEqual([['p1'], { kind: 'read', text: 'before' }]);
});

test('an owner that needs no password any more has none, unless that cannot be saved', async () => {
  const { store, open } = prepare();
  const passwords = open();
  await passwords.replace(unstored, 'before', 'p1');
  const aborted = await passwords.replace(owner, '', 'p2');
  await aborted.abort();
  expect([store.ids, await passwords.read(owner)]).toEqual([['p1'], { kind: 'read', text: 'before' }]);
  const { passwordId, complete } = await passwords.replace(owner, '', 'p2');
  await complete();

  expect([passwordId, store.ids, await passwords.read(unstored)]).toEqual([null, [], { kind: 'absent' }]);
});

test('a password that was read once is not decrypted again', async () => {
  const { vault, open } = prepare();
  const passwords = open();
  await open().replace(unstored, password, 'p1');
  await passwords.read(owner);
  vault.trouble = 'temporarily-unavailable';

  expect(await passwords.read(owner)).toEqual({ kind: 'read', text: password });
});

test('a password whose owner is gone is gone from disk and memory, also one that could not be read', async () => {
  const { vault, store, open } = prepare();
  const passwords = open();
  await open().replace(unstored, password, 'p1');
  vault.trouble = 'unreadable';
  expect(await passwords.read(owner)).toMatchObject({ kind: 'unreadable' });
  await passwords.forgetOwner(owner);

  expect([store.ids, await passwords.read(owner)]).toEqual([[], { kind: 'absent' }]);
});

test('a password that is read while another one takes its place is not held in place of that', async () => {
  const { vault, open } = prepare();
  await open().replace(unstored, 'before', 'p1');
  const passwords = open();
  const keyring = Promise.withResolvers<void>();
  vault.lock = keyring.promise;
  const read = passwords.read(owner);
  await settle();
  vault.lock = Promise.resolve();
  await passwords.replace(owner, password, 'p2');
  keyring.resolve();
  await read;

  expect(await passwords.read({ id: 'server', passwordId: 'p2' })).toEqual({ kind: 'read', text: password });
});
