/** Whether windows can answer while a session file of 250 MB is taken in. */
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createHash } from 'node:crypto';
import { DiskSessionFolder } from '../../src-main/adapters/disk/disk-session-folder.ts';
import { openJournal } from '../../src-main/adapters/sqlite/open-journal.ts';
import { SystemClock } from '../../src-main/adapters/system/system-clock.ts';
import { SystemScheduler } from '../../src-main/adapters/system/system-scheduler.ts';
import { ThreadLargeFileReader } from '../../src-main/adapters/threads/thread-large-file-reader.ts';
import { FolderIntake } from '../../src-main/intake/folder-intake.ts';
import { manyObjects } from '../builders/many-objects.ts';
import type { Benchmark } from './benchmark.ts';

const sizeWanted = 250_000_000;

export const largeSessionFile: Benchmark = {
  name: 'large-file',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
    const sessions = join(folder, 'sessions');
    mkdirSync(sessions);
    const { journal } = openJournal(join(folder, 'journal.sqlite'), (path) => `${path}.damaged`);
    try {
      writeLargeFile(join(sessions, 'large.json'));
      const delays = monitorEventLoopDelay({ resolution: 1 });
      let peakBytes = 0;
      const watch = setInterval(() => (peakBytes = Math.max(peakBytes, process.memoryUsage.rss())), 100);
      const startedAt = performance.now();
      const isTakenIn = Promise.withResolvers<void>();
      const intake = new FolderIntake({
        folder: new DiskSessionFolder(sessions),
        path: sessions,
        largeFiles: new ThreadLargeFileReader(),
        journal,
        clock: new SystemClock(),
        // A timer of the product keeps no process alive.
        scheduler: new SystemScheduler(),
        hash: (text) => createHash('sha256').update(text).digest('hex'),
        onRecorded: isTakenIn.resolve,
        onFailure: (failure) => failure !== null && isTakenIn.reject(new Error(JSON.stringify(failure))),
        log: () => {},
      });
      delays.enable();
      intake.start();
      await isTakenIn.promise;
      delays.disable();
      clearInterval(watch);
      await intake.stop();
      const figures = {
        seconds: (performance.now() - startedAt) / 1000,
        longestDelayMs: delays.max / 1e6,
        delay99Ms: delays.percentile(99) / 1e6,
        peakMegabytes: peakBytes / 1e6,
      };
      return {
        description: 'A session file of 250 MB from its first look to the journal (10 s of it wait for more to come).',
        table: [Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value.toFixed(1)]))],
        figures,
      };
    } finally {
      journal.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

function writeLargeFile(path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, '{"job":{"name":"Large"},"result":"Warning","objects":[');
  const piece = [...manyObjects(1_000)].map((object) => JSON.stringify(object)).join(',');
  for (let isFirst = true; statSync(path).size < sizeWanted; isFirst = false) {
    writeSync(file, isFirst ? piece : `,${piece}`);
  }
  writeSync(file, ']}');
  closeSync(file);
  utimesSync(path, new Date(), new Date());
}
