/** Whether windows can answer, and memory stays flat, while the session folder is taken in. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DiskSessionFolder } from '../../src-main/adapters/disk/disk-session-folder.ts';
import { openJournal } from '../../src-main/adapters/sqlite/open-journal.ts';
import { SystemClock, SystemScheduler } from '../../src-main/adapters/system/node-parts.ts';
import { ThreadLargeFileReader } from '../../src-main/adapters/threads/thread-large-file-reader.ts';
import { FolderIntake } from '../../src-main/sources/folder/folder-intake.ts';
import { manyObjects } from '../builders/many-objects.ts';
import type { Benchmark } from './benchmark.ts';
import { smallSession } from './small-session.ts';

const largeFileBytes = 250_000_000;
const waitingFiles = 50_000;

export const largeSessionFile: Benchmark = {
  name: 'large-file',
  run: async () => {
    const figures = await takeIn(1, (folder) => writeLargeFile(join(folder, 'large.json')));
    return {
      description: 'A session file of 250 MB from its first look to the journal (10 s of it wait for more to come).',
      table: [toRow(figures)],
      figures,
      aims: [],
    };
  },
};

export const manySessionFiles: Benchmark = {
  name: 'many-files',
  run: async () => {
    const figures = await takeIn(waitingFiles, (folder) => {
      for (let id = 0; id < waitingFiles; id += 1) {
        writeFileSync(join(folder, `${id}.json`), JSON.stringify(smallSession(id)));
      }
    });
    return {
      description: `${waitingFiles} small session files that wait at the start, into the journal (memory is to stay flat).`,
      table: [toRow(figures)],
      figures,
      aims: [],
    };
  },
};

/** The intake alone, on a real disk. Resolves when so many sessions are recorded. */
async function takeIn(sessionCount: number, prepare: (folder: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
  const sessions = join(folder, 'sessions');
  mkdirSync(sessions);
  const { journal } = openJournal(join(folder, 'journal.sqlite'), (path) => `${path}.damaged`);
  try {
    prepare(sessions);
    const delays = monitorEventLoopDelay({ resolution: 1 });
    const memory: number[] = [];
    const watch = setInterval(() => memory.push(process.memoryUsage.rss() / 1e6), 100);
    const isDone = Promise.withResolvers<void>();
    const intake = new FolderIntake({
      folder: new DiskSessionFolder(sessions, 'make'),
      path: sessions,
      largeFiles: new ThreadLargeFileReader(),
      journal,
      clock: new SystemClock(),
      scheduler: new SystemScheduler(),
      diskScheduler: new SystemScheduler(),
      hash: (text) => createHash('sha256').update(text).digest('hex'),
      onReadAgain: () => {},
      onRecorded: () => {
        if (journal.isKnown('folder', lastId)) isDone.resolve();
      },
      onRejected: () => {},
      onOthers: () => {},
      onFailure: (failure) => failure !== null && isDone.reject(new Error(JSON.stringify(failure))),
      log: () => {},
    });
    const lastId = sessionCount === 1 ? 'large' : smallSession(sessionCount - 1).id;
    const startedAt = performance.now();
    delays.enable();
    intake.start();
    await isDone.promise;
    const seconds = (performance.now() - startedAt) / 1000;
    delays.disable();
    clearInterval(watch);
    await intake.stop();
    return {
      seconds,
      longestDelayMs: delays.max / 1e6,
      delay99Ms: delays.percentile(99) / 1e6,
      megabytesAfterATenth: memory[Math.floor(memory.length / 10)] ?? 0,
      megabytesAtTheEnd: memory.at(-1) ?? 0,
      peakMegabytes: Math.max(...memory),
    };
  } finally {
    journal.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function toRow(figures: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value.toFixed(1)]));
}

function writeLargeFile(path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, '{"id":"large","job":{"name":"Large"},"result":"Warning","objects":[');
  const piece = [...manyObjects(1_000)].map((object) => JSON.stringify(object)).join(',');
  for (let isFirst = true; statSync(path).size < largeFileBytes; isFirst = false) {
    writeSync(file, isFirst ? piece : `,${piece}`);
  }
  writeSync(file, ']}');
  closeSync(file);
}
