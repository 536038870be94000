/**
 * An engine that only publishes: to all consoles that attach, so many events a second. `node publishing-engine.ts PLAN`,
 * forked; says when it is ready, begins when it is told to, and answers what that cost.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setTimeout as pass } from 'node:timers/promises';
import { serveControl } from '../../../src-main/adapters/control/serve-control.ts';
import { SystemScheduler } from '../../../src-main/adapters/system/node-parts.ts';
import { AttachedConsoles } from '../../../src-main/ipc/attached-consoles.ts';
import type { EngineHandlers } from '../../../src-main/ipc/engine-link.ts';
import { engineStateOf, publishedProgram, type PublishedCost, type PublishingPlan } from './published-state.ts';

const { userData, perSecond, seconds } = JSON.parse(process.argv[2] ?? '') as PublishingPlan;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const consoles = new AttachedConsoles(() => undefined);
await serveControl({
  userData,
  access: 'own-user',
  answer: () => Promise.resolve({ kind: 'wake' }),
  greeting: { kind: 'attached', program: publishedProgram, host: 'service', secretProtection: 'key-file' },
  connect: () => consoles.connect({} as EngineHandlers),
  scheduler: new SystemScheduler(),
  log: () => undefined,
});
process.once('disconnect', () => process.exit(1));
process.once('message', () => void publish());
process.send?.('ready');

async function publish(): Promise<void> {
  const ticksPerSecond = 100;
  const cost: PublishedCost = { aliveMegabytes: [], processorSeconds: 0, published: 0 };
  const before = process.cpuUsage();
  const startedAt = performance.now();
  for (let tick = 1; tick <= seconds * ticksPerSecond; tick += 1) {
    while (cost.published < (tick * perSecond) / ticksPerSecond) {
      consoles.publish('state.changed', engineStateOf((cost.published += 1)));
    }
    if (tick % ticksPerSecond === 0) {
      collectGarbage();
      const { heapUsed, external } = process.memoryUsage();
      cost.aliveMegabytes.push((heapUsed + external) / 1e6);
    }
    await pass(Math.max(0, startedAt + (tick * 1000) / ticksPerSecond - performance.now()));
  }
  const { user, system } = process.cpuUsage(before);
  cost.processorSeconds = (user + system) / 1e6;
  process.send?.(cost);
}
