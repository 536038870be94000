import { expect, test } from 'vitest';
import { createBackupServerSource } from '../../../src-main/sources/backup-servers/create-backup-server-source.ts';
import { sourceOf } from '../../../src-main/sources/backup-servers/poll-server.ts';
import { chainStateOf, type SessionSource } from '../../../src-main/sources/session-source.ts';
import { defaultSettings } from '../../../src-shared/model/settings.ts';
import { backupServerView } from '../../builders/backup-server.ts';

const names = { a: 'vb365.contoso.com', b: 'vb365-vienna.contoso.com' };
const backupServers = Object.entries(names).map(([id, host]) => ({
  ...backupServerView(host).server,
  passwordId: null,
  id,
}));
const settings = { current: { ...defaultSettings, sources: { ...defaultSettings.sources, backupServers } } };

test.each([
  [sourceOf('b'), 'vb365-vienna.contoso.com'],
  [sourceOf('c'), 'A backup server that was removed'],
])('a session of %s comes from “%s”', (key, words) => {
  const source = createBackupServerSource(
    // What it needs of the program to say that.
    { settings } as unknown as Parameters<typeof createBackupServerSource>[0],
    {} as Parameters<typeof createBackupServerSource>[1],
  );
  expect([source.owns(key), source.owns('folder'), source.describe(key)]).toEqual([true, false, words]);
});

test('the source of a chain is asked about it, and of one that is gone nothing is expected', () => {
  const source = (key: string, lastReadAtMs: number): SessionSource => ({
    name: key,
    owns: (asked) => asked === key,
    describe: () => key,
    chainStateOf: () => ({ lastReadAtMs, isRetryRunning: true }),
    settingsChanged: () => undefined,
  });
  const stateOf = (key: string) =>
    chainStateOf([source('a', 1), source('b', 2)], {
      source: key,
      job: { id: 'j', name: 'Job', organization: null },
      retry: null,
    } as never);
  expect([stateOf('b'), stateOf('c')]).toEqual([
    { lastReadAtMs: 2, isRetryRunning: true },
    { lastReadAtMs: null, isRetryRunning: false },
  ]);
});
