/** How time and memory of composing grow with the number of objects; each size in a process of its own. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Benchmark } from './benchmark.ts';

/**
 * V8 lets the space for short-lived objects grow to 128 MB on a machine with much memory, whatever is alive in it. With
 * the space held still, what is measured is the memory that composing needs.
 */
const youngGeneration = '--max-semi-space-size=16';

const sizes = [1000, 10_000, 100_000, 1_000_000];

const figuresSchema = z.object({
  objects: z.number(),
  processorMs: z.number(),
  wallMs: z.number(),
  peakMemoryMb: z.number(),
  reportMb: z.number(),
  messages: z.number(),
});
type Figures = z.infer<typeof figuresSchema>;

export const compositionGrowth: Benchmark = {
  name: 'growth',
  run: async () => {
    const all: Figures[] = [];
    for (const size of sizes) all.push(await composeInChild(size, [youngGeneration]));
    const withDefaults = [await composeInChild(1000, []), await composeInChild(1_000_000, [])];
    const of = (objects: number, figures: readonly Figures[] = all) => figures.find((each) => each.objects === objects);
    const growthOf = (figures: readonly Figures[]) =>
      (of(1_000_000, figures)?.peakMemoryMb ?? NaN) - (of(1000, figures)?.peakMemoryMb ?? NaN);
    const memoryGrowthMb = growthOf(all);
    const memoryGrowthWithDefaultsMb = growthOf(withDefaults);
    const timeGrowth = (of(1_000_000)?.processorMs ?? NaN) / (of(100_000)?.processorMs ?? NaN);
    return {
      description:
        `Everything (body, HTML, CSV, zip) of objects from a generator. From 1 000 to 1 000 000 objects: ` +
        `${memoryGrowthMb.toFixed(0)} MB more resident memory with ${youngGeneration} (${memoryGrowthWithDefaultsMb.toFixed(0)} MB ` +
        `where V8 chooses); from 100 000 to 1 000 000: ${timeGrowth.toFixed(1)} times the time.`,
      table: all.map((figures) => ({
        objects: String(figures.objects),
        'processor ms': figures.processorMs.toFixed(0),
        'µs per object': ((figures.processorMs / figures.objects) * 1000).toFixed(1),
        'peak memory MB': figures.peakMemoryMb.toFixed(0),
        'report MB': figures.reportMb.toFixed(1),
        messages: String(figures.messages),
      })),
      figures: { sizes: all, withDefaults, memoryGrowthMb, memoryGrowthWithDefaultsMb, timeGrowth },
    };
  },
};

function composeInChild(objects: number, flags: readonly string[]): Promise<Figures> {
  const child = spawn(process.execPath, [...flags, resolve(import.meta.dirname, 'compose-once.ts'), String(objects)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) done(figuresSchema.parse(JSON.parse(output)));
      else reject(new Error(`Composing ${objects} objects ended with code ${code}.`));
    });
  });
}
