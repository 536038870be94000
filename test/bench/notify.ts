/** How long `backup-notifier notify` takes, from the call to its end: it runs at the end of every backup job. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, projectRoot } from '../harness/build/ensure-built.ts';
import type { Benchmark } from './benchmark.ts';

const runs = 21;
const built = 'built (out/main/command-line.js)';

/** Wall time, because that is what a script waits for; so it is worth something on a quiet machine only. */
export const notify: Benchmark = {
  name: 'notify',
  run: async () => {
    ensureBuilt();
    const userData = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
    const flags = ['notify', '--job', 'restic home', '--result', 'success', '--user-data', userData];
    const candidates: [string, string[]][] = [
      [built, [join(projectRoot, 'out/main/command-line.js'), ...flags]],
      ['sources (npx backup-notifier, without npx)', [join(projectRoot, 'src-main/command-line.ts'), ...flags]],
      ['floor: a Node that does nothing', ['--eval', '0']],
    ];
    try {
      const medians = candidates.map(([name, argv]) => ({ name, medianMs: median(() => time(argv)) }));
      return {
        description: `notify from its call to its end, median of ${runs}.`,
        table: medians.map(({ name, medianMs }) => ({ candidate: name, 'median ms': medianMs.toFixed(0) })),
        figures: { medians },
        aims: medians
          .filter(({ name }) => name === built)
          .map(({ name, medianMs }) => ({ figure: `${name}, ms`, value: medianMs, aim: { atMost: 300 } })),
      };
    } finally {
      rmSync(userData, { recursive: true, force: true });
    }
  },
};

function time(argv: readonly string[]): number {
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - startedAt;
}

function median(measure: () => number): number {
  const sorted = Array.from({ length: runs }, measure).toSorted((a, b) => a - b);
  return sorted[Math.floor(runs / 2)] ?? 0;
}
