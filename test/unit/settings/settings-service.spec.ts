import { describe, expect, test } from 'vitest';
import { SettingsService } from '../../../src-main/settings/settings-service.ts';
import type { StorageFailure } from '../../../src-shared/domain/failure.ts';
import { defaultSettings } from '../../../src-shared/domain/settings.ts';
import { settings } from '../../builders/settings.ts';
import { InMemorySettingsStore } from '../../fakes/in-memory-settings-store.ts';

async function loaded(store: InMemorySettingsStore) {
  const failures: StorageFailure[] = [];
  const log: string[] = [];
  const service = new SettingsService({
    store,
    onFailure: (failure) => failures.push(failure),
    log: (line) => log.push(line),
  });
  await service.load();
  return { service, failures, log };
}

describe('loading', () => {
  test('gives the settings that were saved', async () => {
    const { service, failures } = await loaded(new InMemorySettingsStore(settings()));

    expect([service.current, failures]).toEqual([settings(), []]);
  });

  test('gives the defaults on a fresh installation, without a word', async () => {
    const { service, failures } = await loaded(new InMemorySettingsStore());

    expect([service.current, failures]).toEqual([defaultSettings, []]);
  });

  test('tells settings that somebody has saved from the defaults', async () => {
    const damaged = new InMemorySettingsStore();
    damaged.text = '{"version":1';
    const { service: fresh } = await loaded(new InMemorySettingsStore());
    const { service: stored } = await loaded(new InMemorySettingsStore(settings()));
    const { service: lost } = await loaded(damaged);
    expect([fresh.isStored, stored.isStored, lost.isStored]).toEqual([false, true, false]);
    await lost.save(settings());
    expect(lost.isStored).toBe(true);
  });

  test.each([
    ['no JSON', '{"version":1', expect.any(String)],
    ['no object', '[1]', 'it does not hold an object'],
    ['no version', '{}', 'version is not a whole number from 1'],
    ['an odd version', '{"version":0}', 'version is not a whole number from 1'],
    [
      'a wrong value',
      JSON.stringify({ ...settings(), application: { kind: 'other' } }),
      expect.stringMatching(/^application/),
    ],
    ['a missing value', '{"version":1}', expect.stringMatching(/^notifications: /)],
  ])('sets a document aside that is damaged (%s), says so, and starts with the defaults', async (_, text, reason) => {
    const store = new InMemorySettingsStore();
    store.text = text;

    const { service, failures } = await loaded(store);

    const setAsidePath = '/user-data/settings.1.damaged.json';
    expect([service.current, failures, [...store.setAsides], store.text]).toEqual([
      defaultSettings,
      [{ kind: 'settings-set-aside', reason, setAsidePath }],
      [[setAsidePath, text]],
      null,
    ]);
  });

  test('sets a document of a newer version aside unread', async () => {
    const store = new InMemorySettingsStore({ version: 70, shape: 'of the future' });

    const { service, failures } = await loaded(store);

    expect([service.current, failures]).toEqual([
      defaultSettings,
      [{ kind: 'settings-newer', version: 70, setAsidePath: '/user-data/settings.1.damaged.json' }],
    ]);
  });

  test('brings settings of version 1 to this version: history is kept for 90 days', async () => {
    const { history: _, general: _new, ...old } = settings();

    const { service, failures } = await loaded(new InMemorySettingsStore({ ...old, version: 1 }));

    expect([service.current, failures]).toEqual([{ ...settings(), history: { retentionDays: 90 } }, []]);
  });

  test('brings settings of version 3 to this version: the session folder is the usual one', async () => {
    const { sessionFolder: _, ...old } = settings();

    const { service, failures } = await loaded(new InMemorySettingsStore({ ...old, version: 3 }));

    expect([service.current, failures]).toEqual([settings(), []]);
  });

  test.each([0, 3651, 1.5, '90'])('takes no retention of %j days', async (retentionDays) => {
    const { failures } = await loaded(new InMemorySettingsStore({ ...settings(), history: { retentionDays } }));

    expect(failures).toEqual([
      expect.objectContaining({
        kind: 'settings-set-aside',
        reason: expect.stringMatching(/^history\.retentionDays: /),
      }),
    ]);
  });

  test('leaves out what the settings do not know', async () => {
    const { service } = await loaded(new InMemorySettingsStore({ ...settings(), colour: 'red' }));

    expect(service.current).toEqual(settings());
  });

  test('does not write the content of a damaged document to the log', async () => {
    const store = new InMemorySettingsStore();
    store.text = JSON.stringify({ ...settings(), version: 1, notifications: { recipients: 'secret@contoso.com' } });

    expect((await loaded(store)).log.join('\n')).not.toMatch(/secret/);
  });
});

describe('saving', () => {
  test('is durable before the settings are in force', async () => {
    const store = new InMemorySettingsStore();
    const { service } = await loaded(store);

    expect(await service.save(settings())).toBeNull();
    expect([service.current, JSON.parse(store.text ?? '')]).toEqual([settings(), settings()]);
  });

  test('that fails changes nothing and says why', async () => {
    const store = new InMemorySettingsStore(settings());
    store.trouble = { write: 'no space left on device' };
    const { service } = await loaded(store);

    expect(await service.save(defaultSettings)).toEqual({
      kind: 'settings-not-saved',
      path: store.path,
      reason: 'no space left on device',
    });
    expect(service.current).toEqual(settings());
  });

  test('works again after a damaged document was set aside', async () => {
    const store = new InMemorySettingsStore();
    store.text = 'damaged';
    const { service } = await loaded(store);

    expect([await service.save(settings()), [...store.setAsides.values()]]).toEqual([null, ['damaged']]);
  });

  test.each([{ setAside: 'read-only file system' }, { read: 'permission denied', setAside: 'permission denied' }])(
    'never overwrites a document that could not be set aside: %j',
    async (trouble) => {
      const store = new InMemorySettingsStore();
      store.text = 'damaged, or simply not readable now';
      store.trouble = trouble;
      const { service, failures } = await loaded(store);

      expect(await service.save(settings())).toMatchObject({ kind: 'settings-not-saved', path: store.path });
      expect([store.text, failures.length]).toEqual(['damaged, or simply not readable now', 1]);
    },
  );
});
