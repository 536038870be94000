/** The cells of a strip as SVG paths. Pure. All in CSS pixels. */
import type { RunResult, StripCell } from '../../../src-shared/model/job.ts';

export const cellHeight = 16;
const cellWidth = 8;
const gap = 2;
export const cellPitch = cellWidth + gap;

/** Where the first of so many cells begins: the newest is always at the right end. */
export function startOfStrip(cellCount: number, length: number): number {
  return (length - cellCount) * cellPitch;
}

export function widthOfStrip(length: number): number {
  return length * cellPitch - gap;
}

/** The index of the cell at this distance from the left; `null`: there is none. */
export function cellAt(x: number, cellCount: number, length: number): number | null {
  const index = Math.floor((x - startOfStrip(cellCount, length)) / cellPitch);
  return index >= 0 && index < cellCount ? index : null;
}

/** Areas, by result; of missed runs their outlines. */
export interface StripPaths extends Record<RunResult, string> {
  /** Lines over the areas of failed runs. */
  crosses: string;
}

/**
 * Shape alone tells how a run ended: a success is solid, a warning has a notch, a failed run is the highest and has a
 * cross, and one that was missed is hollow.
 *
 * @param length - so many cells have room; not less than there are
 */
export function toStripPaths(strip: readonly StripCell[], length: number): StripPaths {
  const paths: StripPaths = { Success: '', Warning: '', Failed: '', Missed: '', crosses: '' };
  strip.forEach(({ result }, index) => {
    const x = startOfStrip(strip.length, length) + index * cellPitch;
    paths[result] += shapes[result](x);
    if (result === 'Failed') paths.crosses += `M${x + 2} 5l4 6M${x + 6} 5l-4 6`;
  });
  return paths;
}

const shapes = {
  Success: (x: number) => `M${x} 3h8v13h-8z`,
  Warning: (x: number) => `M${x} 3l4 5l4 -5v13h-8z`,
  Failed: (x: number) => `M${x} 0h8v16h-8z`,
  Missed: (x: number) => `M${x + 0.75} 0.75h6.5v14.5h-6.5z`,
} as const;
