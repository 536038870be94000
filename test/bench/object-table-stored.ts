/**
 * What composing adds to what is done with its result: the product does not leave it in memory, it puts the body into
 * the outbox and the report into a new file. The same bytes, already made, are stored in the same way.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskReportStore } from '../../src-main/adapters/disk/disk-report-store.ts';
import { openJournal } from '../../src-main/adapters/sqlite/open-journal.ts';
import { createMessageEncoder } from '../../src-main/channels/rendered-message.ts';
import { htmlContentType } from '../../src-main/channels/email/report-html.ts';
import { jobSession } from '../builders/job-session.ts';
import { newOutboxEntry } from '../builders/mail-message.ts';
import { manyObjects } from '../builders/many-objects.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { measureInTurns, type Candidate } from './measure-in-turns.ts';
import { prepareBody, prepareReport } from './object-table.ts';

export const storedBody: Benchmark = {
  name: 'body-1000-stored',
  run: () =>
    inFolder(async (folder) => {
      const compose = prepareBody([...manyObjects(1000)]);
      const encode = createMessageEncoder();
      const encodeBody = () =>
        encode({
          content: {
            recipients: [{ address: 'noc@contoso.com', name: '' }],
            subject: 'Exchange daily: Failed',
            html: compose(),
            importance: 'high',
          },
          attachments: [],
        });
      const made = encodeBody().slice();
      const { journal } = openJournal(join(folder, 'journal.sqlite'), (path) => path);
      journal.recordSession(jobSession(), 0);
      let stored = 0;
      const store = (toBytes: () => Uint8Array): Uint8Array => {
        stored += 1;
        const entry = newOutboxEntry(String(stored));
        journal.recordDecisions([], [{ journalId: 1, entry: { ...entry, message: { encode: toBytes } } }]);
        return made;
      };
      const result = await compare(
        'A body with 1 000 objects, composed and put into the outbox (one synced transaction)',
        {
          ours: { name: 'Backup Notifier: composed and stored', run: () => store(encodeBody) },
          floor: { name: 'floor: its bytes, already made, stored', run: () => store(() => made) },
        },
        { rounds: 9, runsPerRound: 25 },
      );
      journal.close();
      return result;
    }),
};

export const storedReport: Benchmark = {
  name: 'report-100000-stored',
  run: () =>
    inFolder(async (folder) => {
      const compose = prepareReport([...manyObjects(100_000)]);
      const made = compose().slice();
      const reports = new DiskReportStore(join(folder, 'reports'));
      const store = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
        await reports.keep(1, [{ name: 'report.html', contentType: htmlContentType, bytes }]);
        return bytes;
      };
      return compare(
        'An HTML report with 100 000 objects, composed and kept in a new file (synced)',
        {
          ours: { name: 'Backup Notifier: composed and stored', run: () => store(compose()) },
          floor: { name: 'floor: its bytes, already made, stored', run: () => store(made) },
        },
        { rounds: 9, runsPerRound: 1 },
      );
    }),
};

async function inFolder<T>(action: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier stored '));
  try {
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function compare(
  what: string,
  candidates: { ours: Candidate; floor: Candidate },
  plan: { rounds: number; runsPerRound: number },
): Promise<BenchmarkResult> {
  const timings = await measureInTurns([candidates.ours, candidates.floor], plan);
  const [ours, floor] = timings;
  const timesOfStoring = (ours?.processorMs ?? NaN) / (floor?.processorMs ?? NaN);
  const wallTimesOfStoring = (ours?.wallMs ?? NaN) / (floor?.wallMs ?? NaN);
  return {
    description: `${what}: ${timesOfStoring.toFixed(1)} times the processor time of storing the same bytes, ${wallTimesOfStoring.toFixed(1)} times until it is on disk.`,
    table: timings.map((timing) => ({
      candidate: timing.name,
      'processor ms': timing.processorMs.toFixed(2),
      'wall ms': timing.wallMs.toFixed(2),
      MB: (timing.length / 1e6).toFixed(2),
    })),
    figures: { timings, timesOfStoring, wallTimesOfStoring },
    aims: [],
  };
}
