import { describe, expect, test } from 'vitest';
import {
  listServers,
  newDraftKey,
  reduceBackupServerDrafts,
  type BackupServerDraft,
  type BackupServerDraftEvent,
} from '../../../src-renderer/features/backup-servers/backup-server-drafts.ts';
import { describeListedServer } from '../../../src-renderer/features/backup-servers/describe-listed-server.ts';
import { emptyBackupServerForm, type BackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import { backupServerView } from '../../builders/backup-server.ts';

const a = backupServerView('a');
const b = backupServerView('b');
const form = (address: string, id: string | null = null): BackupServerForm => ({
  ...emptyBackupServerForm,
  id,
  address,
  password: 'secret',
});
const accept = (key: string, accepted: BackupServerForm) => ({ kind: 'accepted', key, form: accepted }) as const;
const removeSaved = { kind: 'removed', server: { key: 'a', host: 'a', view: a } } as const;
const failure = { title: 'Disk full', lines: ['Make room.'] };

function play(...events: BackupServerDraftEvent[]): readonly BackupServerDraft[] {
  return events.reduce(reduceBackupServerDrafts, [] as readonly BackupServerDraft[]);
}
function first(drafts: readonly BackupServerDraft[]): BackupServerDraft {
  const [draft] = drafts;
  if (draft === undefined) throw new Error('There is no draft.');
  return draft;
}
const rowsOf = (drafts: readonly BackupServerDraft[]) =>
  listServers([a, b], drafts).map((server) => [server.host, describeListedServer(server, () => '').title]);

describe('the list shows', () => {
  test('saved servers as they are, edited ones as they were left, and new ones after them', () => {
    expect(rowsOf(play(accept('a', form('moved', 'a')), accept('new-1', form('c'))))).toEqual([
      ['moved', 'Changed, not saved yet'],
      ['b', 'Connected (REST v8)'],
      ['c', 'Added, not saved yet'],
    ]);
  });

  test('no server that is to be removed, unless that failed', () => {
    const removing = play(removeSaved);
    expect(rowsOf(removing).map(([host]) => host)).toEqual(['b']);
    const failed = reduceBackupServerDrafts(removing, { kind: 'not-saved', draft: first(removing), failure });
    expect(rowsOf(failed)[0]).toEqual(['a', 'Not removed: Disk full']);
  });

  test('a new server once, though the list hears of it before its saving has ended', () => {
    const saving = play(accept('new-1', { ...form('c'), username: 'svc' }));
    const c = backupServerView('c', undefined, { id: 'id-1', username: 'svc' });
    const hostsOf = (drafts: readonly BackupServerDraft[]) => listServers([a, c], drafts).map(({ host }) => host);
    expect(hostsOf(saving)).toEqual(['a', 'c', 'c']);
    expect(hostsOf(reduceBackupServerDrafts(saving, { kind: 'saving', draft: first(saving) }))).toEqual(['a', 'c']);
  });

  test('why a server could not be saved, and not once it was edited again', () => {
    const adding = play(accept('new-1', form('c')));
    const failed = reduceBackupServerDrafts(adding, { kind: 'not-saved', draft: first(adding), failure });
    expect(rowsOf(failed)[2]).toEqual(['c', 'Not saved: Disk full']);
    expect(rowsOf(reduceBackupServerDrafts(failed, accept('new-1', form('d'))))[2]).toEqual([
      'd',
      'Added, not saved yet',
    ]);
  });
});

test('a new server that is removed before it was saved leaves nothing to do', () => {
  const added = accept('new-1', form('c'));
  expect(play(added, { kind: 'removed', server: { key: 'new-1', host: 'c', view: null } })).toEqual([]);
});

test('a saved server that was edited and is then removed is only removed', () => {
  expect(play(accept('a', form('moved', 'a')), removeSaved)).toEqual([
    { kind: 'remove', key: 'a', host: 'a', failure: null, isSaving: false },
  ]);
});

test('each new server has a name of its own', () => {
  const drafts = play(accept(newDraftKey([]), form('c')));
  expect([newDraftKey([]), newDraftKey(drafts)]).toEqual(['new-1', 'new-2']);
});

describe('once a server was saved', () => {
  const adding = play(accept('new-1', form('c')), accept('b', form('b', 'b')));
  const saved = { kind: 'saved', draft: first(adding), id: 'id-1' } as const;

  test('the others are still to be', () => {
    expect(reduceBackupServerDrafts(adding, saved).map(({ key }) => key)).toEqual(['b']);
  });

  test('what was edited meanwhile is about that server', () => {
    const edited = reduceBackupServerDrafts(adding, accept('new-1', form('d')));
    expect(first(reduceBackupServerDrafts(edited, saved))).toMatchObject({
      key: 'id-1',
      form: { id: 'id-1', address: 'd' },
    });
  });

  test('it is still to be removed where that was asked for meanwhile', () => {
    const removed = reduceBackupServerDrafts(adding, {
      kind: 'removed',
      server: { key: 'new-1', host: 'c', view: null },
    });
    expect(reduceBackupServerDrafts(removed, saved).map(({ kind, key }) => [kind, key])).toEqual([
      ['save', 'b'],
      ['remove', 'id-1'],
    ]);
  });
});
