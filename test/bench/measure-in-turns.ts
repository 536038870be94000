import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A way to do the work; gives the bytes or characters that it made, so that none of it can be left out. */
export interface Candidate {
  name: string;
  run: () => { length: number } | Promise<{ length: number }>;
  /** How many times this much the whole work would be; its figures are multiplied. */
  times?: number;
}

export interface Timing {
  name: string;
  /** Medians over the rounds. Processor time counts all threads of this process. */
  processorMs: number;
  wallMs: number;
  length: number;
}

interface Plan {
  rounds: number;
  /** Runs of each candidate in one round, so that a round takes long enough to be measured. */
  runsPerRound: number;
}

/** Lets the candidates take turns, each warmed up before. */
export async function measureInTurns(candidates: readonly Candidate[], plan: Plan): Promise<Timing[]> {
  const samples = candidates.map(({ name, run, times = 1 }) => ({
    name,
    run,
    times,
    length: 0,
    processor: [] as number[],
    wall: [] as number[],
  }));
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const sample of samples) {
      collectGarbage();
      // Collecting makes V8 forget some of what it knows about the code: that must not be measured either.
      for (let run = 0; run < plan.runsPerRound; run += 1) await sample.run();
      const begunMs = performance.now();
      const begunUsage = process.cpuUsage();
      for (let run = 0; run < plan.runsPerRound; run += 1) sample.length = (await sample.run()).length;
      const { user, system } = process.cpuUsage(begunUsage);
      sample.processor.push((user + system) / 1000 / plan.runsPerRound);
      sample.wall.push((performance.now() - begunMs) / plan.runsPerRound);
    }
  }
  return samples.map(({ name, times, length, processor, wall }) => ({
    name,
    length: length * times,
    processorMs: medianOf(processor) * times,
    wallMs: medianOf(wall) * times,
  }));
}

/** So that nobody has to clear up after the one before. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
}

/** `NaN` of nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN)) / 2
  );
}
