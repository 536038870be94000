import { describe, expect, test } from 'vitest';
import { SettingsTransfer } from '../../../src-main/settings/settings-transfer.ts';
import { defaultGmailSender } from '../../../src-shared/model/gmail-sender.ts';
import { defaultSettings, settingsVersion, withSender, type Settings } from '../../../src-shared/model/settings.ts';
import { channel } from '../../builders/channel.ts';
import { rule } from '../../builders/rule.ts';
import { authorizedAccount, optionsForm, settings } from '../../builders/settings.ts';

const path = '/home/änn/settings.json';

function prepare({ chosen = path as string | null, current = settings() as Settings } = {}) {
  const files = new Map<string, string>();
  let refusal: string | null = null;
  const refuse = () => (refusal === null ? Promise.resolve() : Promise.reject(new Error(refusal)));
  const transfer = new SettingsTransfer({
    files: {
      chooseToSave: () => Promise.resolve(chosen),
      chooseToOpen: () => Promise.resolve(chosen),
      write: async (to, bytes) => {
        await refuse();
        files.set(to, new TextDecoder().decode(bytes));
      },
      read: async (from) => {
        await refuse();
        return files.get(from) ?? '';
      },
    },
    settings: () => current,
    log: () => {},
  });
  return { transfer, files, refuseWith: (reason: string) => (refusal = reason) };
}

describe('exporting', () => {
  test('writes a file from which the same settings come back', async () => {
    const all = prepare({
      current: settings({
        history: { retentionDays: 30 },
        general: { ...defaultSettings.general, theme: 'dark', metricsFolder: '/metrics' },
      }),
    });

    expect(await all.transfer.export()).toEqual({ kind: 'saved', path });
    expect(await all.transfer.import()).toEqual({
      kind: 'read',
      path,
      form: optionsForm({ general: { retentionDays: '30', theme: 'dark' } }),
      channels: [],
    });
  });

  test('has rules and channels in it, with what is shown of addresses and nothing that opens them', async () => {
    const rules = [rule({ actions: { channels: { mode: 'only', ids: ['channel:teams-1'] } } })];
    const all = prepare({ current: { ...settings(), rules, channels: [channel('teams', { secretId: 'secret-1' })] } });
    await all.transfer.export();

    expect(all.files.get(path)).not.toContain('secret-1');
    expect(await all.transfer.import()).toEqual({
      kind: 'read',
      path,
      form: optionsForm({ rules: { list: rules } }),
      channels: [channel('teams', { secretId: null })],
    });
  });

  test('writes nothing of the sign-in', async () => {
    const account = authorizedAccount({ mailbox: 'secret-mailbox@contoso.com' });
    const all = prepare({ current: settings({ sender: { authorization: { account, cacheId: 'cache-1' } } }) });

    await all.transfer.export();

    expect(all.files.get(path)).not.toMatch(/secret-mailbox|cache-1|homeAccountId/);
  });

  test('of a Google application is imported without its secret, which the window then asks for', async () => {
    const application = {
      kind: 'custom',
      clientId: '1-a.apps.googleusercontent.com',
      clientSecretId: 'secret-1',
    } as const;
    const gmail = { ...defaultGmailSender, application };
    const all = prepare({ current: withSender(settings({ route: { senderId: 'gmail' } }), gmail) });
    await all.transfer.export();

    expect(await all.transfer.import()).toMatchObject({
      kind: 'read',
      form: { gmail: { clientId: application.clientId, clientSecret: '', secretIsFor: '' } },
    });
  });

  test('that is called off writes nothing', async () => {
    const all = prepare({ chosen: null });

    expect([await all.transfer.export(), all.files.size]).toEqual([{ kind: 'cancelled' }, 0]);
  });

  test('that the disk refuses says why', async () => {
    const all = prepare();
    all.refuseWith('no space left');

    expect(await all.transfer.export()).toEqual({
      kind: 'failed',
      failure: { area: 'storage', kind: 'file-not-saved', path, reason: 'no space left' },
    });
  });
});

describe('importing', () => {
  const { sources: _, ...exported } = settings();
  const good = { format: 'backup-notifier-settings', ...exported };

  test('takes a file that an editor saved with a byte order mark', async () => {
    const all = prepare();
    all.files.set(path, `\uFEFF${JSON.stringify(good)}`);

    expect(await all.transfer.import()).toEqual({ kind: 'read', path, form: optionsForm(), channels: [] });
  });

  test('never takes a sign-in, whoever wrote it into the file', async () => {
    const all = prepare();
    const { sources: __, ...signedIn } = settings({
      sender: { authorization: { account: authorizedAccount(), cacheId: 'other' } },
    });
    all.files.set(path, JSON.stringify({ ...good, ...signedIn }));

    expect(await all.transfer.import()).toEqual({ kind: 'read', path, form: optionsForm(), channels: [] });
  });

  const refused: [string, string, object][] = [
    ['no JSON', '{"format":', { area: 'storage', kind: 'settings-file-unusable', path, reason: expect.any(String) }],
    [
      'another program’s file',
      '{"a":1}',
      { area: 'storage', kind: 'settings-file-unusable', reason: 'it was not made by this program' },
    ],
    ['a list', '[]', { area: 'storage', kind: 'settings-file-unusable', reason: 'it was not made by this program' }],
    [
      'a wrong value',
      JSON.stringify({ ...good, history: { retentionDays: 'many' } }),
      { area: 'storage', kind: 'settings-file-unusable', reason: expect.stringMatching(/^history.retentionDays: /) },
    ],
    [
      'what the window would refuse',
      JSON.stringify({ ...good, routes: settings({ route: { recipients: [] } }).routes }),
      { area: 'storage', kind: 'settings-file-unusable', reason: 'Enter at least one recipient.' },
    ],
    [
      'a newer version',
      JSON.stringify({ ...good, version: settingsVersion + 1 }),
      { area: 'storage', kind: 'settings-file-newer', path, version: settingsVersion + 1 },
    ],
  ];
  for (const [name, text, failure] of refused) {
    test(`refuses ${name}, and says why`, async () => {
      const all = prepare();
      all.files.set(path, text);

      expect(await all.transfer.import()).toMatchObject({ kind: 'failed', failure });
    });
  }

  test('that is called off changes nothing', async () => {
    expect(await prepare({ chosen: null }).transfer.import()).toEqual({ kind: 'cancelled' });
  });

  test('of a file that cannot be read says why', async () => {
    const all = prepare();
    all.refuseWith('permission denied');

    expect(await all.transfer.import()).toEqual({
      kind: 'failed',
      failure: { area: 'storage', kind: 'settings-file-unusable', path, reason: 'permission denied' },
    });
  });
});
