/**
 * Runs the benchmarks: `npm run bench -- [--check] [part of a name ...]`. Figures as JSON in `bench/results.json`. With
 * `--check` it ends with 1 where an aim is missed, and names each.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { describeMissed, judgeAim, showFigure, type JudgedAim } from './aim.ts';
import { attach } from './attach.ts';
import type { Benchmark } from './benchmark.ts';
import { twoHundredRules } from './rules.ts';
import { digestOfOneThousandJobs } from './digest.ts';
import { compositionGrowth } from './composition-growth.ts';
import { largeSessionFile, manySessionFiles } from './folder-intake.ts';
import { historyOfOneHundredThousand } from './history.ts';
import { idle } from './idle.ts';
import { notify } from './notify.ts';
import { intake } from './intake.ts';
import { bodyOfOneThousand, reportOfOneHundredThousand } from './object-table.ts';
import { storedBody, storedReport } from './object-table-stored.ts';
import { thousandJobs } from './jobs.ts';
import { parseArguments } from './parse-arguments.ts';
import { retention } from './retention.ts';
import { firstWindow, start } from './start.ts';
import { slowConsole } from './slow-console.ts';
import { smtp } from './smtp.ts';
import { smtpIn, smtpInGrowth } from './smtp-in.ts';
import { throughput } from './throughput.ts';

const benchmarks: readonly Benchmark[] = [
  start,
  firstWindow,
  attach,
  slowConsole,
  bodyOfOneThousand,
  storedBody,
  reportOfOneHundredThousand,
  storedReport,
  compositionGrowth,
  digestOfOneThousandJobs,
  twoHundredRules,
  historyOfOneHundredThousand,
  thousandJobs,
  retention,
  intake,
  throughput,
  smtp,
  smtpIn,
  smtpInGrowth,
  manySessionFiles,
  largeSessionFile,
  notify,
  idle,
];

const { names, shouldCheck } = parseArguments(
  process.argv.slice(2),
  benchmarks.map(({ name }) => name),
);
const results: Record<string, object> = {};
const judged: Record<string, JudgedAim[]> = {};
for (const { name, run } of benchmarks) {
  if (!names.includes(name)) continue;
  const { description, table, figures, aims } = await run();
  const judgedAims = aims.map(judgeAim);
  console.log(`\n${name}: ${description}`);
  console.table(table);
  if (aims.length > 0) console.table(judgedAims.map((each) => ({ ...each, value: showFigure(each.value) })));
  results[name] = { description, ...figures, aims: judgedAims };
  judged[name] = judgedAims;
}
const folder = resolve(import.meta.dirname, '../../bench');
await mkdir(folder, { recursive: true });
const machine = { node: process.version, platform: process.platform, processor: cpus()[0]?.model ?? '' };
await writeFile(resolve(folder, 'results.json'), `${JSON.stringify({ machine, ...results }, null, 2)}\n`);

const missed = describeMissed(judged);
for (const line of missed) console.log(line);
if (shouldCheck && missed.length > 0) process.exitCode = 1;
