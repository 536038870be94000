/** The table of objects, against others that render it and against what cannot be done without. */
import { tallyObjects } from '../../src-main/notifications/facts/object-tally.ts';
import { composeBody } from '../../src-main/channels/email/compose-body.ts';
import { offsetKnownOf } from '../../src-main/channels/email/row-formats.ts';
import { createHtmlReport } from '../../src-main/channels/email/report-html.ts';
import { noChain } from '../../src-shared/model/chain.ts';
import type { BackupObject } from '../../src-shared/model/job-session.ts';
import { jobSession } from '../builders/job-session.ts';
import { manyObjects } from '../builders/many-objects.ts';
import { presentation } from '../builders/presentation.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { checkAlike } from './check-alike.ts';
import { measureInTurns, type Candidate, type Timing } from './measure-in-turns.ts';
import { createEtaTable, createHandlebarsTable, createReactEmailTable, type RenderTable } from './peers/peer-tables.ts';
import { createIntlRowView, createOwnRowView, type ToRowView } from './peers/row-view.ts';

const to = presentation({ timeZone: 'Europe/Vienna' });
const session = jobSession({ result: 'Failed' });
const range = { part: 1, firstRow: 1 };
const encoder = new TextEncoder();

export const bodyOfOneThousand: Benchmark = {
  name: 'body-1000',
  run: async () => {
    const objects = [...manyObjects(1000)];
    const compose = prepareBody(objects);
    const pieces = compose().split(/(?<=<\/tr>)/);
    const ours: Candidate[] = [
      { name: 'Backup Notifier: the whole body', run: () => writeText(compose()) },
      { name: 'floor: its rows, already made', run: () => writePieces(pieces) },
      { name: assembled, run: prepareAssembling(pieces) },
    ];
    return compare('A body with 1 000 objects, as UTF-8', [...ours, ...(await peers(objects))], {
      rounds: 9,
      runsPerRound: 25,
      aims: { fastestPeer: 2.5 },
    });
  },
};

export const reportOfOneHundredThousand: Benchmark = {
  name: 'report-100000',
  run: async () => {
    const objects = [...manyObjects(100_000)];
    const { row } = createHtmlReport({ session, sourceName: '', tally: tallyObjects(objects), noise: null }, to);
    const pieces = objects.map((object) => flat(row(object)));
    const ours: Candidate[] = [
      { name: 'Backup Notifier: the whole HTML report', run: prepareReport(objects) },
      { name: 'floor: its rows, already made', run: () => writePieces(pieces) },
      { name: assembled, run: prepareAssembling(pieces) },
    ];
    return compare('An HTML report with 100 000 objects, as UTF-8', [...ours, ...(await peers(objects))], {
      rounds: 5,
      runsPerRound: 1,
      aims: { timesOfAssembled: 5, fastestPeer: 5 },
    });
  },
};

/** @returns a function that composes the body. The objects are counted before: the peers get them ready too. */
export function prepareBody(objects: readonly BackupObject[]): () => string {
  const tally = tallyObjects(objects);
  return () =>
    composeBody(
      { kind: 'session', session, sourceName: '', tally, noise: null, chain: noChain },
      to,
    )({ kind: 'attached', as: 'files' }).html;
}

/**
 * @returns a function that writes the report as `composeReport` does, without CSV and zip, which the peers do not have;
 *   its bytes are overwritten by whoever writes next.
 */
export function prepareReport(objects: readonly BackupObject[]): () => Uint8Array<ArrayBuffer> {
  const tally = tallyObjects(objects);
  return () => {
    const report = createHtmlReport({ session, sourceName: '', tally, noise: null }, to);
    return writePieces(
      (function* () {
        yield report.head(range);
        for (const object of objects) yield report.row(object);
        yield report.foot(range, objects.length);
      })(),
    );
  };
}

/** All write into the same memory: getting new memory from the system would be most of what is measured. */
const target = new Uint8Array(64_000_000);

function writeText(text: string): Uint8Array {
  return target.subarray(0, encoder.encodeInto(text, target).written);
}

/** Not the floor, but as near to it as strings come: only the texts between the tags of a row are to be joined. */
const assembled = 'no formatting: its texts and tags, already made, joined';

function prepareAssembling(rows: readonly string[]): () => Uint8Array {
  const parts = rows.map((row) => row.split(/(?=<)|(?<=>)/).map(flat));
  return () =>
    writePieces(
      (function* () {
        for (const row of parts) {
          let text = '';
          for (const part of row) text += part;
          yield text;
        }
      })(),
    );
}

