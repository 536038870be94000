import { describe, expect, test } from 'vitest';
import { SettingsService } from '../../../src-main/settings/settings-service.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import { defaultSettings } from '../../../src-shared/model/settings.ts';
import { settings } from '../../builders/settings.ts';
import { InMemorySettingsStore } from '../../fakes/in-memory-settings-store.ts';

function loaded(store: InMemorySettingsStore) {
  const failures: StorageFailure[] = [];
  const log: string[] = [];
  const service = new SettingsService({
    store,
    onFailure: (failure) => failures.push(failure),
    log: (line) => log.push(line),
  });
  service.load();
  return { service, failures, log };
}

describe('loading', () => {
  test('gives the settings that were saved', async () => {
    const { service, failures } = loaded(new InMemorySettingsStore(settings()));

    expect([service.current, failures]).toEqual([settings(), []]);
  });

  test('gives the defaults on a fresh installation, without a word', async () => {
    const { service, failures } = loaded(new InMemorySettingsStore());

    expect([service.current, failures]).toEqual([defaultSettings, []]);
  });

  test('tells settings that somebody has saved from the defaults', async () => {
    const damaged = new InMemorySettingsStore();
    damaged.text = '{"version":1';
    const { service: fresh } = loaded(new InMemorySettingsStore());
    const { service: stored } = loaded(new InMemorySettingsStore(settings()));
    const { service: lost } = loaded(damaged);
    expect([fresh.isStored, stored.isStored, lost.isStored]).toEqual([false, true, false]);
    lost.save(settings());
    expect(lost.isStored).toBe(true);
  });

  test.each([
    ['no JSON', '{"version":1', expect.any(String)],
    ['no object', '[1]', 'it does not hold an object'],
    ['no version', '{}', 'version is not a whole number from 1'],
    ['an odd version', '{"version":0}', 'version is not a whole number from 1'],
    [
      'a wrong value',
      JSON.stringify({ ...settings(), senders: [{ kind: 'other' }] }),
      expect.stringMatching(/^senders\.0/),
    ],
    ['a missing value', '{"version":1}', expect.stringMatching(/^senders: /)],
    ['no sender', JSON.stringify({ ...settings(), senders: [] }), 'senders: there is no smtp'],
    ['no default route', JSON.stringify({ ...settings(), routes: [] }), 'routes: there is no default'],
    [
      'one id for two senders',
      JSON.stringify({ ...settings(), senders: [...settings().senders, ...settings().senders] }),
      'senders: an id is used twice',
    ],
    [
      'one id for two routes',
      JSON.stringify({ ...settings(), routes: [...settings().routes, ...settings().routes] }),
      'routes: an id is used twice',
    ],
    [
      'a route without its sender',
      JSON.stringify(settings()).replace('"senderId":"microsoft-365"', '"senderId":"fax"'),
      expect.stringMatching(/^routes\.0\.senderId: /),
    ],
  ])('sets a document aside that is damaged (%s), says so, and starts with the defaults', async (_, text, reason) => {
    const store = new InMemorySettingsStore();
    store.text = text;

    const { service, failures } = loaded(store);

    const setAsidePath = '/user-data/settings.1.damaged.json';
    expect([service.current, failures, [...store.quarantined], store.text]).toEqual([
      defaultSettings,
      [{ area: 'storage', kind: 'settings-set-aside', reason, setAsidePath, inUse: 'default' }],
      [[setAsidePath, text]],
      null,
    ]);
  });

  test('sets a document of a newer version aside unread', async () => {
    const store = new InMemorySettingsStore({ version: 70, shape: 'of the future' });

    const { service, failures } = loaded(store);

    expect([service.current, failures]).toEqual([
      defaultSettings,
      [
        {
          area: 'storage',
          kind: 'settings-newer',
          version: 70,
          setAsidePath: '/user-data/settings.1.damaged.json',
          inUse: 'default',
        },
      ],
    ]);
  });

  test.each([0, 3651, 1.5, '90'])('takes no retention of %j days', async (retentionDays) => {
    const { failures } = loaded(new InMemorySettingsStore({ ...settings(), history: { retentionDays } }));

    expect(failures).toEqual([
      expect.objectContaining({
        area: 'storage',
        kind: 'settings-set-aside',
        reason: expect.stringMatching(/^history\.retentionDays: /),
      }),
    ]);
  });

  test('leaves out what the settings do not know', async () => {
    const { service } = loaded(new InMemorySettingsStore({ ...settings(), colour: 'red' }));

    expect(service.current).toEqual(settings());
  });

  test('does not write the content of a damaged document to the log', async () => {
    const store = new InMemorySettingsStore();
    store.text = JSON.stringify({ ...settings(), routes: [{ recipients: 'secret@contoso.com' }] });

    expect(loaded(store).log.join('\n')).not.toMatch(/secret/);
  });
});

