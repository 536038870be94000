import { describe, expect, test } from 'vitest';
import { NodeSqliteDatabase } from '../../../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { largeFileBytes, maxBatchFiles, maxDocumentBytes } from '../../../../src-main/sources/folder/file-batches.ts';
import { FolderIntake, scanIntervalMs, stepPatienceMs } from '../../../../src-main/sources/folder/folder-intake.ts';
import { lockPatienceMs } from '../../../../src-main/sources/folder/file-trouble.ts';
import { memoryRestMs } from '../../../../src-main/sources/folder/large-file-intake.ts';
import type { LargeFileReader } from '../../../../src-main/sources/folder/large-session-files.ts';
import type {
  FileAccepting,
  FileReading,
  RejectedFile,
  SessionFile,
  TakenIn,
} from '../../../../src-main/sources/folder/session-folder.ts';
import { otherPatienceMs, temporaryPatienceMs } from '../../../../src-main/sources/folder/other-files.ts';
import { rejectedLooksAtATime } from '../../../../src-main/sources/folder/rejected-files.ts';
import { restAwaitedForMs, settledAfterMs } from '../../../../src-main/sources/folder/file-ages.ts';
import { Journal } from '../../../../src-main/journal/journal.ts';
import { prepareSchema } from '../../../../src-main/journal/schema.ts';
import type { SessionFolderFailure } from '../../../../src-shared/model/failures/session-folder-failure.ts';
import { InMemorySessionFolder } from '../../../fakes/in-memory-session-folder.ts';
import { InThreadFileReader } from '../../../fakes/in-thread-file-reader.ts';
import { ManualClock } from '../../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../../fakes/manual-scheduler.ts';
import { openSessionsOf } from '../../../fixtures/open-in-memory-journal.ts';
import { sha256 } from '../../../fixtures/sha-256.ts';

function emptyDatabase(): NodeSqliteDatabase {
  const database = new NodeSqliteDatabase(':memory:');
  prepareSchema(database);
  return database;
}

function startIntake<Folder extends InMemorySessionFolder = InMemorySessionFolder>(
  folder: Folder = new InMemorySessionFolder() as Folder,
  largeFiles: LargeFileReader = new InThreadFileReader(() => folder),
  database = emptyDatabase(),
) {
  const clock = new ManualClock('2026-11-22T23:00:00.000Z');
  const scheduler = new ManualScheduler(clock);
  const journal = new Journal(database);
  const failures: (SessionFolderFailure | null)[] = [];
  const rejections: [SessionFolderFailure | null, 'new' | 'known'][] = [];
  const others: [SessionFolderFailure | null, 'new' | 'known'][] = [];
  const log: string[] = [];
  const told = { recorded: 0, trouble: '' };
  const intake = new FolderIntake({
    folder,
    path: '/user-data/sessions',
    largeFiles,
    journal,
    clock,
    scheduler,
    diskScheduler: scheduler,
    hash: sha256,
    onReadAgain: () => {},
    onRecorded: () => {
      if (told.trouble !== '') throw new Error(told.trouble);
      told.recorded += 1;
    },
    onFailure: (failure) => failures.push(failure),
    onRejected: (failure, news) => rejections.push([failure, news]),
    onOthers: (failure, news) => others.push([failure, news]),
    log: (line) => log.push(line),
  });
  intake.start();
  return { folder, clock, scheduler, database, journal, failures, rejections, others, log, told, intake };
}

const document = { job: { name: 'Exchange daily' }, result: 'Success' };

class CountingFolder extends InMemorySessionFolder {
  reads = 0;

  override read(name: string, before: TakenIn | null): Promise<FileReading> {
    this.reads += 1;
    return super.read(name, before);
  }
}

function lines(...names: string[]): string {
  return names.map((name) => `${JSON.stringify({ ...document, job: { name } })}\n`).join('');
}

function jobNames({ journal }: { journal: Journal }): string[] {
  return openSessionsOf(journal).map(({ job }) => job.name);
}

describe('a good file', () => {
  test('is recorded, told of once, and moved to accepted', async () => {
    const folder = new InMemorySessionFolder();
    folder.put('a.json', document);
    const all = startIntake(folder);
    await all.scheduler.advance(0);

    expect([jobNames(all), all.told.recorded, [...folder.accepted.keys()], [...folder.files.keys()]]).toEqual([
      ['Exchange daily'],
      1,
      ['a.json'],
      [],
    ]);
  });

  test('that was there before the program started is taken in as well, the oldest first', async () => {
    const folder = new InMemorySessionFolder();
    folder.put('a.json', { job: { name: 'second' }, result: 'Success' }, '2026-11-22T22:00:02Z');
    folder.put('b.json', { job: { name: 'first' }, result: 'Success' }, '2026-11-22T22:00:01Z');
    const all = startIntake(folder);
    await all.scheduler.advance(0);

    expect(jobNames(all)).toEqual(['first', 'second']);
  });

  test('that appears without a change event is found by the regular look', async () => {
    const all = startIntake();
    await all.scheduler.advance(0);
    all.folder.put('a.json', document);
    await all.scheduler.advance(scanIntervalMs);

    expect(jobNames(all)).toEqual(['Exchange daily']);
  });

  test('with a byte order mark is read', async () => {
    const all = startIntake();
    all.folder.put('a.json', `\ufeff${JSON.stringify(document)}`);
    await all.scheduler.advance(scanIntervalMs);

    expect(jobNames(all)).toEqual(['Exchange daily']);
  });

  test('that a crash left behind after recording is moved without being recorded twice', async () => {
    const all = startIntake();
    all.folder.trouble = { accept: 'the disk is gone' };
    all.folder.put('a.json', document);
    await all.scheduler.advance(scanIntervalMs);
    all.folder.trouble = {};
    await all.scheduler.advance(scanIntervalMs);

    expect([jobNames(all), all.told.recorded, [...all.folder.accepted.keys()]]).toEqual([
      ['Exchange daily'],
      1,
      ['a.json'],
    ]);
  });

  test('that says the same session again is accepted and told of no second time', async () => {
    const all = startIntake();
    all.folder.put('a.json', { ...document, id: 'session-1' });
    await all.scheduler.advance(scanIntervalMs);
    all.folder.put('b.json', { ...document, id: 'session-1' });
    await all.scheduler.advance(scanIntervalMs);

    expect([all.told.recorded, [...all.folder.accepted.keys()]]).toEqual([1, ['a.json', 'b.json']]);
  });
});