/** A few rows at a time, as `RowBatch` does. */
function writePieces(pieces: Iterable<string>): Uint8Array<ArrayBuffer> {
  let used = 0;
  let batch = '';
  const write = () => {
    used += encoder.encodeInto(batch, target.subarray(used)).written;
    batch = '';
  };
  for (const piece of pieces) {
    batch += piece;
    if (batch.length >= 4096) write();
  }
  write();
  return target.subarray(0, used);
}

/** A string in one piece: what is already made must not be put together while it is measured. */
function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}

const reactEmail = 'react-email';

/** With 100 000 objects it runs out of the 4 GB of memory that Node has for it; with 2 000 it takes a second. */
const mostForReactEmail = 2_000;

async function peers(objects: readonly BackupObject[]): Promise<Candidate[]> {
  const tables: [string, RenderTable][] = [
    ['Eta', createEtaTable()],
    ['Handlebars', createHandlebarsTable()],
    [reactEmail, createReactEmailTable()],
  ];
  await checkPeers(tables);
  const candidates = (some: typeof tables, suffix: string, toView: ToRowView): Candidate[] =>
    some.map(([name, render]) => {
      const given = name === reactEmail ? objects.slice(0, mostForReactEmail) : objects;
      const times = objects.length / given.length;
      return {
        name: `${name}${suffix}${times === 1 ? '' : ` (${given.length} objects, times ${times})`}`,
        times,
        run: async () => writeText(await render(given.map(toView))),
      };
    });
  return [
    ...candidates(tables, '', createIntlRowView(to)),
    // Where the template is what takes the time, formats make no difference.
    ...candidates(tables.slice(0, 2), ', with our formats', createOwnRowView(to, offsetKnownOf(session, to))),
  ];
}

async function checkPeers(tables: readonly [string, RenderTable][]): Promise<void> {
  const few = [...manyObjects(300)].map((object, index) =>
    index % 50 === 0 ? { ...object, name: '<b>"&\'' } : object,
  );
  const { head, row, foot } = createHtmlReport({ session, sourceName: '', tally: tallyObjects(few), noise: null }, to);
  const rendered: Record<string, string> = { ours: head(range) + few.map(row).join('') + foot(range, few.length) };
  for (const [name, render] of tables) {
    rendered[name] = await render(few.map(createIntlRowView(to)));
    rendered[`${name}, with our formats`] = await render(few.map(createOwnRowView(to, offsetKnownOf(session, to))));
  }
  checkAlike(rendered);
}

async function compare(
  description: string,
  candidates: Candidate[],
  plan: { rounds: number; runsPerRound: number; aims: { timesOfAssembled?: number; fastestPeer: number } },
): Promise<BenchmarkResult> {
  const isQuick = ({ name }: Candidate) => !name.startsWith(reactEmail);
  const timings = [
    ...(await measureInTurns(candidates.filter(isQuick), plan)),
    // By itself, in the end: what it leaves to be cleared up would slow down whoever comes after it.
    ...(await measureInTurns(
      candidates.filter((candidate) => !isQuick(candidate)),
      { rounds: 3, runsPerRound: 1 },
    )),
  ];
  const [ours, floor, joined] = timings as [Timing, Timing, Timing];
  const factor = (timing: Timing) => timing.processorMs / ours.processorMs;
  const fastestPeer = Math.min(
    ...timings
      .slice(2)
      .filter(({ name }) => name !== assembled && !name.includes('our formats'))
      .map(factor),
  );
  const timesOfFloor = ours.processorMs / floor.processorMs;
  const timesOfAssembled = ours.processorMs / joined.processorMs;
  const { aims } = plan;
  return {
    description: `${description}: ${timesOfFloor.toFixed(1)} times the floor, the fastest peer takes ${fastestPeer.toFixed(1)} times as long.`,
    table: timings.map((timing) => ({
      candidate: timing.name,
      'processor ms': timing.processorMs.toFixed(2),
      'of ours': factor(timing).toFixed(2),
      MB: (timing.length / 1e6).toFixed(2),
    })),
    figures: { timings, timesOfFloor, timesOfAssembled, fastestPeerTimesOfOurs: fastestPeer },
    aims: [
      ...(aims.timesOfAssembled === undefined
        ? []
        : [{ figure: 'times “no formatting”', value: timesOfAssembled, aim: { atMost: aims.timesOfAssembled } }]),
      { figure: 'times of ours that the fastest peer takes', value: fastestPeer, aim: { atLeast: aims.fastestPeer } },
    ],
  };
}
