/** How long composing a digest of many jobs takes, and how much memory, in a process of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Benchmark } from './benchmark.ts';
import { runInChild } from './growth/run-in-child.ts';

const jobCount = 1_000;
const dayCount = 31;

const figuresSchema = z.object({
  firstMs: z.number(),
  processorMs: z.number(),
  moreMemoryMb: z.number(),
  runs: z.number(),
  bodyKb: z.number(),
  csvKb: z.number(),
});

export const digestOfOneThousandJobs: Benchmark = {
  name: 'digest',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier digest '));
    try {
      // By another process: what recording needs is not what composing needs.
      await runInChild('record-jobs.ts', [folder, String(jobCount), String(dayCount)]);
      const figures = figuresSchema.parse(
        JSON.parse(await runInChild('compose-digest.ts', [folder, String(dayCount)], ['--expose-gc'])),
      );
      return {
        description: `A digest of ${jobCount} jobs with a run on each of ${dayCount} days, compared with the ${dayCount} days before.`,
        table: Object.entries(figures).map(([measured, value]) => ({ measured, value: value.toFixed(0) })),
        figures,
        aims: [
          { figure: 'processor ms to compose, median of 7', value: figures.processorMs, aim: { atMost: 200 } },
          { figure: 'more memory of the process, MB', value: figures.moreMemoryMb, aim: { atMost: 30 } },
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};