describe('many files', () => {
  const names = Array.from({ length: 2 * maxBatchFiles + 1 }, (_, index) => `job ${String(index).padStart(3, '0')}`);

  function putAll(folder: InMemorySessionFolder) {
    for (const name of names) folder.put(`${name}.json`, { ...document, job: { name } });
  }

  test('are all taken in, the oldest first, with one sync of the disk for a batch', async () => {
    const folder = new InMemorySessionFolder();
    putAll(folder);
    const all = startIntake(folder);
    const batches: number[] = [];
    const recordSessions = all.journal.recordSessions.bind(all.journal);
    all.journal.recordSessions = (sessions, receivedAtMs) => {
      batches.push(sessions.length);
      return recordSessions(sessions, receivedAtMs);
    };
    await all.scheduler.advance(0);

    expect([jobNames(all), folder.accepted.size, batches]).toEqual([
      names,
      names.length,
      [maxBatchFiles, maxBatchFiles, 1],
    ]);
  });

  test('are recorded before any of them is moved', async () => {
    const recordedAtMove = new Set<number>();
    class WatchedFolder extends InMemorySessionFolder {
      override accept(name: string, taken: TakenIn): Promise<FileAccepting> {
        recordedAtMove.add(jobNames(all).filter((job) => `${job}.json` === name).length);
        return super.accept(name, taken);
      }
    }
    const folder = new WatchedFolder();
    putAll(folder);
    const all = startIntake(folder);
    await all.scheduler.advance(0);

    expect([...recordedAtMove]).toEqual([1]);
  });

  test('are taken in but for the one that cannot be recorded, which stays', async () => {
    const folder = new InMemorySessionFolder();
    putAll(folder);
    const all = startIntake(folder);
    all.database.execute(
      `CREATE TRIGGER no BEFORE INSERT ON session WHEN NEW.document LIKE '%job 003%' BEGIN SELECT RAISE(FAIL, 'no'); END`,
    );
    await all.scheduler.advance(0);

    expect([[...folder.files.keys()], jobNames(all), all.failures.at(-1)]).toEqual([
      ['job 003.json'],
      names.filter((name) => name !== 'job 003'),
      { area: 'session-folder', kind: 'session-folder-unusable', path: '/user-data/sessions', reason: 'no' },
    ]);
  });
});

describe('a file that is wrong', () => {
  test('is rejected with what is wrong and where', async () => {
    const all = startIntake();
    all.folder.put('a.json', { job: {}, result: 'Fine' });
    await all.scheduler.advance(scanIntervalMs);

    expect([...all.folder.reasons]).toEqual([
      ['a.json', 'job.name: expected text, found nothing.\nresult: expected Success, Warning or Failed, found "Fine".'],
    ]);
  });

  test('does not hold up the others', async () => {
    const all = startIntake();
    all.folder.put('a.json', '5');
    all.folder.put('b.json', document);
    await all.scheduler.advance(scanIntervalMs);

    expect([[...all.folder.rejected.keys()], jobNames(all)]).toEqual([['a.json'], ['Exchange daily']]);
  });

  test('and could not be moved is told of, and the others are taken in', async () => {
    const all = startIntake();
    all.folder.trouble = { accept: 'EBUSY' };
    all.folder.put('a.json', document);
    all.folder.put('b.json', { ...document, job: { name: 'other' } });
    await all.scheduler.advance(scanIntervalMs);

    expect(jobNames(all)).toEqual(['Exchange daily', 'other']);
    expect(all.failures.at(-1)).toEqual({
      area: 'session-folder',
      kind: 'session-folder-unusable',
      path: '/user-data/sessions',
      reason: 'EBUSY',
    });
  });
});

