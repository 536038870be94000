export interface BenchArguments {
  /** Names of the benchmarks to run, in their order. */
  names: string[];
  /** Whether an aim that is missed is an error. */
  shouldCheck: boolean;
}

/** @throws Error where nothing would be run: no aim is met by that. */
export function parseArguments(argv: readonly string[], all: readonly string[]): BenchArguments {
  const parts = argv.filter((argument) => argument !== '--check');
  const option = parts.find((part) => part.startsWith('-'));
  if (option !== undefined) throw new Error(`There is no option ${option}. The only one is --check.`);
  const unknown = parts.find((part) => !all.some((name) => name.includes(part)));
  if (unknown !== undefined) throw new Error(`No benchmark has "${unknown}" in its name. There are ${all.join(', ')}.`);
  return {
    names: all.filter((name) => parts.length === 0 || parts.some((part) => name.includes(part))),
    shouldCheck: argv.includes('--check'),
  };
}
