import { signOutOf } from '../../../src-main/senders/account/sign-out.ts';
import { describe, expect, test, vi } from 'vitest';
import { noPolicy, parsePolicy } from '../../../src-main/policy/parse-policy.ts';
import { OptionsService } from '../../../src-main/settings/options-service.ts';
import { SettingsService } from '../../../src-main/settings/settings-service.ts';
import { defaultRouteOf, microsoftSenderOf, withDefaultRoute } from '../../../src-shared/model/settings.ts';
import { optionsForm } from '../../builders/settings.ts';
import { settle } from '../../fakes/manual-scheduler.ts';
import { InMemorySettingsStore } from '../../fakes/in-memory-settings-store.ts';
import { accountUnderTest, runningMicrosoft } from '../../fixtures/account-under-test.ts';

const notAFolder = { kind: 'session-folder', problem: { kind: 'not-a-folder' } } as const;

async function prepare() {
  const store = new InMemorySettingsStore();
  const settings = new SettingsService({ store, onFailure: () => {}, log: () => {} });
  settings.load();
  const all = accountUnderTest();
  const checked: string[] = [];
  const checkSessionFolder = async (path: string) => {
    checked.push(path);
    // A share that does not answer.
    if (path === '/silent') return await new Promise<never>(() => {});
    return path === '/good' ? null : notAFolder;
  };
  const options = new OptionsService({
    settings,
    senders: [runningMicrosoft(all.service, settings)],
    checkSessionFolder,
    checkMetricsFolder: checkSessionFolder,
  });
  return { ...all, store, settings, options, checked };
}

const custom = {
  kind: 'custom',
  clientId: '8f6a2c90-41d7-4e35-a0f3-7d9b5c1e2a34',
  tenantId: 'contoso.com',
  cloud: 'worldwide',
} as const;

describe('saving the Options window', () => {
  test('saves settings and sign-in together', async () => {
    const all = await prepare();
    await all.signInAs('admin@contoso.com');

    expect(await all.options.save(optionsForm())).toEqual({ kind: 'saved', form: optionsForm() });
    expect(all.settings.current).toMatchObject({
      routes: [{ isEnabled: true }],
      senders: [
        { id: 'smtp' },
        { id: 'gmail' },
        { authorization: { account: { username: 'admin@contoso.com' }, cacheId: 'id-1' } },
      ],
    });
    expect(JSON.parse(all.store.text ?? '')).toEqual(all.settings.current);
    expect(all.service.view.inUse).toMatchObject({ kind: 'valid', account: { username: 'admin@contoso.com' } });
  });

  test('saves a folder for metrics that can be used, and names one that cannot', async () => {
    const all = await prepare();

    expect(await all.options.save(optionsForm({ general: { metricsFolder: '/bad' } }))).toEqual({
      kind: 'invalid',
      problems: [{ field: 'general.metricsFolder', problem: notAFolder }],
    });
    expect(await all.options.save(optionsForm({ general: { metricsFolder: '/good' } }))).toMatchObject({
      kind: 'saved',
    });
    expect(all.settings.current.general.metricsFolder).toBe('/good');
    // One that is in use may be away.
    await all.options.save(optionsForm({ general: { metricsFolder: '/good' }, route: { isEnabled: false } }));
    await all.options.save(optionsForm({ general: { metricsFolder: null } }));
    expect([all.checked, all.settings.current.general.metricsFolder]).toEqual([['/bad', '/good'], null]);
  });

  test('saves a session folder that can be used, and names one that cannot', async () => {
    const all = await prepare();

    expect(await all.options.save(optionsForm({ sources: { sessionFolder: '/bad' } }))).toEqual({
      kind: 'invalid',
      problems: [{ field: 'sources.sessionFolder', problem: notAFolder }],
    });
    expect(all.settings.current.sources.sessionFolder).toBeNull();
    expect(await all.options.save(optionsForm({ sources: { sessionFolder: '/good' } }))).toMatchObject({
      kind: 'saved',
    });
    expect(all.settings.current.sources.sessionFolder).toBe('/good');
  });

  test('asks nothing of a session folder that is in use already: a share may be away for a while', async () => {
    const all = await prepare();
    await all.options.save(optionsForm({ sources: { sessionFolder: '/good' } }));
    await all.options.save(
      optionsForm({ sources: { sessionFolder: '/good' }, route: { recipients: 'other@contoso.com' } }),
    );
    await all.options.save(optionsForm({ sources: { sessionFolder: null } }));

    expect(all.checked).toEqual(['/good']);
  });

  test('never writes a token or a cache into the settings', async () => {
    const all = await prepare();
    await all.signInAs('admin@contoso.com');
    await all.options.save(optionsForm());

    expect(all.store.text).not.toMatch(/token|admin@contoso.com-cache/);
  });

  test('gives the form back as it is saved', async () => {
    const all = await prepare();

    expect(await all.options.save(optionsForm({ route: { recipients: 'a@contoso.com,\nA@contoso.com' } }))).toEqual({
      kind: 'saved',
      form: optionsForm({ route: { recipients: 'a@contoso.com' } }),
    });
  });

  test('with a bad field saves nothing at all, and the sign-in stays to be saved', async () => {
    const all = await prepare();
    await all.signInAs('admin@contoso.com');

    expect(await all.options.save(optionsForm({ route: { recipients: 'nobody' } }))).toEqual({
      kind: 'invalid',
      problems: [{ field: 'route.recipients', problem: { kind: 'bad-recipients', texts: ['nobody'] } }],
    });
    expect([all.store.text, all.cacheStore.ids, all.service.view.signIn.kind]).toEqual([null, [], 'signed-in']);
  });

  test('on a disk that cannot be written changes neither settings nor account', async () => {
    const all = await prepare();
    await all.signInAs('first@contoso.com');
    await all.options.save(optionsForm());
    const before = all.settings.current;
    await all.signInAs('second@contoso.com');
    all.store.trouble = { write: 'read-only file system' };

    expect(await all.options.save(optionsForm({ route: { isEnabled: false } }))).toEqual({
      kind: 'not-saved',
      failure: { area: 'storage', kind: 'settings-not-saved', path: all.store.path, reason: 'read-only file system' },
    });
    expect([all.settings.current, all.cacheStore.ids]).toEqual([before, ['id-1']]);
    expect(all.service.view).toMatchObject({
      inUse: { kind: 'valid', account: { username: 'first@contoso.com' } },
      signIn: { kind: 'signed-in' },
    });
  });

  test('with another application makes the account not applicable, and back again applicable', async () => {
    const all = await prepare();
    await all.signInAs('admin@contoso.com');
    await all.options.save(optionsForm());
    await all.options.save(optionsForm({ microsoft: { application: custom } }));
    expect([all.service.view.inUse, all.cacheStore.ids]).toEqual([{ kind: 'not-authorized' }, ['id-1']]);
    await all.options.save(optionsForm());

    expect(all.service.view.inUse).toMatchObject({ kind: 'valid', account: { username: 'admin@contoso.com' } });
  });
});