describe('files that were rejected', () => {
  const rejected = (count: number) => ({
    area: 'session-folder',
    kind: 'session-files-rejected',
    path: '/user-data/sessions',
    count,
  });

  test('are told of, each new one again, and no more once none is left', async () => {
    const all = startIntake();
    await all.scheduler.advance(0);
    for (const name of ['a.json', 'b.json']) {
      all.folder.put(name, { result: 'Success' });
      await all.scheduler.advance(scanIntervalMs);
      await all.scheduler.advance(scanIntervalMs);
    }
    all.folder.rejected.delete('a.json');
    await all.scheduler.advance(scanIntervalMs);
    all.folder.rejected.delete('b.json');
    await all.scheduler.advance(scanIntervalMs);

    expect(all.rejections).toEqual([
      [null, 'new'],
      [rejected(1), 'new'],
      [rejected(2), 'new'],
      [rejected(1), 'known'],
      [null, 'known'],
    ]);
  });

  test('are told of after a restart too, as long as they lie there', async () => {
    const folder = new InMemorySessionFolder();
    folder.rejected.set('a.json', '{}');
    const all = startIntake(folder);
    await all.scheduler.advance(scanIntervalMs);

    expect(all.rejections).toEqual([[rejected(1), 'new']]);
  });

  test('are told of anew where one was put back and is still wrong, though they are as many as before', async () => {
    const folder = new InMemorySessionFolder();
    folder.rejected.set('a.json', '{}');
    const all = startIntake(folder);
    await all.scheduler.advance(0);
    folder.rejected.delete('a.json');
    folder.put('a.json', {});
    await all.scheduler.advance(scanIntervalMs);

    expect(all.rejections).toEqual([
      [rejected(1), 'new'],
      [null, 'known'],
      [rejected(1), 'new'],
    ]);
  });

  test.each([
    ['is empty', ''],
    ['is no JSON', 'result=Failed'],
    ['names no job', '{"result":"Success"}'],
  ])('one that %s and is written to in rejected is read again, and its reason goes', async (_, wrong) => {
    const all = startIntake();
    all.folder.put('a.json', wrong);
    await all.scheduler.advance(restAwaitedForMs + 2 * scanIntervalMs);
    expect([...all.folder.rejected.keys()]).toEqual(['a.json']);
    all.folder.correctRejected('a.json', JSON.stringify(document), '2026-11-22T23:30:00Z');
    await all.scheduler.advance(2 * scanIntervalMs);

    expect([jobNames(all), all.told.recorded, [...all.folder.accepted.keys()]]).toEqual([
      ['Exchange daily'],
      1,
      ['a.json'],
    ]);
    expect([[...all.folder.rejected], [...all.folder.reasons], all.rejections.at(-1)]).toEqual([
      [],
      [],
      [null, 'known'],
    ]);
  });

  test('one that was written to while the program did not run is read again after the next start', async () => {
    const folder = new InMemorySessionFolder();
    const before = startIntake(folder);
    folder.put('a.json', {});
    folder.put('b.json', {});
    await before.scheduler.advance(scanIntervalMs);
    await before.intake.stop();
    folder.correctRejected('a.json', JSON.stringify(document), '2027-01-01T00:00:01Z');
    const all = startIntake(folder);
    await all.scheduler.advance(2 * scanIntervalMs);

    expect([jobNames(all), [...folder.rejected.keys()]]).toEqual([['Exchange daily'], ['b.json']]);
  });

  test('one that is corrected and still wrong is rejected with its new reason, and left alone then', async () => {
    const all = startIntake();
    all.folder.put('a.json', '{}');
    await all.scheduler.advance(scanIntervalMs);
    all.folder.correctRejected('a.json', '{"job":{"name":"a"}}', '2027-02-01T00:00:00Z');
    for (let scan = 0; scan < 5; scan += 1) await all.scheduler.advance(scanIntervalMs);

    expect([...all.folder.reasons]).toEqual([['a.json', expect.stringMatching(/^result: /)]]);
    expect(all.log.filter((line) => line.includes('is read again'))).toHaveLength(1);
  });

  test('lines of a file that are corrected in rejected are taken in, and none of the others again', async () => {
    const all = startIntake();
    all.folder.put('a.ndjson', `${lines('good')}{}\n`);
    for (let scan = 0; scan < 4; scan += 1) await all.scheduler.advance(scanIntervalMs);
    all.folder.correctRejected('a.ndjson', lines('corrected'), '2026-11-22T23:30:00Z');
    for (let scan = 0; scan < 5; scan += 1) await all.scheduler.advance(scanIntervalMs);

    expect([jobNames(all), [...all.folder.rejected.keys()]]).toEqual([['good', 'corrected'], []]);
  });

  test('one that is held while it is corrected is read again once it is free', async () => {
    const all = startIntake();
    all.folder.put('a.json', {});
    await all.scheduler.advance(scanIntervalMs);
    all.folder.correctRejected('a.json', JSON.stringify(document), '2026-11-22T23:30:00Z');
    all.folder.unmovable.add('a.json');
    await all.scheduler.advance(3 * scanIntervalMs);
    all.folder.unmovable.clear();
    await all.scheduler.advance(2 * scanIntervalMs);

    expect(jobNames(all)).toEqual(['Exchange daily']);
  });

  test('many are looked at in turn', async () => {
    const folder = new InMemorySessionFolder();
    const count = 2 * rejectedLooksAtATime + 1;
    for (let index = 0; index < count; index += 1) folder.rejected.set(`${index}.json`, '{}');
    const all = startIntake(folder);
    for (let scan = 0; scan < 4; scan += 1) await all.scheduler.advance(scanIntervalMs);
    folder.correctRejected(`${count - 1}.json`, JSON.stringify(document), '2026-11-22T23:30:00Z');
    for (let scan = 0; scan < 4; scan += 1) await all.scheduler.advance(scanIntervalMs);

    expect([jobNames(all), folder.rejected.size]).toEqual([['Exchange daily'], count - 1]);
  });

  test('are told of where only lines of a file were', async () => {
    const all = startIntake();
    all.folder.put('a.ndjson', `${lines('good')}{}\n`);
    for (let scan = 0; scan < 4; scan += 1) await all.scheduler.advance(scanIntervalMs);

    expect(all.rejections.at(-1)).toEqual([rejected(1), 'new']);
  });
});

describe('a file that is not read because of its name', () => {
  const others = (count: number, example: string) => ({
    area: 'session-folder',
    kind: 'session-folder-other-files',
    path: '/user-data/sessions',
    count,
    example,
  });

  test.each(['a', 'a.json.txt', 'a.xml', 'result.JSN'])(
    'is told of after a minute, with its name: %s',
    async (name) => {
      const all = startIntake();
      all.folder.put(name, document);
      await all.scheduler.advance(otherPatienceMs - 1);
      expect(all.others).toEqual([[null, 'known']]);
      await all.scheduler.advance(scanIntervalMs);

      expect(all.others.at(-1)).toEqual([others(1, name), 'new']);
      expect(all.log).toContain('A file in the session folder is not read: its name has another ending.');
    },
  );

  test('is told of once, each new one again, and no more once none is left', async () => {
    const all = startIntake();
    for (const name of ['a.txt', 'b.txt']) {
      all.folder.put(name, document);
      await all.scheduler.advance(otherPatienceMs + 2 * scanIntervalMs);
    }
    for (const name of ['a.txt', 'b.txt']) {
      all.folder.files.delete(name);
      await all.scheduler.advance(scanIntervalMs);
    }

    expect(all.others).toEqual([
      [null, 'known'],
      [others(1, 'a.txt'), 'new'],
      [others(2, 'b.txt'), 'new'],
      [others(1, 'b.txt'), 'known'],
      [null, 'known'],
    ]);
  });

  test('and is given a name that is read in time is taken in without a word', async () => {
    const all = startIntake();
    all.folder.put('a', document);
    await all.scheduler.advance(otherPatienceMs - scanIntervalMs);
    all.folder.files.delete('a');
    all.folder.put('a.json', document);
    await all.scheduler.advance(otherPatienceMs);

    expect([jobNames(all), all.others]).toEqual([['Exchange daily'], [[null, 'known']]]);
  });

  test.each(['a.json.tmp', 'a.json.part', 'a.json.filepart', 'a.json.tmp-1234567890abcdef'])(
    'is given an hour where its name says that it is temporary: %s',
    async (name) => {
      const all = startIntake();
      all.folder.put(name, document);
      await all.scheduler.advance(temporaryPatienceMs - 1);
      expect(all.others).toEqual([[null, 'known']]);
      await all.scheduler.advance(scanIntervalMs);

      expect(all.others.at(-1)).toEqual([others(1, name), 'new']);
    },
  );

  test.each(['.DS_Store', 'desktop.ini', 'Thumbs.db', 'a.json~', '~$a.json.docx', '.a.json.part', 'a.json.error.txt'])(
    'is not told of where no script calls a report like that: %s',
    async (name) => {
      const all = startIntake();
      all.folder.put(name, '');
      await all.scheduler.advance(2 * temporaryPatienceMs);

      expect(all.others).toEqual([[null, 'known']]);
    },
  );
});

