/** Composes a digest of the jobs in the journal of the folder that the first argument names, and prints what it took as JSON. */
import { join } from 'node:path';
import { openJournal } from '../../../src-main/adapters/sqlite/open-journal.ts';
import { SystemScheduler } from '../../../src-main/adapters/system/node-parts.ts';
import { channelOf } from '../../../src-main/channels/channels.ts';
import { gatherDigest } from '../../../src-main/digest/gather-digest.ts';
import { countRuns } from '../../../src-main/notifications/facts/digest-facts.ts';
import { graphMessageLimits } from '../../../src-main/senders/microsoft/graph/graph-message.ts';
import { presentation } from '../../builders/presentation.ts';
import { emailTarget } from '../../builders/settings.ts';
import { PeakMemory } from './peak-memory.ts';

const [folder = '', dayCount = ''] = process.argv.slice(2);
const dayMs = 24 * 60 * 60_000;
const toMs = Date.parse('2026-11-01T00:00:00Z');
const fromMs = toMs - Number(dayCount) * dayMs;
const period = { beforeFromMs: 2 * fromMs - toMs, fromMs, toMs, afterSessionId: null };
const { journal } = openJournal(join(folder, 'journal.sqlite'), (path) => path);
const ports = {
  runs: journal.digestRuns,
  objectsOf: (sessionId: number) => journal.objectsOf(sessionId),
  missedJobs: () => Promise.resolve(new Map<number, number>()),
  scheduler: new SystemScheduler(),
};
const occasion = { every: 'month', fromMs, toMs, missedCount: 0, unreadSources: [], newsSinceMs: toMs } as const;
const compose = async () => {
  const facts = await gatherDigest(period, occasion, ports);
  const [message] = channelOf('email').render(facts, emailTarget(), {
    to: presentation(),
    limits: graphMessageLimits,
  }).messages;
  return { runs: countRuns(facts.inPeriod), message };
};

globalThis.gc?.();
const beforeBytes = process.memoryUsage.rss();
const memory = new PeakMemory();
const times: number[] = [];
let composed = await timed();
const moreMemoryMb = (memory.stop() - beforeBytes) / 1e6;
for (let round = 0; round < 6; round += 1) composed = await timed();
journal.close();

async function timed() {
  const begun = process.cpuUsage();
  const result = await compose();
  const { user, system } = process.cpuUsage(begun);
  times.push((user + system) / 1_000);
  return result;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
console.log(
  JSON.stringify({
    firstMs: times[0],
    processorMs: median(times),
    moreMemoryMb,
    runs: composed.runs,
    bodyKb: String(composed.message?.content['html']).length / 1e3,
    csvKb: (composed.message?.attachments[0]?.bytes.length ?? 0) / 1e3,
  }),
);