describe('signing out', () => {
  test('removes the account from the settings first, then its cache', async () => {
    const all = await prepare();
    await all.signInAs('admin@contoso.com');
    await all.options.save(optionsForm());

    expect(await signOutOf('microsoft-365', all.service, all.options)).toBeNull();
    expect([microsoftSenderOf(all.settings.current).authorization, all.cacheStore.ids, all.service.view.inUse]).toEqual(
      [null, [], { kind: 'not-authorized' }],
    );
    expect(defaultRouteOf(all.settings.current).isEnabled).toBe(true);
  });

  test('that cannot be saved is not done at all', async () => {
    const all = await prepare();
    await all.signInAs('admin@contoso.com');
    await all.options.save(optionsForm());
    all.store.trouble = { write: 'no space left on device' };

    expect(await signOutOf('microsoft-365', all.service, all.options)).toMatchObject({
      area: 'storage',
      kind: 'settings-not-saved',
    });
    expect([all.service.view.inUse.kind, all.cacheStore.ids]).toEqual(['valid', ['id-1']]);
  });

  test('forgets a sign-in that was not saved', async () => {
    const all = await prepare();
    await all.signInAs('admin@contoso.com');
    await signOutOf('microsoft-365', all.service, all.options);

    expect([all.service.view, all.store.text]).toEqual([
      { inUse: { kind: 'not-authorized' }, signIn: { kind: 'none' } },
      null,
    ]);
  });
});

describe('changes that are asked for at once', () => {
  test('are made one after the other, and none undoes another', async () => {
    const all = await prepare();
    await all.signInAs('admin@contoso.com');
    await all.options.save(optionsForm());

    await Promise.all([
      signOutOf('microsoft-365', all.service, all.options),
      all.options.saveChanges({ microsoft: { application: custom } }),
      all.options.save(optionsForm({ route: { recipients: 'noc@contoso.com' }, microsoft: { application: custom } })),
    ]);
    expect(all.settings.current).toMatchObject({
      routes: [{ recipients: [{ address: 'noc@contoso.com' }] }],
      senders: [{ id: 'smtp' }, { id: 'gmail' }, { application: custom, authorization: null }],
    });
    expect(all.cacheStore.ids).toEqual([]);
  });

  test('are on disk when all are said to be settled, also after one that went wrong', async () => {
    const all = await prepare();
    all.store.trouble = { write: 'no space left on device' };
    void all.options.save(optionsForm());
    await all.options.settled();
    all.store.trouble = {};
    void all.options.save(optionsForm({ route: { recipients: 'noc@contoso.com' } }));
    void all.options.saveChanges({ microsoft: { application: custom } });
    await all.options.settled();

    expect(JSON.parse(all.store.text ?? '')).toMatchObject({
      routes: [{ recipients: [{ address: 'noc@contoso.com' }] }],
      senders: [{ id: 'smtp' }, { id: 'gmail' }, { application: custom }],
    });
  });
});