describe('a file that is still being written', () => {
  test('waits for its end and is then taken in', async () => {
    const all = startIntake();
    const text = JSON.stringify(document);
    for (const [second, length] of [
      [1, 1],
      [2, 10],
      [3, text.length],
    ] as const) {
      all.folder.put('a.json', text.slice(0, length), `2026-11-22T23:00:0${second}Z`);
      await all.scheduler.advance(scanIntervalMs);
    }

    expect([jobNames(all), [...all.folder.rejected.keys()]]).toEqual([['Exchange daily'], []]);
  });

  test('is rejected once it has not changed for 10 seconds, where nothing that comes could make it right', async () => {
    const all = startIntake();
    all.folder.put('a.json', '{"job":}');
    await all.scheduler.advance(scanIntervalMs);
    await all.scheduler.advance(settledAfterMs - 1);
    expect([...all.folder.rejected.keys()]).toEqual([]);
    await all.scheduler.advance(scanIntervalMs);

    expect([...all.folder.reasons.values()]).toEqual([expect.stringMatching(/^The document is not valid JSON: ./)]);
  });

  test.each([
    ['a.json', ''],
    ['a.json', '\ufeff'],
    ['a.json', ' \n'],
    ['a.json', '\0\0\0'],
    ['a.json', '{"job":{"name":"s"},"result":"Fai'],
    ['a.ndjson', ''],
    ['a.ndjson', `${lines('first')}{"job":{"name":"second"`],
    ['a.jsonl', '{"job":'],
  ])('%s with %j is waited for until nothing has come for 15 minutes, and is then rejected', async (name, text) => {
    const all = startIntake();
    all.folder.put(name, text);
    await all.scheduler.advance(scanIntervalMs);
    await all.scheduler.advance(restAwaitedForMs - 1);
    expect([...all.folder.rejected.keys()]).toEqual([]);
    await all.scheduler.advance(scanIntervalMs);

    expect([...all.folder.rejected.keys()]).toEqual([name]);
  });

  test('begins to be waited for anew when it grows, and is not read while it does not', async () => {
    const all = startIntake(new CountingFolder());
    all.folder.put('a.json', '{');
    await all.scheduler.advance(restAwaitedForMs);
    const whileUnchanged = all.folder.reads;
    all.folder.put('a.json', '{"job":');
    await all.scheduler.advance(restAwaitedForMs);

    expect([whileUnchanged, all.folder.reads, [...all.folder.rejected.keys()]]).toEqual([1, 2, []]);
  });

  test('whose writer took longer than a person would wait is taken in, once', async () => {
    const all = startIntake();
    all.folder.put('a.json', '');
    await all.scheduler.advance(40_000);
    all.folder.put('a.json', document, '2026-11-22T23:00:40Z');
    await all.scheduler.advance(scanIntervalMs);

    expect([jobNames(all), all.told.recorded, all.rejections]).toEqual([['Exchange daily'], 1, [[null, 'new']]]);
  });

  test('that holds a document on each line waits until nothing more has come for 10 seconds', async () => {
    const all = startIntake();
    all.folder.put('a.ndjson', lines('first'), '2026-11-22T23:00:01Z');
    await all.scheduler.advance(settledAfterMs);
    all.folder.put('a.ndjson', lines('first', 'second'), '2026-11-22T23:00:09Z');
    await all.scheduler.advance(settledAfterMs);
    expect(jobNames(all)).toEqual([]);
    await all.scheduler.advance(scanIntervalMs);

    expect([jobNames(all), [...all.folder.accepted.keys()]]).toEqual([['first', 'second'], ['a.ndjson']]);
  });

  test('is left alone while it cannot be read', async () => {
    const all = startIntake();
    all.folder.put('a.json', document);
    all.folder.locked.add('a.json');
    await all.scheduler.advance(10 * scanIntervalMs);
    expect([jobNames(all), [...all.folder.files.keys()]]).toEqual([[], ['a.json']]);
    all.folder.locked.clear();
    await all.scheduler.advance(scanIntervalMs);

    expect(jobNames(all)).toEqual(['Exchange daily']);
  });
});

