import { expect, test } from 'vitest';
import { createBackupServerSource } from '../../../src-main/sources/backup-servers/create-backup-servers.ts';
import type { BackupServers } from '../../../src-main/sources/backup-servers/backup-servers.ts';
import { sourceOf } from '../../../src-main/sources/backup-servers/poll-server.ts';
import { chainStateOf, removeTakenIn, type SessionSource } from '../../../src-main/sources/session-source.ts';
import { backupServerView } from '../../builders/backup-server.ts';

const names = { a: 'vb365.contoso.com', b: 'vb365-vienna.contoso.com' };
const saved = Object.entries(names).map(([id, host]) => ({
  ...backupServerView(host).server,
  version: 'automatic' as const,
  alsoReported: [],
  passwordId: null,
  id,
}));

test.each([
  [sourceOf({ product: 'vb365', id: 'b' }), { kind: 'named', name: 'vb365-vienna.contoso.com' }],
  [sourceOf({ product: 'vb365', id: 'c' }), { kind: 'removed-server' }],
])('a session of %s comes from %j', (key, name) => {
  // To say that, no server is contacted.
  const source = createBackupServerSource({} as BackupServers, () => saved);
  expect([source.owns(key), source.owns('folder'), source.nameOf(key)]).toEqual([true, false, name]);
});

test('the source of a chain is asked about it, and of one that is gone nothing is expected', () => {
  const source = (key: string, lastReadAtMs: number): SessionSource => ({
    name: key,
    owns: (asked) => asked === key,
    nameOf: () => ({ kind: 'named', name: key }),
    watched: () => [],
    readingOf: () => ({ lastReadAtMs, canBeRead: true }),
    chainStateOf: () => ({ lastReadAtMs, isRetryRunning: true }),
    notReadSince: () => [],
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

test('each source removes what it keeps, also where another one cannot', async () => {
  const asked: string[] = [];
  const source = (name: string, outcome: () => Promise<number>) => ({
    removeTakenIn: (beforeMs: number) => {
      asked.push(`${name} before ${beforeMs}`);
      return outcome();
    },
  });
  const [two, three] = [source('a', () => Promise.resolve(2)), source('c', () => Promise.resolve(3))];
  const away = source('b', () => Promise.reject(new Error('the share is away')));
  const { signal } = new AbortController();

  expect(await removeTakenIn([two, {}, three], 7, signal)).toBe(5);
  asked.length = 0;
  await expect(removeTakenIn([away, three], 7, signal)).rejects.toThrow('the share is away');
  expect(asked).toEqual(['b before 7', 'c before 7']);
});
