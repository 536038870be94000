import { describe, expect, test } from 'vitest';
import {
  findSelected,
  moveTo,
  neighborOf,
  nextStepOf,
} from '../../../src-renderer/features/backup-servers/backup-server-list-state.ts';
import type { ListedServer } from '../../../src-renderer/features/backup-servers/backup-server-drafts.ts';
import type { BackupServerState } from '../../../src-shared/model/backup-server.ts';
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import { backupServerView, connectedState, lastContactAt } from '../../builders/backup-server.ts';

const failed = (failure: BackupServerFailure): BackupServerState => ({
  kind: 'failed',
  failure,
  since: lastContactAt,
  lastContactAt: null,
});
const remarked: BackupServerState = {
  kind: 'connected',
  lastContactAt,
  version: 'v8',
  remark: { kind: 'password-not-stored' },
};
const saved = (host: string, state?: BackupServerState): ListedServer => ({
  key: host,
  host,
  view: backupServerView(host, state),
  draft: null,
});
const a = saved('a');
const b = saved('b');
const c = saved('c');

describe('selected is', () => {
  test('the one that the person has chosen', () => {
    expect(findSelected([a, saved('b', failed({ kind: 'server-throttled' }))], 'a')?.key).toBe('a');
  });

  test.each([
    ['the first that cannot be read', [a, saved('b', remarked), saved('c', failed({ kind: 'server-throttled' }))], 'c'],
    ['the first that is remarked on', [a, saved('b', remarked)], 'b'],
    ['the first', [a, b], 'a'],
  ])('else %s', (_, views, id) => {
    expect(findSelected(views, 'gone')?.key).toBe(id);
  });

  test('before all of them the first that could not be saved', () => {
    const failure = { title: 'Disk full', lines: [] };
    const unsaved: ListedServer = { ...c, draft: { kind: 'remove', key: 'c', host: 'c', failure, isSaving: false } };
    expect(findSelected([saved('b', remarked), unsaved], null)?.key).toBe('c');
  });

  test('none where there is none', () => {
    expect(findSelected([], null)).toBeNull();
  });
});

test('when a server is removed the next one is selected, or the one before', () => {
  expect([neighborOf([a, b, c], 'b'), neighborOf([a, b, c], 'c'), neighborOf([a], 'a')]).toEqual(['c', 'b', null]);
});

test.each([
  ['ArrowDown', 'a', 'b'],
  ['ArrowDown', 'c', 'c'],
  ['ArrowUp', 'b', 'a'],
  ['ArrowUp', 'a', 'a'],
  ['Home', 'c', 'a'],
  ['End', 'a', 'c'],
  ['Tab', 'a', null],
])('%s moves the selection from %s to %s', (key, from, to) => {
  expect(moveTo([a, b, c], from, key)).toBe(to);
});

describe('the next step', () => {
  const fingerprints = { trusted: 'AB', found: 'CD' };
  test.each<[BackupServerFailure, object | null]>([
    [
      { kind: 'password-refused', username: 'svc' },
      { kind: 'correct', field: 'password', label: 'En&ter the password...' },
    ],
    [
      { kind: 'server-access-denied', username: 'svc' },
      { kind: 'correct', field: 'username', label: 'Use ano&ther account...' },
    ],
    [
      { kind: 'server-name-unknown', host: 'a' },
      { kind: 'correct', field: 'address', label: 'C&heck the address...' },
    ],
    [
      { kind: 'server-without-tls', port: 80 },
      { kind: 'correct', field: 'port', label: 'C&heck the port...' },
    ],
    [
      { kind: 'version-not-supported', version: 'v8' },
      { kind: 'correct', field: 'version', label: 'Choose the &version...' },
    ],
    [
      { kind: 'certificate-changed', ...fingerprints },
      { kind: 'compare', label: 'C&ompare the certificates...' },
    ],
    [{ kind: 'server-throttled' }, null],
  ])('of %o is %o', (failure, step) => {
    expect(nextStepOf(saved('a', failed(failure)))).toEqual(step);
  });

  test('of a server that was edited since is none', () => {
    const draft = { kind: 'remove', key: 'a', host: 'a', failure: null, isSaving: false } as const;
    expect(nextStepOf({ ...saved('a', remarked), draft })).toBeNull();
  });

  test('of a password that is not stored is to enter it, and there is none where all is well', () => {
    expect(nextStepOf(saved('a', remarked))).toMatchObject({ field: 'password' });
    expect(nextStepOf(saved('a', connectedState))).toBeNull();
  });
});