describe('a file with a document on each line', () => {
  test('gives its sessions in the order of their ends, recorded together', async () => {
    const all = startIntake();
    const at = (name: string, endedAt: string) => JSON.stringify({ ...document, job: { name }, endedAt });
    all.folder.put('a.ndjson', [at('later', '2026-11-22T22:00:02Z'), at('earlier', '2026-11-22T22:00:01Z')].join('\n'));
    await all.scheduler.advance(settledAfterMs + 2 * scanIntervalMs);

    expect([jobNames(all), all.told.recorded]).toEqual([['earlier', 'later'], 1]);
  });

  test('is accepted but for its bad lines, which are rejected by themselves with their numbers', async () => {
    const all = startIntake();
    const bad = ['{"job":{"name":"bad"},"result":"Fine"}', '{"job":'];
    all.folder.put('a.ndjson', `${lines('first')}${bad[0]}\r\n${lines('second')}${bad[1]}\n`);
    await all.scheduler.advance(settledAfterMs + 2 * scanIntervalMs);

    expect([jobNames(all), [...all.folder.accepted.keys()], [...all.folder.rejected]]).toEqual([
      ['first', 'second'],
      ['a.ndjson'],
      [['a.ndjson', `${bad.join('\n')}\n`]],
    ]);
    expect(all.folder.reasons.get('a.ndjson')?.split('\n')).toEqual([
      'Line 2: result: expected Success, Warning or Failed, found "Fine".',
      expect.stringMatching(/^Line 4: The document is not valid JSON: /),
    ]);
  });

  test('is rejected as a whole where no line is good', async () => {
    const all = startIntake();
    all.folder.put('a.ndjson', '5\n6\n');
    await all.scheduler.advance(settledAfterMs + 2 * scanIntervalMs);

    expect([[...all.folder.rejected], [...all.folder.accepted]]).toEqual([[['a.ndjson', '5\n6\n']], []]);
  });

  test('that is offered again, or whose move has failed, is told of no second time', async () => {
    const all = startIntake();
    const text = `${lines('first')}5\n`;
    all.folder.put('a.ndjson', text);
    all.folder.unmovable.add('a.ndjson');
    await all.scheduler.advance(settledAfterMs + 4 * scanIntervalMs);
    all.folder.unmovable.clear();
    await all.scheduler.advance(scanIntervalMs);
    expect([...all.folder.rejected.keys()]).toEqual(['a.ndjson']);
    all.folder.put('a.ndjson', text);
    await all.scheduler.advance(settledAfterMs + 2 * scanIntervalMs);

    expect([jobNames(all), all.told.recorded, [...all.folder.accepted.keys()]]).toEqual([
      ['first'],
      1,
      ['a.ndjson', 'a (2).ndjson'],
    ]);
  });
});

describe('a file that its writer holds and adds lines to', () => {
  const at = (minute: number) => `2026-11-22T22:5${minute}:00.000Z`;
  /** Neither an end nor an id, which the time of the file gives it: only what the file held before tells that a line is new. */
  const line = (message: string) => `${JSON.stringify({ ...document, id: undefined, message })}\n`;
  const settleFile = async ({ scheduler }: ReturnType<typeof startIntake>) => {
    for (let looks = 0; looks < 5; looks += 1) await scheduler.advance(scanIntervalMs);
  };
  const messages = ({ journal }: { journal: Journal }) => openSessionsOf(journal).map(({ message }) => message);

  test.each([
    ['small', ''],
    ['large', ' '.repeat(largeFileBytes)],
  ])('where it cannot be moved is taken in line by line, also after a restart (%s)', async (_, filling) => {
    const before = startIntake();
    const { folder, database } = before;
    folder.unmovable.add('a.ndjson');
    folder.put('a.ndjson', `${line('first')}${filling}\n`, at(1));
    await settleFile(before);
    folder.put('a.ndjson', `${line('first')}${filling}\n${line('second')}`, at(2));
    await settleFile(before);
    await before.intake.stop();
    folder.put('a.ndjson', `${line('first')}${filling}\n${line('second')}5\n`, at(3));
    const after = startIntake(folder, new InThreadFileReader(() => folder), database);
    await settleFile(after);
    folder.unmovable.clear();
    await settleFile(after);

    expect([messages(after), [...folder.accepted.keys()], [...folder.rejected]]).toEqual([
      ['first', 'second'],
      ['a.ndjson'],
      [['a.ndjson', '5\n']],
    ]);
  });

  test('where it lies in accepted gives these lines too, once each, also after a restart', async () => {
    const before = startIntake();
    const { folder, database } = before;
    const append = (text: string) => folder.accepted.set('a.ndjson', `${folder.accepted.get('a.ndjson')}${text}`);
    folder.put('a.ndjson', line('first'));
    await settleFile(before);
    append(line('second').slice(0, 20));
    await before.scheduler.advance(scanIntervalMs);
    append(line('second').slice(20));
    await settleFile(before);
    await settleFile(before);
    await before.intake.stop();
    append(line('third'));
    const after = startIntake(folder, new InThreadFileReader(() => folder), database);
    await settleFile(after);
    await settleFile(after);

    expect([messages(after), [...folder.files.keys()], [...folder.rejected.keys()]]).toEqual([
      ['first', 'second', 'third'],
      [],
      [],
    ]);
  });

  test('is followed no more when it is removed from accepted', async () => {
    const all = startIntake();
    all.folder.put('a.ndjson', line('first'));
    await settleFile(all);
    all.folder.accepted.clear();
    await settleFile(all);
    all.folder.accepted.set('a.ndjson', line('first') + line('of another file'));
    await settleFile(all);
    await settleFile(all);

    expect(messages(all)).toEqual(['first']);
  });
});

test('a file that another one replaces between reading and moving is taken in, and so is the other one', async () => {
  class ReplacedFolder extends InMemorySessionFolder {
    override async read(name: string, before: TakenIn | null): Promise<FileReading> {
      const reading = await super.read(name, before);
      if (this.accepted.size === 0) this.put(name, { ...document, result: 'Failed' }, '2026-11-22T22:59:00.000Z');
      return reading;
    }
    override async accept(name: string, taken: TakenIn): Promise<FileAccepting> {
      const accepting = await super.accept(name, taken);
      if (this.accepted.size === 0) this.accepted.set('stops replacing', '');
      return accepting;
    }
  }
  const all = startIntake(new ReplacedFolder());
  all.folder.put('result.json', document);
  for (let scan = 0; scan < 3; scan += 1) await all.scheduler.advance(scanIntervalMs);

  expect([openSessionsOf(all.journal).map(({ result }) => result), [...all.folder.files.keys()]]).toEqual([
    ['Success', 'Failed'],
    [],
  ]);
});

