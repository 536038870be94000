/** Runs the benchmarks: `npm run bench -- [part of a name ...]`. Figures as JSON in `bench/results.json`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { compositionGrowth } from './composition-growth.ts';
import { largeSessionFile, manySessionFiles } from './folder-intake.ts';
import { historyOfOneHundredThousand } from './history.ts';
import { idle } from './idle.ts';
import { notify } from './notify.ts';
import { intake } from './intake.ts';
import { bodyOfOneThousand, reportOfOneHundredThousand } from './object-table.ts';
import { storedBody, storedReport } from './object-table-stored.ts';
import { retention } from './retention.ts';
import { firstWindow, start } from './start.ts';
import { throughput } from './throughput.ts';

const benchmarks = [
  start,
  firstWindow,
  bodyOfOneThousand,
  storedBody,
  reportOfOneHundredThousand,
  storedReport,
  compositionGrowth,
  historyOfOneHundredThousand,
  retention,
  intake,
  throughput,
  manySessionFiles,
  largeSessionFile,
  notify,
  idle,
];

const wanted = process.argv.slice(2);
const results: Record<string, object> = {};
for (const { name, run } of benchmarks) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  const { description, table, figures } = await run();
  console.log(`\n${name}: ${description}`);
  console.table(table);
  results[name] = { description, ...figures };
}
const folder = resolve(import.meta.dirname, '../../bench');
await mkdir(folder, { recursive: true });
const machine = { node: process.version, platform: process.platform, processor: cpus()[0]?.model ?? '' };
await writeFile(resolve(folder, 'results.json'), `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