describe('saving', () => {
  test('is durable before the settings are in force', async () => {
    const store = new InMemorySettingsStore();
    const { service } = loaded(store);

    expect(service.save(settings())).toBeNull();
    expect([service.current, JSON.parse(store.text ?? '')]).toEqual([settings(), settings()]);
  });

  test('that fails changes nothing and says why', async () => {
    const store = new InMemorySettingsStore(settings());
    store.trouble = { write: 'no space left on device' };
    const { service } = loaded(store);

    expect(service.save(defaultSettings)).toEqual({
      area: 'storage',
      kind: 'settings-not-saved',
      path: store.path,
      reason: 'no space left on device',
    });
    expect(service.current).toEqual(settings());
  });

  test('works again after a damaged document was set aside', async () => {
    const store = new InMemorySettingsStore();
    store.text = 'damaged';
    const { service } = loaded(store);

    expect([service.save(settings()), [...store.quarantined.values()]]).toEqual([null, ['damaged']]);
  });

  test('quarantines a document that was damaged while the program was running, and says so', () => {
    const store = new InMemorySettingsStore(settings());
    const { service, failures } = loaded(store);
    store.text = '{"edited by hand"';

    expect(service.save(defaultSettings)).toBeNull();
    expect([[...store.quarantined.values()], JSON.parse(store.text), failures]).toEqual([
      ['{"edited by hand"'],
      defaultSettings,
      [expect.objectContaining({ area: 'storage', kind: 'settings-set-aside', inUse: 'current' })],
    ]);
  });

  test.each([
    ['a damaged document', 'damaged', { rename: 'read-only file system' }, 'settings-set-aside'],
    ['a document of a newer version', '{"version":9}', { rename: 'read-only file system' }, 'settings-newer'],
    ['one that cannot be read', JSON.stringify(settings()), { read: 'permission denied' }, 'settings-unreadable'],
  ])('never overwrites %s that could not be quarantined', (_, text, trouble, kind) => {
    const store = new InMemorySettingsStore();
    store.text = text;
    store.trouble = trouble;
    const { service, failures } = loaded(store);

    expect(service.save(defaultSettings)).toMatchObject({
      area: 'storage',
      kind: 'settings-not-saved',
      path: store.path,
      reason: expect.stringContaining(Object.values(trouble).join()),
    });
    expect([store.text, failures]).toEqual([text, [expect.objectContaining({ kind })]]);
  });

  test('does not overwrite a document that can be read again before the program has loaded it', () => {
    const store = new InMemorySettingsStore(settings());
    store.trouble = { read: 'permission denied' };
    const { service } = loaded(store);
    store.trouble = {};

    expect(service.save(defaultSettings)).toMatchObject({
      area: 'storage',
      kind: 'settings-not-saved',
      reason: 'the file that is there could not be read before; restart the program to load it',
    });
    expect(JSON.parse(store.text ?? '')).toEqual(settings());
  });

  test('keeps the settings in force while the document cannot be read', () => {
    const store = new InMemorySettingsStore(settings());
    const { service } = loaded(store);
    store.trouble = { read: 'permission denied' };

    expect([service.save(defaultSettings)?.kind, service.current]).toEqual(['settings-not-saved', settings()]);
    store.trouble = {};
    expect(service.save(defaultSettings)).toBeNull();
  });
});