test.each([
  ['small', ''],
  ['large', ' '.repeat(largeFileBytes)],
])('lines that come between reading and moving a %s file are taken in as well', async (_, filling) => {
  class GrowingFolder extends InMemorySessionFolder {
    override async read(name: string, before: TakenIn | null): Promise<FileReading> {
      const reading = await super.read(name, before);
      const file = this.files.get(name);
      if (file !== undefined && !file.text.includes('late')) file.text += lines('late');
      return reading;
    }
  }
  const all = startIntake(new GrowingFolder());
  all.folder.put('a.ndjson', lines('first') + filling);
  for (let scan = 0; scan < 8; scan += 1) await all.scheduler.advance(scanIntervalMs);

  expect([jobNames(all), [...all.folder.files.keys()], [...all.folder.rejected.keys()]]).toEqual([
    ['first', 'late'],
    [],
    [],
  ]);
});

describe('a file over 1 MB', () => {
  const objects = Array.from({ length: 12_000 }, (_, index) => ({
    name: `user-${index}@contoso.com`,
    result: 'Success',
  }));
  const large = JSON.stringify({ ...document, objects, message: 'x'.repeat(largeFileBytes) });
  const wait = async ({ scheduler }: ReturnType<typeof startIntake>) => {
    for (let looks = 0; looks < 5; looks += 1) await scheduler.advance(scanIntervalMs);
  };

  test('is taken in once nothing more has come for 10 seconds', async () => {
    const all = startIntake();
    all.folder.put('a.json', large);
    await all.scheduler.advance(scanIntervalMs);
    expect(jobNames(all)).toEqual([]);
    await wait(all);

    expect([jobNames(all), [...all.journal.objectsOf(1)].length, [...all.folder.accepted.keys()], all.told]).toEqual([
      ['Exchange daily'],
      12_000,
      ['a.json'],
      { recorded: 1, trouble: '' },
    ]);
  });

  test('whose end is missing is waited for until nothing has come for 15 minutes, and not read meanwhile', async () => {
    const reads = { count: 0 };
    const folder = new InMemorySessionFolder();
    const reader = new InThreadFileReader(() => folder);
    const counting: LargeFileReader = {
      read: (...request) => {
        reads.count += 1;
        return reader.read(...request);
      },
    };
    folder.put('a.json', large.slice(0, -1));
    const all = startIntake(folder, counting);
    await all.scheduler.advance(restAwaitedForMs - 1);
    expect([reads.count, [...folder.rejected.keys()]]).toEqual([1, []]);
    folder.put('a.json', large);
    await wait(all);

    expect([jobNames(all), reads.count]).toEqual([['Exchange daily'], 2]);
  });

  test('is rejected with what is wrong', async () => {
    const all = startIntake();
    all.folder.put('a.json', large.replace('"Success"', '"Fine"'));
    all.folder.put('b.json', `${large}}`);
    await wait(all);

    expect([...all.folder.reasons]).toEqual([
      ['a.json', 'result: expected Success, Warning or Failed, found "Fine".'],
      ['b.json', expect.stringMatching(/^The document is not valid JSON: /)],
    ]);
  });

  test('with a document on each line is accepted but for its bad lines', async () => {
    const all = startIntake();
    all.folder.put('a.ndjson', `${lines('first')}5\n${large}\n`);
    await wait(all);

    expect([jobNames(all).toSorted((a, b) => a.localeCompare(b)), [...all.folder.rejected]]).toEqual([
      ['Exchange daily', 'first'],
      [['a.ndjson', '5\n']],
    ]);
  });

  test('that another program holds is told of after 5 minutes', async () => {
    const all = startIntake();
    all.folder.put('a.json', large);
    all.folder.locked.add('a.json');
    await wait(all);
    await all.scheduler.advance(lockPatienceMs);
    await all.scheduler.advance(scanIntervalMs);

    expect(all.failures.at(-1)).toEqual({
      area: 'session-folder',
      kind: 'session-file-held',
      path: '/user-data/sessions',
      name: 'a.json',
    });
  });

  test('that cannot be recorded stays, and holds up no other', async () => {
    const all = startIntake();
    all.database.execute(
      `CREATE TRIGGER no BEFORE INSERT ON session_objects BEGIN SELECT RAISE(FAIL, 'disk is full'); END`,
    );
    all.folder.put('a.json', large);
    all.folder.put('b.json', { ...document, job: { name: 'other' } });
    await wait(all);

    expect([jobNames(all), [...all.folder.files.keys()], all.failures.at(-1)]).toEqual([
      ['other'],
      ['a.json'],
      { area: 'session-folder', kind: 'session-folder-unusable', path: '/user-data/sessions', reason: 'disk is full' },
    ]);
  });

  test('that needs more memory than there is is tried three times, a minute apart, and then rejected', async () => {
    const readAtMs: number[] = [];
    const all = startIntake(new InMemorySessionFolder(), {
      read: () => {
        readAtMs.push(all.clock.nowMs());
        return Promise.resolve({ kind: 'memory-short' });
      },
    });
    all.folder.put('a.json', large);
    for (let scans = 0; scans < 60; scans += 1) await all.scheduler.advance(scanIntervalMs);

    const [firstMs = 0] = readAtMs;
    expect([readAtMs, all.folder.reasons.get('a.json')]).toEqual([
      [firstMs, firstMs + memoryRestMs, firstMs + 2 * memoryRestMs],
      expect.stringMatching(/^Reading the document needs more memory than there is; it was tried 3 times\./),
    ]);
    expect(all.failures.every((failure) => failure === null)).toBe(true);
  });

  test('is read no further when the program ends', async () => {
    const all = startIntake(new InMemorySessionFolder(), {
      read: (_path, _name, _before, signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    });
    all.folder.put('a.json', large);
    for (let looks = 0; looks < 3; looks += 1) await all.scheduler.advance(scanIntervalMs);
    await all.intake.stop();

    expect([jobNames(all), all.failures.filter((failure) => failure !== null)]).toEqual([[], []]);
  });

  test('is left where it is when the program ends, without a word of trouble', async () => {
    const all = startIntake();
    all.folder.put('a.json', large);
    await all.scheduler.advance(scanIntervalMs);
    await all.scheduler.advance(settledAfterMs - scanIntervalMs);
    await all.intake.stop();

    expect([jobNames(all), [...all.folder.files.keys()], all.failures.filter((failure) => failure !== null)]).toEqual([
      [],
      ['a.json'],
      [],
    ]);
  });
});

describe('a file that another program holds', () => {
  const held = { area: 'session-folder', kind: 'session-file-held', path: '/user-data/sessions', name: 'a.json' };

  test.each(['locked', 'unmovable'] as const)(
    '(%s) is told of after 5 minutes, and no more when it is free',
    async (how) => {
      const all = startIntake();
      all.folder.put('a.json', document);
      all.folder[how].add('a.json');
      await all.scheduler.advance(scanIntervalMs);
      await all.scheduler.advance(lockPatienceMs - 1);
      expect(all.failures.filter((failure) => failure !== null)).toEqual([]);
      await all.scheduler.advance(scanIntervalMs);
      expect(all.failures.at(-1)).toEqual(held);
      all.folder[how].clear();
      await all.scheduler.advance(scanIntervalMs);

      expect([all.failures.at(-1), jobNames(all), [...all.folder.accepted.keys()]]).toEqual([
        null,
        ['Exchange daily'],
        ['a.json'],
      ]);
    },
  );

  test('holds up no other', async () => {
    const all = startIntake();
    all.folder.put('a.json', document);
    all.folder.locked.add('a.json');
    all.folder.put('b.json', { ...document, job: { name: 'other' } });
    await all.scheduler.advance(scanIntervalMs);

    expect(jobNames(all)).toEqual(['other']);
  });

  test('is waited for anew when it was free in between', async () => {
    const all = startIntake();
    all.folder.put('a.json', '{"job":');
    all.folder.locked.add('a.json');
    await all.scheduler.advance(lockPatienceMs - scanIntervalMs);
    all.folder.locked.clear();
    await all.scheduler.advance(scanIntervalMs);
    all.folder.locked.add('a.json');
    await all.scheduler.advance(lockPatienceMs - scanIntervalMs);

    expect(all.failures.filter((failure) => failure !== null)).toEqual([]);
  });
});

describe('a file that the system lets nobody read', () => {
  const unreadable = {
    area: 'session-folder',
    kind: 'session-file-unreadable',
    path: '/user-data/sessions',
    name: 'a.json',
  };

  test('is told of by itself after 5 minutes, with the rights as the reason, and the others are taken in', async () => {
    const all = startIntake();
    all.folder.put('a.json', document);
    all.folder.denied.add('a.json');
    all.folder.put('b.json', { ...document, job: { name: 'other' } });
    await all.scheduler.advance(scanIntervalMs);
    expect([jobNames(all), all.failures.at(-1)]).toEqual([['other'], null]);
    await all.scheduler.advance(lockPatienceMs);
    await all.scheduler.advance(scanIntervalMs);

    expect(all.failures.at(-1)).toEqual({ ...unreadable, reason: 'the system denies access to it' });
    expect(all.log.join('\n')).not.toContain('a.json');
  });

  test('for another reason is told of at once, and the folder is not said to be unusable', async () => {
    class BrokenFolder extends InMemorySessionFolder {
      override read(name: string, before: TakenIn | null): Promise<FileReading> {
        return name === 'a.json' ? Promise.reject(new Error('EIO: /secret/a.json')) : super.read(name, before);
      }
    }
    const all = startIntake(new BrokenFolder());
    all.folder.put('a.json', document);
    all.folder.put('b.json', { ...document, job: { name: 'other' } });
    await all.scheduler.advance(scanIntervalMs);

    expect([jobNames(all), all.failures.at(-1)]).toEqual([['other'], { ...unreadable, reason: 'EIO: /secret/a.json' }]);
    expect(all.log.join('\n')).not.toContain('a.json');
  });
});

test('a document over 256 MB is refused without being read', async () => {
  class HugeFileFolder extends InMemorySessionFolder {
    readCount = 0;
    override async list(): Promise<SessionFile[]> {
      return (await super.list()).map((file) => ({ ...file, sizeBytes: maxDocumentBytes + 1 }));
    }
    override async lookAtRejected(names: readonly string[]): Promise<RejectedFile[]> {
      return (await super.lookAtRejected(names)).map((file) => ({ ...file, sizeBytes: maxDocumentBytes + 1 }));
    }
    override read(name: string, before: TakenIn | null): Promise<FileReading> {
      this.readCount += 1;
      return super.read(name, before);
    }
  }
  const folder = new HugeFileFolder();
  folder.put('a.json', document);
  const all = startIntake(folder);
  await all.scheduler.advance(settledAfterMs + scanIntervalMs);

  expect([[...folder.reasons], folder.readCount]).toEqual([[['a.json', 'The document is larger than 256 MB.']], 0]);
});

describe('a folder that cannot be used', () => {
  test('is told of, looked at again, and told of when it works again', async () => {
    const folder = new InMemorySessionFolder();
    folder.trouble = { list: 'the share is gone' };
    const all = startIntake(folder);
    await all.scheduler.advance(0);
    folder.trouble = {};
    folder.put('a.json', document);
    await all.scheduler.advance(scanIntervalMs);

    expect([all.failures, jobNames(all)]).toEqual([
      [
        {
          area: 'session-folder',
          kind: 'session-folder-unusable',
          path: '/user-data/sessions',
          reason: 'the share is gone',
        },
        null,
      ],
      ['Exchange daily'],
    ]);
  });

  test('is in the log once for each time that it cannot be used, however often it is looked at', async () => {
    const folder = new InMemorySessionFolder();
    const all = startIntake(folder);
    for (const trouble of ['the share is gone', 'access is denied', null, 'access is denied']) {
      folder.trouble = trouble === null ? {} : { list: trouble };
      await all.scheduler.advance(10 * scanIntervalMs);
    }

    expect(all.log).toEqual([
      'The session folder could not be used: the share is gone',
      'The session folder could not be used: access is denied',
      'The session folder could not be used: access is denied',
    ]);
  });
});

describe('trouble behind the intake', () => {
  test('a session that could not be passed on is passed on at the next look', async () => {
    const all = startIntake();
    all.told.trouble = 'database or disk is full';
    all.folder.put('a.json', document);
    await all.scheduler.advance(scanIntervalMs);
    all.told.trouble = '';
    await all.scheduler.advance(scanIntervalMs);

    expect([all.told.recorded, jobNames(all), [...all.folder.accepted.keys()]]).toEqual([
      1,
      ['Exchange daily'],
      ['a.json'],
    ]);
  });

  test('a session that could not be recorded stays in its folder', async () => {
    const all = startIntake();
    all.journal.close();
    all.folder.put('a.json', document);
    await all.scheduler.advance(scanIntervalMs);

    expect([[...all.folder.files.keys()], all.failures.at(-1)?.kind]).toEqual([['a.json'], 'session-folder-unusable']);
  });
});

test('a folder that does not answer for 5 minutes is told of, and looked at again once it does', async () => {
  const folder = new InMemorySessionFolder();
  const answer = Promise.withResolvers<void>();
  const list = folder.list.bind(folder);
  folder.list = async () => {
    await answer.promise;
    return list();
  };
  const all = startIntake(folder);
  await all.scheduler.advance(stepPatienceMs);
  expect(all.failures).toEqual([
    {
      area: 'session-folder',
      kind: 'session-folder-unusable',
      path: '/user-data/sessions',
      reason: 'it has not answered for 5 minutes, and is waited for',
    },
  ]);
  answer.resolve();
  folder.put('a.json', document);
  await all.scheduler.advance(scanIntervalMs);

  expect([jobNames(all), all.failures.at(-1)]).toEqual([['Exchange daily'], null]);
});

test('a folder that does not answer holds up no end of the program for longer than 10 seconds', async () => {
  const folder = new InMemorySessionFolder();
  folder.list = () => new Promise(() => {});
  const all = startIntake(folder);
  const stopping = all.intake.stop();
  await all.scheduler.advance(10_000);

  expect(await stopping).toBeUndefined();
});

describe('looks at the folder', () => {
  class SlowFolder extends InMemorySessionFolder {
    listCount = 0;
    gate = Promise.withResolvers<void>();
    override async list(): Promise<SessionFile[]> {
      this.listCount += 1;
      await this.gate.promise;
      return super.list();
    }
  }

  test('never overlap; a change that comes during one is looked at right after it', async () => {
    const folder = new SlowFolder();
    const all = startIntake(folder);
    all.intake.wake();
    all.intake.wake();
    await settle();
    expect(folder.listCount).toBe(1);
    folder.gate.resolve();
    await settle();

    expect(folder.listCount).toBe(2);
  });

  test('are over when stop resolves, and none follows', async () => {
    const folder = new SlowFolder();
    folder.put('a.json', document);
    const all = startIntake(folder);
    await settle();
    let isStopped = false;
    const stopped = all.intake.stop().then(() => (isStopped = true));
    await settle();
    expect(isStopped).toBe(false);
    folder.gate.resolve();
    await stopped;
    all.intake.wake();
    await all.scheduler.advance(10 * scanIntervalMs);

    expect([folder.listCount, all.scheduler.delaysMs]).toEqual([1, []]);
  });
});

test('the log names no session and no file', async () => {
  const all = startIntake();
  all.folder.put('secret-customer.json', { job: { name: 'secret-job' }, result: 'Success' });
  all.folder.put('secret-rejected.json', { job: {}, result: 'secret-result' });
  await all.scheduler.advance(scanIntervalMs);

  expect(all.log.join('\n')).not.toMatch(/secret/);
});

describe('the folder counts as read', () => {
  const begunMs = new ManualClock('2026-11-22T23:00:00.000Z').nowMs();

  test('from the beginning of a look that took in everything; before the first one, never', async () => {
    const folder = new InMemorySessionFolder();
    folder.put('a.json', document);
    const all = startIntake(folder);
    expect(all.intake.lastReadAtMs).toBe(-Infinity);
    await all.scheduler.advance(0);
    expect(all.intake.lastReadAtMs).toBe(begunMs);
    await all.scheduler.advance(scanIntervalMs);
    expect(all.intake.lastReadAtMs).toBe(begunMs + scanIntervalMs);
  });

  test.each([
    ['is half-written', (folder: InMemorySessionFolder) => folder.put('b.json', '{"job":')],
    ['may get more lines', (folder: InMemorySessionFolder) => folder.put('b.ndjson', lines('first'))],
    [
      'is held by another program',
      (folder: InMemorySessionFolder) => {
        folder.put('b.json', document);
        folder.locked.add('b.json');
      },
    ],
  ])('not while a file %s', async (_, put) => {
    const folder = new InMemorySessionFolder();
    put(folder);
    const all = startIntake(folder);
    await all.scheduler.advance(scanIntervalMs);

    expect(all.intake.lastReadAtMs).toBe(-Infinity);
  });

  test('though a file has been held for as long as a person is told of: it must not hold up all others', async () => {
    const folder = new InMemorySessionFolder();
    folder.put('b.json', document);
    folder.locked.add('b.json');
    const all = startIntake(folder);
    await all.scheduler.advance(lockPatienceMs + scanIntervalMs);

    expect(all.intake.lastReadAtMs).toBeGreaterThanOrEqual(begunMs + lockPatienceMs);
  });

  test('not while it cannot be listed, nor while nothing can be recorded', async () => {
    const folder = new InMemorySessionFolder();
    const all = startIntake(folder);
    await all.scheduler.advance(0);
    const readAtMs = all.intake.lastReadAtMs;
    folder.trouble = { list: 'the share is away' };
    await all.scheduler.advance(10 * scanIntervalMs);
    expect([readAtMs, all.intake.lastReadAtMs]).toEqual([begunMs, begunMs]);
    folder.trouble = {};
    all.database.execute(`CREATE TRIGGER full BEFORE INSERT ON session BEGIN SELECT RAISE(ABORT, 'disk full'); END;`);
    folder.put('a.json', document);
    await all.scheduler.advance(10 * scanIntervalMs);

    expect(all.intake.lastReadAtMs).toBe(begunMs);
  });
});
