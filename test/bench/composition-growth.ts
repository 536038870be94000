/**
 * How time and memory of composing grow with the number of objects: the whole way from the journal to the outbox, with
 * everything that the program starts for it, each size in a process of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Benchmark } from './benchmark.ts';
import { runInChild } from './growth/run-in-child.ts';

const sizes = [1000, 10_000, 100_000, 1_000_000];

const figuresSchema = z.object({
  objects: z.number(),
  processorMs: z.number(),
  wallMs: z.number(),
  composedMs: z.number(),
  peakMemoryMb: z.number(),
  longestDelayMs: z.number(),
  delay99Ms: z.number(),
  reportMb: z.number(),
  messages: z.number(),
});
type Figures = z.infer<typeof figuresSchema>;

export const compositionGrowth: Benchmark = {
  name: 'growth',
  run: async () => {
    const all: Figures[] = [];
    for (const size of sizes) all.push(await measure(size));
    const of = (objects: number, figure: 'peakMemoryMb' | 'processorMs') =>
      all.find((each) => each.objects === objects)?.[figure] ?? NaN;
    const memoryGrowthMb = of(1_000_000, 'peakMemoryMb') - of(1000, 'peakMemoryMb');
    const timeGrowth = of(1_000_000, 'processorMs') / of(100_000, 'processorMs');
    return {
      description:
        'From the journal to the outbox (body, HTML, CSV, zip; report attached and kept). From 1 000 to 1 000 000 objects: ' +
        `${memoryGrowthMb.toFixed(0)} MB more memory of the whole process; ` +
        `from 100 000 to 1 000 000: ${timeGrowth.toFixed(1)} times the time.`,
      table: all.map((figures) => ({
        objects: String(figures.objects),
        'processor ms': figures.processorMs.toFixed(0),
        'µs per object': ((figures.processorMs / figures.objects) * 1000).toFixed(1),
        'wall ms': figures.wallMs.toFixed(0),
        'of it storing': (figures.wallMs - figures.composedMs).toFixed(0),
        'peak memory MB': figures.peakMemoryMb.toFixed(0),
        'longest delay of main ms': figures.longestDelayMs.toFixed(0),
        '99 % of delays ms': figures.delay99Ms.toFixed(0),
        'report MB': figures.reportMb.toFixed(1),
        messages: String(figures.messages),
      })),
      figures: { sizes: all, memoryGrowthMb, timeGrowth },
      aims: [
        { figure: 'more memory for 1 000 000 objects, MB', value: memoryGrowthMb, aim: { atMost: 150 } },
        { figure: 'times the time for ten times the objects', value: timeGrowth, aim: { atMost: 12 } },
      ],
    };
  },
};

async function measure(objects: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier growth '));
  try {
    // By another process: what recording needs is not what composing needs.
    await runInChild('record-session.ts', [folder, String(objects)]);
    return figuresSchema.parse(JSON.parse(await runInChild('compose-recorded.ts', [folder])));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
