/** What a figure of a benchmark is meant to be. */
export interface Aim {
  /** Of what, and its unit. A median, or a ratio of figures of the same run, wherever there can be one. */
  figure: string;
  value: number;
  aim: { atMost: number } | { atLeast: number };
}

/** As it stands in `bench/results.json`. */
export interface JudgedAim {
  figure: string;
  value: number;
  /** In words. */
  aim: string;
  met: boolean;
}

/** A figure that could not be measured (`NaN`) meets nothing. */
export function judgeAim({ figure, value, aim }: Aim): JudgedAim {
  return 'atMost' in aim
    ? { figure, value, aim: `at most ${aim.atMost}`, met: value <= aim.atMost }
    : { figure, value, aim: `at least ${aim.atLeast}`, met: value >= aim.atLeast };
}

/** One line for each aim that was missed, in the order of the benchmarks. */
export function describeMissed(aims: Readonly<Record<string, readonly JudgedAim[]>>): string[] {
  return Object.entries(aims).flatMap(([benchmark, judged]) =>
    judged
      .filter(({ met }) => !met)
      .map(({ figure, value, aim }) => `missed: ${benchmark}: ${figure}: ${showFigure(value)} (aim: ${aim})`),
  );
}

/** As far as it is worth reading. */
export function showFigure(value: number): string {
  return String(Number(value.toPrecision(4)));
}
