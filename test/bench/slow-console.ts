/** What a console that reads slowly costs an engine in which much happens. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { decodeLine, engineFrameSchema } from '../../src-main/adapters/control/console-frames.ts';
import { reachEngine } from '../../src-main/adapters/control/reach-engine.ts';
import { engineEventSchemas } from '../../src-main/ipc/engine-contract.ts';
import { publishedProgram, type PublishedCost, type PublishingPlan } from './attach/published-state.ts';
import type { Benchmark } from './benchmark.ts';

const perSecond = 20_000;
const seconds = 10;
/** It takes one piece of what the socket holds, then looks away for so long. */
const lookAwayMs = 500;

export const slowConsole: Benchmark = {
  name: 'slow-console',
  run: async () => {
    const userData = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
    const plan: PublishingPlan = { userData, perSecond, seconds };
    const engine = fork(join(import.meta.dirname, 'attach/publishing-engine.ts'), [JSON.stringify(plan)]);
    try {
      await once(engine, 'message');
      const reached = await reachEngine(userData, publishedProgram, AbortSignal.timeout(10_000));
      if (reached.kind !== 'reached') throw new Error(`The engine was not reached: ${reached.kind}.`);
      const received: number[] = [];
      reached.listen((line) => received.push(waitingCountIn(line)));
      const done = once(engine, 'message') as Promise<[PublishedCost]>;
      const ending = new AbortController();
      const reading = readSlowly(reached.socket, ending.signal);
      engine.send('begin');
      const [cost] = await done;
      const whileSlow = received.length;
      ending.abort();
      await reading;
      // From here on it reads all there is.
      while (received.at(-1) !== cost.published) await pass(10, undefined, { signal: AbortSignal.timeout(10_000) });
      reached.socket.destroy();
      return describeCost(cost, { whileSlow, received: received.length });
    } finally {
      engine.kill();
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

function describeCost(cost: PublishedCost, counts: { whileSlow: number; received: number }) {
  const { aliveMegabytes, processorSeconds, published } = cost;
  const growth = (aliveMegabytes.at(-1) ?? NaN) / (aliveMegabytes[0] ?? NaN);
  return {
    description: `${perSecond} events a second for ${seconds} s, to a console that reads once in ${lookAwayMs} ms.`,
    table: [
      {
        published: String(published),
        'received while it was slow': String(counts.whileSlow),
        'received in all': String(counts.received),
        'alive MB after each second': aliveMegabytes.map((each) => each.toFixed(1)).join(' '),
        'processor s': processorSeconds.toFixed(2),
      },
    ],
    figures: { ...cost, ...counts },
    aims: [
      { figure: 'times the living memory of the first second', value: growth, aim: { atMost: 1.1 } },
      { figure: 'processor, % of one', value: (processorSeconds / seconds) * 100, aim: { atMost: 25 } },
    ],
  };
}

async function readSlowly(socket: Socket, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    socket.pause();
    await pass(lookAwayMs, undefined, { signal: ending }).catch(() => undefined);
    socket.resume();
    await Promise.race([once(socket, 'data'), pass(lookAwayMs)]);
  }
}

function waitingCountIn(line: string): number {
  const frame = engineFrameSchema.parse(decodeLine(line));
  return frame.kind === 'event' ? engineEventSchemas['state.changed'].parse(frame.payload).waitingCount : 0;
}
