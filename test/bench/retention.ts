/** How long the main thread is held while a long history is removed, and how much room is given back. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskReportStore } from '../../src-main/adapters/disk/disk-report-store.ts';
import { SystemScheduler } from '../../src-main/adapters/system/node-parts.ts';
import { HistoryRetention } from '../../src-main/history/history-retention.ts';
import type { Journal } from '../../src-main/journal/journal.ts';
import { endedAtMs, longHistory } from './long-history.ts';

const entryCount = 100_000;
const days = 90;
const longestHold = 'longest hold in processor time, ms';

export const retention = {
  name: 'retention',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
    const path = join(folder, 'journal.sqlite');
    const journal = longHistory(path, entryCount);
    try {
      const before = statSync(path).size;
      const heldMs: number[] = [];
      const workedMs: number[] = [];
      const startedAt = performance.now();
      await removeAll(journal, folder, heldMs, workedMs);
      const seconds = (performance.now() - startedAt) / 1_000;
      const left = journal.sessionIds().length;
      journal.close();
      const sorted = heldMs.toSorted((a, b) => a - b);
      const figures = {
        removed: entryCount - left,
        // One in a hundred waits for a person.
        left,
        seconds: round(seconds),
        batches: heldMs.length,
        'longest hold of the main thread, ms': round(sorted.at(-1) ?? NaN),
        [longestHold]: round(Math.max(...workedMs)),
        'held in 99 of 100 batches no longer than, ms': round(sorted[Math.floor(sorted.length * 0.99)] ?? NaN),
        'median, ms': round(sorted[Math.floor(sorted.length / 2)] ?? NaN),
        'file before, MB': round(before / 1e6),
        'file after, MB': round(statSync(path).size / 1e6),
      };
      return {
        description: `Removing ${entryCount} old entries, a batch at a time.`,
        table: Object.entries(figures).map(([measured, value]) => ({ measured, value: String(value) })),
        figures,
        aims: [{ figure: longestHold, value: figures[longestHold], aim: { atMost: 50 } }],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

async function removeAll(journal: Journal, folder: string, heldMs: number[], workedMs: number[]): Promise<void> {
  const timed = <A extends unknown[], R>(action: (...given: A) => R): ((...given: A) => R) => {
    return (...given) => {
      const begunAt = performance.now();
      const begunUsage = process.cpuUsage();
      try {
        return action(...given);
      } finally {
        heldMs.push(performance.now() - begunAt);
        const { user, system } = process.cpuUsage(begunUsage);
        workedMs.push((user + system) / 1_000);
      }
    };
  };
  const { expired } = journal;
  await new Promise<void>((resolve) => {
    const work = new HistoryRetention({
      history: {
        sessions: timed((beforeMs, after, limit) => expired.sessions(beforeMs, after, limit)),
        removeSessions: timed((ids, beforeMs) => expired.removeSessions(ids, beforeMs)),
        removeMessages: timed((beforeMs) => expired.removeMessages(beforeMs)),
      },
      giveSpaceBack: timed(() => journal.giveSpaceBack()),
      reports: new DiskReportStore(join(folder, 'reports')),
      removeTakenIn: () => Promise.resolve(0),
      retentionDays: () => days,
      clock: { nowMs: () => endedAtMs(entryCount) + (days + 1) * 24 * 60 * 60_000 },
      scheduler: new SystemScheduler(),
      onRemoved: () => void work.stop().then(resolve),
      log: () => {},
    });
    work.start();
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
