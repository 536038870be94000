import { expect, test } from 'vitest';
import { SecretKeeper } from '../../../src-main/secrets/secret-keeper.ts';
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store.ts';
import { InMemoryVault } from '../../fakes/in-memory-vault.ts';

function prepare() {
  const vault = new InMemoryVault();
  const store = new InMemorySecretStore();
  const log: string[] = [];
  const open = () => new SecretKeeper({ name: 'sign-in', vault, store, log: (line) => log.push(line) });
  return { vault, store, log, open, keeper: open() };
}

const secret = 'Corréct horse';

test('a secret is read again by the next run of the program, and is never in a file in clear', async () => {
  const { store, keeper, open } = prepare();
  expect(await keeper.store('a', secret)).toBe('a');

  expect(Buffer.from((await store.read('a')) ?? []).toString('utf8')).not.toContain(secret);
  expect(await open().read('a')).toEqual({ kind: 'read', text: secret });
});

test('without safe storage nothing is written', async () => {
  const { vault, store, keeper } = prepare();
  vault.isAvailable = false;

  expect([await keeper.canStore(), await keeper.store('a', secret), store.ids]).toEqual([false, null, []]);
});

test('a folder that cannot be written is in the log, without the secret', async () => {
  const { store, keeper, log } = prepare();
  store.trouble = 'disk full';
  expect(await keeper.store('a', secret)).toBeNull();
  await keeper.update('a', () => secret);

  expect(log).toEqual([
    'The sign-in could not be stored: disk full',
    'The renewed sign-in could not be stored: disk full',
  ]);
});

test('a secret that was never stored, as with settings of another computer, is absent', async () => {
  expect(await prepare().keeper.read('a')).toEqual({ kind: 'absent' });
});

test.each([
  ['temporarily-unavailable', true],
  ['unreadable', false],
] as const)(
  'a secret that is %s stays, is logged once, and goes only when the person says so',
  async (trouble, isTemporary) => {
    const { vault, store, log, keeper } = prepare();
    await keeper.store('a', secret);
    vault.trouble = trouble;
    const unreadable = { kind: 'unreadable', path: store.pathOf('a'), isTemporary };
    expect([await keeper.read('a'), await keeper.read('a')]).toEqual([unreadable, unreadable]);
    await keeper.remove('a');
    expect(store.ids).toEqual(['a']);
    await keeper.remove('a', 'the-person-said-so');

    expect(store.ids).toEqual([]);
    expect(log).toEqual([
      `The stored sign-in could not be read: ${trouble}: the keyring said no. The file was left as it is.`,
    ]);
  },
);

test('a file that cannot be read now is not absent: it may be read later', async () => {
  const { store, keeper } = prepare();
  await keeper.store('a', secret);
  store.trouble = 'permission denied';
  expect(await keeper.read('a')).toEqual({ kind: 'unreadable', path: store.pathOf('a'), isTemporary: true });
  store.trouble = null;

  expect(await keeper.read('a')).toEqual({ kind: 'read', text: secret });
  await keeper.remove('a');
  expect(store.ids).toEqual([]);
});

test('changes are written in turn, each with the secret of that moment, and a removal comes after them', async () => {
  const { vault, store, keeper } = prepare();
  const { promise: unlocked, resolve: unlock } = Promise.withResolvers<void>();
  vault.lock = unlocked;
  let now = 'first';
  void keeper.update('a', () => now);
  void keeper.update('a', () => now);
  void keeper.update('a', () => null);
  void keeper.update('b', () => now);
  void keeper.remove('b');
  await Promise.resolve();
  now = 'second';
  unlock();
  await keeper.settled();

  expect([store.ids, await keeper.read('a')]).toEqual([['a'], { kind: 'read', text: 'second' }]);
});
