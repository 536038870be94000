import type { Aim } from './aim.ts';

/** What `main.ts` runs: gives its figures as rows of a table, and as data for `bench/results.json`. */
export interface Benchmark {
  name: string;
  run: () => Promise<BenchmarkResult>;
}

export interface BenchmarkResult {
  /** What is measured, in one sentence. */
  description: string;
  table: Record<string, string>[];
  figures: object;
  /** What some of them are meant to be. */
  aims: readonly Aim[];
}
