/** The memory of a program with all processes that it has started. */
import { readdirSync, readFileSync } from 'node:fs';

/**
 * @returns megabytes; a page that several processes share counts for each with its share (PSS). `NaN` where the system is
 *   not Linux.
 */
export function memoryOfProgram(pid: number): number {
  if (process.platform !== 'linux') return NaN;
  return [pid, ...descendantsOf(pid)].reduce((sum, each) => sum + proportionalMegabytes(each), 0);
}

function descendantsOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name) }));
  const childrenOf = (of: number): number[] =>
    parents.filter(({ parent }) => parent === of).flatMap((child) => [child.pid, ...childrenOf(child.pid)]);
  return childrenOf(pid);
}

/** One that has ended meanwhile has none. */
function parentOf(pid: string): number {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The name before it is in brackets and may have any characters.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function proportionalMegabytes(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1];
  return (Number(kilobytes ?? 0) * 1024) / 1e6;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
