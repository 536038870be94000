/** Taking in sessions that wait in the folder, against inserting the same rows into SQLite and nothing else. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskSessionFolder } from '../../src-main/adapters/disk/disk-session-folder.ts';
import { NodeSqliteDatabase } from '../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { SystemClock, SystemScheduler } from '../../src-main/adapters/system/node-parts.ts';
import { ThreadLargeFileReader } from '../../src-main/adapters/threads/thread-large-file-reader.ts';
import { maxBatchFiles } from '../../src-main/sources/folder/file-batches.ts';
import { FolderIntake } from '../../src-main/sources/folder/folder-intake.ts';
import type { SqlRow, SqlValue } from '../../src-main/journal/database.ts';
import { Journal } from '../../src-main/journal/journal.ts';
import { prepareSchema } from '../../src-main/journal/schema.ts';
import type { Benchmark } from './benchmark.ts';
import { smallSession } from './small-session.ts';

const sessionCount = 2_000;
const rounds = 5;
const tables = ['job', 'session', 'session_objects', 'decision', 'history'];

interface Cost {
  wallMs: number;
  processorMs: number;
}

type Rows = Map<string, SqlRow[]>;

export const intake: Benchmark = {
  name: 'intake',
  run: async () => {
    const candidates = ['taken in', 'floor, a commit each', `floor, a commit for ${maxBatchFiles}`] as const;
    const costs = candidates.map((name) => ({ name, samples: [] as Cost[] }));
    // The first round warms up.
    for (let round = 0; round <= rounds; round += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
      try {
        const { cost, rows } = await takeIn(join(folder, 'taken in'));
        const each = insert(join(folder, 'each.sqlite'), rows, 1);
        const batched = insert(join(folder, 'batched.sqlite'), rows, maxBatchFiles);
        if (round > 0) [cost, each, batched].forEach((sample, index) => costs[index]?.samples.push(sample));
      } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    }
    const results = costs.map(({ name, samples }) => ({
      name,
      wallMs: medianOf(samples.map(({ wallMs }) => wallMs)),
      processorMs: medianOf(samples.map(({ processorMs }) => processorMs)),
    }));
    const wallOf = (name: (typeof candidates)[number]) => results.find((each) => each.name === name)?.wallMs ?? NaN;
    const times = wallOf('taken in') / wallOf('floor, a commit each');
    return {
      description:
        `${sessionCount} small sessions from files to a synced journal and to "accepted", against the same rows alone ` +
        `with the same sync setting: ${times.toFixed(2)} times of a commit each.`,
      table: results.map(({ name, wallMs, processorMs }) => ({
        candidate: name,
        'sessions a second': ((sessionCount / wallMs) * 1000).toFixed(0),
        'µs each': ((wallMs / sessionCount) * 1000).toFixed(0),
        'processor µs each': ((processorMs / sessionCount) * 1000).toFixed(0),
        'of ours': (wallMs / wallOf('taken in')).toFixed(2),
      })),
      figures: { sessionCount, results, timesOfFloor: times },
      aims: [{ figure: 'times of a commit for each session', value: times, aim: { atMost: 3 } }],
    };
  },
};

/** By the program's own intake: list, read, parse, check, record, move. */
async function takeIn(folder: string): Promise<{ cost: Cost; rows: Rows }> {
  const sessions = join(folder, 'sessions');
  mkdirSync(sessions, { recursive: true });
  for (let id = 0; id < sessionCount; id += 1) {
    writeFileSync(join(sessions, `${id}.json`), JSON.stringify(smallSession(id)));
  }
  const database = openDatabase(join(folder, 'journal.sqlite'));
  const folderOfSessions = new DiskSessionFolder(sessions, 'make');
  let intakeUnderTest: FolderIntake | null = null;
  const cost = await measure(async () => {
    await new Promise<void>((resolve) => {
      const end = () => resolve();
      intakeUnderTest = new FolderIntake({
        folder: folderOfSessions,
        path: sessions,
        largeFiles: new ThreadLargeFileReader(),
        journal: new Journal(database),
        clock: new SystemClock(),
        scheduler: new SystemScheduler(),
        diskScheduler: new SystemScheduler(),
        hash: (text) => createHash('sha256').update(text).digest('hex'),
        onReadAgain: () => {},
        onRecorded: () => {},
        // Told at the end of each look at the folder.
        onFailure: end,
        onRejected: () => {},
        onOthers: () => {},
        log: () => {},
      });
      intakeUnderTest.start();
    });
  });
  await (intakeUnderTest as FolderIntake | null)?.stop();
  const rows: Rows = new Map(tables.map((table) => [table, database.query(`SELECT * FROM ${table}`)]));
  database.close();
  const count = rows.get('session')?.length;
  if (count !== sessionCount) throw new Error(`${count} of ${sessionCount} sessions were taken in.`);
  return { cost, rows };
}

/** Nothing but the rows, as the intake has written them. */
function insert(path: string, rows: Rows, perCommit: number): Cost {
  const database = openDatabase(path);
  const sessions = rows.get('session') ?? [];
  const rowsOf = (table: string, id: string) => Map.groupBy(rows.get(table) ?? [], (row) => row[id]);
  const parts = new Map([
    ['session_objects', rowsOf('session_objects', 'objects_id')],
    ['decision', rowsOf('decision', 'session_id')],
    ['history', rowsOf('history', 'session_id')],
  ]);
  const insertRow = (table: string, row: SqlRow) => {
    const columns = Object.keys(row);
    database.change(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
      row as Record<string, SqlValue>,
    );
  };
  const begun = begin();
  database.transaction(() => rows.get('job')?.forEach((job) => insertRow('job', job)));
  for (let at = 0; at < sessions.length; at += perCommit) {
    database.transaction(() => {
      for (const session of sessions.slice(at, at + perCommit)) {
        insertRow('session', session);
        for (const [table, of] of parts) for (const row of of.get(session['id']) ?? []) insertRow(table, row);
      }
    });
  }
  const cost = begun();
  database.close();
  return cost;
}

function openDatabase(path: string): NodeSqliteDatabase {
  const database = new NodeSqliteDatabase(path);
  prepareSchema(database);
  return database;
}

async function measure(action: () => Promise<void>): Promise<Cost> {
  const end = begin();
  await action();
  return end();
}

function begin(): () => Cost {
  const begunMs = performance.now();
  const begunUsage = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begunUsage);
    return { wallMs: performance.now() - begunMs, processorMs: (user + system) / 1000 };
  };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
