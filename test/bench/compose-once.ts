/** Composes one notification of as many objects as the argument says, and prints what it took as JSON. */
import { composeNotification } from '../../src-main/composition/compose-notification.ts';
import { noChain } from '../../src-shared/domain/chain.ts';
import type { BackupObject } from '../../src-shared/domain/job-session.ts';
import { jobSession } from '../builders/job-session.ts';
import { manyObjects } from '../builders/many-objects.ts';
import { presentation } from '../builders/presentation.ts';
import { settings } from '../builders/settings.ts';

const count = Number(process.argv[2]);
let peakMemory = 0;

/** Looks at the memory as the objects go by: the system's own peak would count the parent process too. */
function* observed(): Generator<BackupObject> {
  let index = 0;
  for (const object of manyObjects(count)) {
    if (index % 5000 === 0) observeMemory();
    index += 1;
    yield object;
  }
}

function observeMemory(): void {
  peakMemory = Math.max(peakMemory, process.memoryUsage.rss());
}

const objects = { [Symbol.iterator]: observed };
const { notifications } = settings({ notifications: { shouldAttachReport: true } });
const begunMs = performance.now();
const begunUsage = process.cpuUsage();
const { messages, report } = composeNotification(
  { session: jobSession({ result: 'Failed', objectCount: count }), objects, chain: noChain },
  notifications,
  presentation(),
  { isTest: false },
);
const { user, system } = process.cpuUsage(begunUsage);
const wallMs = performance.now() - begunMs;
observeMemory();
console.log(
  JSON.stringify({
    objects: count,
    processorMs: (user + system) / 1000,
    wallMs,
    peakMemoryMb: peakMemory / 1e6,
    reportMb: report.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6,
    messages: messages.length,
  }),
);