describe('cancelling a saving', () => {
  test('that waits for a folder ends it at once, with nothing saved, and the next one goes through', async () => {
    const all = await prepare();
    await all.signInAs('admin@contoso.com');
    const outcome = all.options.save(optionsForm({ sources: { sessionFolder: '/silent' } }));
    await vi.waitFor(() => expect(all.checked).toEqual(['/silent']));
    all.options.cancelSave();

    expect(await outcome).toEqual({ kind: 'cancelled' });
    expect([all.store.text, all.service.view.signIn.kind]).toEqual([null, 'signed-in']);
    expect(await all.options.save(optionsForm({ sources: { sessionFolder: '/good' } }))).toMatchObject({
      kind: 'saved',
    });
  });

  test('that waits for the keyring leaves no token cache behind', async () => {
    const all = await prepare();
    await all.signInAs('admin@contoso.com');
    const { promise, resolve: unlock } = Promise.withResolvers<void>();
    all.vault.lock = promise;
    const outcome = all.options.save(optionsForm());
    await settle();
    all.options.cancelSave();
    expect(await outcome).toEqual({ kind: 'cancelled' });
    unlock();
    await all.options.settled();

    expect([all.store.text, all.cacheStore.ids, all.service.view.signIn.kind]).toEqual([null, [], 'signed-in']);
  });

  test('that is being written comes too late: the window is told that it is saved', async () => {
    const all = await prepare();
    const write = all.store.write.bind(all.store);
    all.store.write = (value) => {
      all.options.cancelSave();
      write(value);
    };

    expect(await all.options.save(optionsForm())).toEqual({ kind: 'saved', form: optionsForm() });
  });

  test('that is over changes nothing', async () => {
    const all = await prepare();
    const outcome = await all.options.save(optionsForm());
    all.options.cancelSave();

    expect(outcome).toMatchObject({ kind: 'saved' });
    expect(await all.options.save(optionsForm({ route: { recipients: 'other@contoso.com' } }))).toMatchObject({
      kind: 'saved',
    });
  });
});

describe('who subscribes to changes', () => {
  test('hears of one once it is stored and its account is in use, and of nothing that was not stored', async () => {
    const all = await prepare();
    const heard: unknown[] = [];
    all.settings.onChanged(() =>
      heard.push([all.service.view.inUse.kind, defaultRouteOf(all.settings.current).isEnabled]),
    );
    await all.signInAs('admin@contoso.com');

    await all.options.save(optionsForm({ route: { recipients: 'nobody' } }));
    all.store.trouble = { write: 'no space left on device' };
    await all.options.save(optionsForm());
    expect(heard).toEqual([]);
    all.store.trouble = {};
    await all.options.save(optionsForm());
    await all.options.change((current) => withDefaultRoute(current, { isEnabled: false }));
    await signOutOf('microsoft-365', all.service, all.options);

    expect(heard).toEqual([
      ['valid', true],
      ['valid', false],
      ['not-authorized', false],
    ]);
  });
});

describe('settings that the organization has set', () => {
  const policyOf = (value: unknown) => parsePolicy([{ place: 'policy.json', kind: 'read', value }]);

  test('are in force at once, stay as they are whatever a window says, and are never stored', async () => {
    const all = await prepare();
    await all.options.save(optionsForm());
    const heard: string[] = [];
    all.settings.onChanged(() => heard.push(defaultRouteOf(all.settings.current).subjectTemplate));
    await all.options.adopt(policyOf({ Subject: 'Theirs', HistoryRetentionDays: 7 }));
    expect(heard).toEqual(['Theirs']);

    // Wrong in the window, which must not keep anything from being saved.
    const form = optionsForm({ route: { subjectTemplate: '' }, general: { retentionDays: 'x', theme: 'dark' } });
    expect(await all.options.save(form)).toMatchObject({
      kind: 'saved',
      form: { route: { subjectTemplate: 'Theirs' }, general: { retentionDays: '7', theme: 'dark' } },
    });
    expect(JSON.parse(all.store.text ?? '')).toMatchObject({
      routes: [{ subjectTemplate: optionsForm().route.subjectTemplate }],
      history: { retentionDays: 90 },
      general: { theme: 'dark' },
    });
    await all.options.adopt(noPolicy);
    expect(all.settings.current.history.retentionDays).toBe(90);
  });

  test('of the application ask for a new sign-in, and give the old one back when they are gone', async () => {
    const all = await prepare();
    await all.signInAs('admin@contoso.com');
    await all.options.save(optionsForm());
    expect(all.service.view.inUse.kind).toBe('valid');
    await all.options.adopt(policyOf({ MicrosoftClientId: custom.clientId, MicrosoftTenantId: custom.tenantId }));
    await settle();
    expect(all.service.view.inUse.kind).toBe('not-authorized');
    await all.options.adopt(noPolicy);
    await settle();
    expect([all.service.view.inUse.kind, all.cacheStore.ids]).toEqual(['valid', ['id-1']]);
  });

  test('propose whether the program starts at sign-in', async () => {
    const all = await prepare();
    expect(all.options.load().general.startsAtSignIn).toBe(true);
    await all.options.adopt(policyOf({ Recommended: { StartAtSignIn: false } }));
    expect(all.options.load().general.startsAtSignIn).toBe(false);
  });
});
