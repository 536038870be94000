import { describe, expect, test } from 'vitest';
import { scanIntervalMs } from '../../../../src-main/sources/folder/folder-intake.ts';
import { SessionFolderSource } from '../../../../src-main/sources/folder/session-folder-source.ts';
import type { SessionFolderFailure } from '../../../../src-shared/model/failures/session-folder-failure.ts';
import { InMemorySessionFolder } from '../../../fakes/in-memory-session-folder.ts';
import { InThreadFileReader } from '../../../fakes/in-thread-file-reader.ts';
import { ManualClock } from '../../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../../fakes/manual-scheduler.ts';
import { sha256 } from '../../../fixtures/sha-256.ts';

function prepare() {
  const clock = new ManualClock('2026-11-22T23:00:00.000Z');
  const scheduler = new ManualScheduler(clock);
  const folders = { '/old': new InMemorySessionFolder(), '/new': new InMemorySessionFolder() };
  const folderAt = (path: string) => folders[path as keyof typeof folders];
  const recorded: string[] = [];
  const watched = new Map<string, () => void>();
  const leftBehind: (SessionFolderFailure | null)[] = [];
  const source = new SessionFolderSource({
    open: folderAt,
    largeFiles: new InThreadFileReader(folderAt),
    watch: (path, onChange) => {
      watched.set(path, onChange);
      return { stop: async () => void watched.delete(path) };
    },
    journal: {
      recordSessions: (sessions) => {
        recorded.push(...sessions.map(({ job }) => job.name));
        return sessions.map(() => 'recorded');
      },
      isRunKnown: () => false,
      recall: () => null,
      remember: () => {},
      beginEarlyObjects: () => 1,
      addEarlyObjects: () => {},
      recordEarlySession: () => 'recorded',
    },
    clock,
    scheduler,
    diskScheduler: scheduler,
    hash: sha256,
    onReadAgain: () => {},
    onRecorded: () => {},
    onFailure: () => {},
    onRejected: () => undefined,
    onOthers: () => undefined,
    onLeftBehind: (failure) => leftBehind.push(failure),
    log: () => {},
  });
  const put = (path: keyof typeof folders, name: string) =>
    folders[path].put(`${name}.json`, { job: { name }, result: 'Success' });
  return { source, scheduler, folders, recorded, watched, leftBehind, put };
}

describe('a session folder that is changed', () => {
  test('is left, and the new one is taken in from, without a restart', async () => {
    const { source, scheduler, recorded, watched, leftBehind, put } = prepare();
    put('/old', 'first');
    await source.watch('/old');
    await settle();
    await source.watch('/new');
    put('/new', 'second');
    watched.get('/new')?.();
    await settle();
    put('/old', 'too late');
    await scheduler.advance(10 * scanIntervalMs);

    expect([recorded, [...watched.keys()], leftBehind]).toEqual([['first', 'second'], ['/new'], [null]]);
  });

  test('has not been read before the new one is', async () => {
    const { source, scheduler, folders } = prepare();
    await source.watch('/old');
    await settle();
    expect(source.lastReadAtMs).toBeGreaterThan(0);
    folders['/new'].trouble = { list: 'the share is away' };
    await source.watch('/new');
    await scheduler.advance(10 * scanIntervalMs);
    expect(source.lastReadAtMs).toBe(-Infinity);
    folders['/new'].trouble = {};
    await scheduler.advance(scanIntervalMs);
    expect(source.lastReadAtMs).toBeGreaterThan(0);
  });

  test('to itself stays as it is', async () => {
    const { source, watched, leftBehind } = prepare();
    await source.watch('/old');
    const onChange = watched.get('/old');
    await source.watch('/old');

    expect([watched.get('/old') === onChange, leftBehind]).toEqual([true, []]);
  });

  test('is told of where files were left in it', async () => {
    const { source, folders, recorded, leftBehind, put } = prepare();
    put('/old', 'held');
    folders['/old'].locked.add('held.json');
    await source.watch('/old');
    await settle();
    await source.watch('/new');
    await settle();
    await source.watch('/old');

    expect([recorded, leftBehind]).toEqual([
      [],
      [{ area: 'session-folder', kind: 'sessions-left-behind', path: '/old', count: 1 }, null],
    ]);
  });

  test('twice at once ends with the last', async () => {
    const { source, watched } = prepare();
    void source.watch('/old');
    await Promise.all([source.watch('/new'), source.watch('/old'), source.watch('/new')]);

    expect([...watched.keys()]).toEqual(['/new']);
  });

  test('and stopped is looked at no more', async () => {
    const { source, scheduler, recorded, watched, put } = prepare();
    await source.watch('/old');
    await settle();
    await source.stop();
    put('/old', 'late');
    source.wake();
    await scheduler.advance(10 * scanIntervalMs);

    expect([recorded, [...watched.keys()]]).toEqual([[], []]);
  });
});
