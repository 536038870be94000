import { expect, test } from 'vitest';
import { SecretKeeper } from '../../../../src-main/secrets/secret-keeper.ts';
import { MailAccessKeeper } from '../../../../src-main/sources/smtp/mail-access.ts';
import { InMemorySecretStore } from '../../../fakes/in-memory-secret-store.ts';
import { InMemoryVault } from '../../../fakes/in-memory-vault.ts';
import { ManualClock } from '../../../fakes/manual-clock.ts';
import { SequentialIdSource } from '../../../fakes/sequential-id-source.ts';

function keepers() {
  const vault = new InMemoryVault();
  const keeper = new SecretKeeper({ name: 'access', vault, store: new InMemorySecretStore(), log: () => {} });
  let made = 0;
  const ids = new SequentialIdSource();
  const start = () =>
    new MailAccessKeeper({
      keeper,
      makeCertificate: () => Promise.resolve({ certificate: `certificate ${(made += 1)}`, key: 'key' }),
      clock: new ManualClock(),
      ids,
    });
  return { vault, start };
}

test('certificate and password are made once, and are the same after a restart', async () => {
  const { start } = keepers();
  const before = start();
  const [first, second] = await Promise.all([before.get(), before.get()]);

  expect(first).toMatchObject({ certificate: 'certificate 1', key: 'key' });
  expect([second, await start().get()]).toEqual([first, first]);
});

test('what cannot be decrypted is not replaced: every computer that has it would be locked out', async () => {
  const { vault, start } = keepers();
  const first = await start().get();
  vault.trouble = 'temporarily-unavailable';
  const after = start();
  const whileAway = await after.get();
  vault.trouble = null;

  expect([whileAway, await after.get()]).toEqual([null, first]);
});

test('a new password leaves the certificate, and a new certificate the password', async () => {
  const { start } = keepers();
  const keeper = start();
  const first = await keeper.get();
  const second = await keeper.renew('password');
  const third = await keeper.renew('certificate');

  expect(second).toEqual({ ...first, password: second.password });
  expect(second.password).not.toBe(first?.password);
  expect(third).toEqual({ ...second, certificate: 'certificate 3' });
  expect(await start().get()).toEqual(third);
});

test('what cannot be decrypted is made anew once the person says so', async () => {
  const { vault, start } = keepers();
  const first = await start().get();
  vault.trouble = 'temporarily-unavailable';
  const after = start();
  expect(await after.get()).toBeNull();
  const renewed = await after.renew('password');

  expect(renewed.certificate).not.toBe(first?.certificate);
  expect(await after.get()).toEqual(renewed);
});
