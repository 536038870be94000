/** Composes the session in the journal of the folder that the argument names, as the program does, and prints what it took as JSON. */
import { compileTextCondition } from '../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openJournal } from '../../../src-main/adapters/sqlite/open-journal.ts';
import { ThreadComposer } from '../../../src-main/adapters/threads/thread-composer.ts';
import { DiskReportStore } from '../../../src-main/adapters/disk/disk-report-store.ts';
import { InThreadComposer } from '../../../src-main/notifications/composer.ts';
import { isLarge } from '../../../src-main/notifications/judge-chain.ts';
import { createMessageEncoder } from '../../../src-main/channels/rendered-message.ts';
import { graphMessageLimits } from '../../../src-main/senders/microsoft/graph/graph-message.ts';
import { rendererOf } from '../../../src-main/channels/channels.ts';
import { defaultRoute } from '../../../src-shared/model/route.ts';
import { noChain } from '../../../src-shared/model/chain.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { presentation } from '../../builders/presentation.ts';
import { emailTarget } from '../../builders/settings.ts';
import { PeakMemory } from './peak-memory.ts';

const folder = process.argv[2] ?? '';
const journalPath = join(folder, 'journal.sqlite');
const { journal } = openJournal(journalPath, (path) => path);
const [recorded] = journal.chain(journal.openChains(0, 'without-held')[0] ?? '');
if (recorded === undefined) throw new Error('There is no session in the journal.');
const reportsDirectory = join(folder, 'reports');
// As the pipeline chooses.
const composer = isLarge(recorded)
  ? new ThreadComposer({ journalPath, reportsDirectory })
  : new InThreadComposer({
      journal,
      reports: new DiskReportStore(reportsDirectory),
      rendererOf,
      compile: compileTextCondition,
    });
const target = emailTarget({ shouldAttachReport: true });
const { journalId, session, objectBytes } = recorded;

const encode = createMessageEncoder();
const memory = new PeakMemory();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const begunMs = performance.now();
const begunUsage = process.cpuUsage();
const { messages } = await composer.compose(
  {
    journalId,
    session,
    sourceName: 'session folder',
    objectBytes,
    noise: null,
    chain: noChain,
    routes: [{ ...defaultRoute, target, limits: graphMessageLimits, told: noChain, quietHours: null }],
    presentation: presentation(),
  },
  new AbortController().signal,
);
const composedMs = performance.now() - begunMs;
journal.recordDecisions(
  [{ journalId, kind: 'notify', concludes: true, isRetryMissing: false }],
  messages.map((message, index) => ({
    journalId,
    entry: {
      ...newOutboxEntry(String(index)),
      message: { encode: () => encode(message) },
      priority: 'failure' as const,
      createdAtMs: 0,
    },
  })),
);
const { user, system } = process.cpuUsage(begunUsage);
const wallMs = performance.now() - begunMs;
// The delay is noticed by a timer, which is late by then.
await new Promise((resolve) => setTimeout(resolve, 20));
delay.disable();
const reportBytes = messages
  .flatMap(({ attachments }) => attachments)
  .reduce((sum, { bytes }) => sum + bytes.length, 0);
console.log(
  JSON.stringify({
    objects: session.objectCount,
    processorMs: (user + system) / 1000,
    wallMs,
    composedMs,
    peakMemoryMb: memory.stop() / 1e6,
    longestDelayMs: delay.max / 1e6,
    delay99Ms: delay.percentile(99) / 1e6,
    reportMb: reportBytes / 1e6,
    messages: messages.length,
  }),
);
journal.close();
