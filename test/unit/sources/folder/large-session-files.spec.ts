import { expect, test } from 'vitest';
import { recordPackedSessions } from '../../../../src-main/sources/folder/large-session-files.ts';
import { packSessions } from '../../../../src-main/sources/document/packed-sessions.ts';
import { Journal } from '../../../../src-main/journal/journal.ts';
import { NodeSqliteDatabase } from '../../../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { prepareSchema } from '../../../../src-main/journal/schema.ts';
import type { JobSession } from '../../../../src-shared/model/job-session.ts';
import { jobSession } from '../../../builders/job-session.ts';
import { manyObjects } from '../../../builders/many-objects.ts';
import { ManualClock } from '../../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../../fakes/manual-scheduler.ts';
import { openSessionsOf } from '../../../fixtures/open-in-memory-journal.ts';

function prepare() {
  const clock = new ManualClock('2026-11-22T23:00:00.000Z');
  const scheduler = new ManualScheduler(clock);
  const database = new NodeSqliteDatabase(':memory:');
  prepareSchema(database);
  const journal = new Journal(database);
  const stopping = new AbortController();
  const record = async (...sessions: JobSession[]) => {
    const packed = packSessions({ sessions: structuredClone(sessions), bad: [] });
    const recorded = recordPackedSessions(packed, { journal, clock, scheduler }, stopping.signal);
    let isOver = false;
    void recorded.finally(() => (isOver = true)).catch(() => {});
    for (let turns = 0; !isOver && turns < 100; turns += 1) await scheduler.advance(0);
    return recorded;
  };
  const countEarly = () =>
    Number(database.query('SELECT count(*) AS n FROM session_objects WHERE objects_id < 0')[0]?.['n']);
  return { journal, database, stopping, scheduler, record, countEarly };
}

const objects = [...manyObjects(12_345)];
const large = jobSession({ id: 'large', objects });
const small = jobSession({ id: 'small', endedAt: '2026-11-22T22:00:00.000Z' });

test('a large session is there with all its objects in their order, and small ones beside it', async () => {
  const { journal, record } = prepare();

  expect(await record(large, small)).toBe(2);
  expect(openSessionsOf(journal).map(({ id }) => id)).toEqual(['small', 'large']);
  expect([...journal.objectsOf(2)]).toEqual(objects);
  expect([...journal.objectsOf(1)]).toEqual(small.objects);
});

test('a second large session leaves the objects of the first where they are', async () => {
  const { journal, record } = prepare();
  await record(large);
  const others = [...manyObjects(1_500)].toReversed();
  await record(jobSession({ id: 'other', objects: others }));

  expect([[...journal.objectsOf(1)], [...journal.objectsOf(2)]]).toEqual([objects, others]);
});

test('a session that is known already is not written a second time', async () => {
  const { record, countEarly } = prepare();
  await record(large);
  const before = countEarly();

  expect([await record(large, small), await record(large, small), countEarly()]).toEqual([1, 0, before]);
});

test('everything else has its turn between two writes, and the session is not seen before it is whole', async () => {
  const { journal, scheduler, record } = prepare();
  const events: string[] = [];
  const { addEarlyObjects } = journal;
  journal.addEarlyObjects = (...written) => {
    addEarlyObjects.apply(journal, written);
    events.push(`written, ${openSessionsOf(journal).length} seen`);
  };
  const { after } = scheduler;
  scheduler.after = (delayMs, action) => {
    events.push('turn');
    return after.call(scheduler, delayMs, action);
  };
  await record(large);

  expect(events.length).toBeGreaterThan(4);
  expect(events.filter((_, index) => index % 2 === 0).slice(0, -1)).toEqual(
    events
      .filter((_, index) => index % 2 === 0)
      .slice(0, -1)
      .map(() => 'written, 0 seen'),
  );
  expect(new Set(events.filter((_, index) => index % 2 === 1))).toEqual(new Set(['turn']));
});

test('what was interrupted leaves nothing behind, and is recorded the next time', async () => {
  const { journal, stopping, record, countEarly, database } = prepare();
  stopping.abort(new Error('the program is ending'));
  await expect(record(large)).rejects.toThrow('the program is ending');
  expect([openSessionsOf(journal), countEarly() > 0]).toEqual([[], true]);

  journal.beginEarlyObjects();
  expect(countEarly()).toBe(0);
  database.close();
});

test('objects go with their session', async () => {
  const { database, record, countEarly } = prepare();
  await record(large);
  database.execute('DELETE FROM history; DELETE FROM session');

  expect(countEarly()).toBe(0);
});
