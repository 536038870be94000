/** Where a key takes the keyboard in the strip of a job. Pure. */

/**
 * @param run - where it is, counted from the newest run, which is 0; `null`: on the row
 * @param count - of the runs in the strip
 * @returns where it is then; `null`: on the row; `elsewhere`: the key is not the strip's
 */
export function moveInStrip(key: string, run: number | null, count: number): number | null | 'elsewhere' {
  if (key === 'Escape') return run === null ? 'elsewhere' : null;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 'elsewhere';
  // What happened last is what one looks for.
  if (run === null) return count === 0 ? 'elsewhere' : 0;
  return Math.max(0, Math.min(count - 1, key === 'ArrowLeft' ? run + 1 : run - 1));
}
