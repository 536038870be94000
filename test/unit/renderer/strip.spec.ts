import { describe, expect, test } from 'vitest';
import { runResults, type RunResult } from '../../../src-shared/model/job.ts';
import { moveInStrip } from '../../../src-renderer/features/jobs/move-in-strip.ts';
import { cellAt, cellPitch, toStripPaths } from '../../../src-renderer/features/jobs/strip-shapes.ts';

const cells = (...results: RunResult[]) => results.map((result) => ({ atMs: 0, result }));

describe('the picture', () => {
  test('has another shape for each result, so that it is read without colours', () => {
    const drawn = runResults.map((result) => toStripPaths(cells(result), 1)[result]);
    expect(new Set(drawn).size).toBe(4);
    expect(toStripPaths(cells('Failed'), 1).crosses).not.toBe('');
    expect(toStripPaths(cells('Success', 'Warning'), 2)).toMatchObject({ Failed: '', crosses: '' });
  });

  test('ends at the right with the newest, also where there are few', () => {
    const [few, many] = [
      toStripPaths(cells('Success'), 30),
      toStripPaths(cells(...Array<'Success'>(30).fill('Success')), 30),
    ];
    expect(many.Success.endsWith(few.Success)).toBe(true);
  });

  test('knows which cell is under the pointer', () => {
    expect([0, cellPitch, 29 * cellPitch].map((x) => cellAt(x, 30, 30))).toEqual([0, 1, 29]);
    expect([27, 28, 29].map((index) => cellAt(index * cellPitch, 2, 30))).toEqual([null, 0, 1]);
    expect(cellAt(-1, 30, 30)).toBeNull();
  });
});

describe('the arrow keys', () => {
  test('enter at the newest run, and stop at both ends', () => {
    expect(moveInStrip('ArrowLeft', null, 30)).toBe(0);
    expect(moveInStrip('ArrowRight', null, 30)).toBe(0);
    expect(moveInStrip('ArrowLeft', 0, 30)).toBe(1);
    expect(moveInStrip('ArrowRight', 0, 30)).toBe(0);
    expect(moveInStrip('ArrowLeft', 29, 30)).toBe(29);
  });

  test('up and down are not the strip’s, and Esc leaves it once', () => {
    expect(moveInStrip('ArrowDown', 3, 30)).toBe('elsewhere');
    expect(moveInStrip('Escape', 3, 30)).toBeNull();
    expect(moveInStrip('Escape', null, 30)).toBe('elsewhere');
    expect(moveInStrip('ArrowLeft', null, 0)).toBe('elsewhere');
  });
});
