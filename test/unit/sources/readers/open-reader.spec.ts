import { describe, expect, test } from 'vitest';
import { openReader } from '../../../../src-main/sources/readers/open-reader.ts';
import { Reasons } from '../../../../src-main/sources/readers/reasons.ts';

/** Only borg takes 1 for a warning, and only robocopy for a success. */
const resultOf = (...of: Parameters<typeof openReader>) => openReader(...of)?.report(1).result;

describe('the reader', () => {
  test.each([
    [undefined, 'borg', 'Warning'],
    [undefined, '/usr/bin/borg', 'Warning'],
    [undefined, 'C:\\Windows\\System32\\Robocopy.EXE', 'Success'],
    [undefined, 'duplicati-cli', 'Success'],
    [undefined, 'toString', 'Failed'],
    [undefined, 'dump', 'Failed'],
    ['borg', 'dump.sh', 'Warning'],
    ['none', 'borg', 'Failed'],
    ['Borg', 'borg', undefined],
    ['toString', 'borg', undefined],
  ])('is the one that is chosen, or else that of the command: %j %j', (chosen, command, result) => {
    expect(resultOf(chosen, command, [])).toBe(result);
  });

  test('further exit codes are warnings where the user says so', () => {
    expect([resultOf('none', 'dump', [1, 2]), resultOf('none', 'dump', [2])]).toEqual(['Warning', 'Failed']);
  });
});

test('reasons are counted in bounded memory, and not at all where that does not do', () => {
  const reasons = new Reasons();
  for (let index = 0; index < 200_000; index += 1) reasons.add(`file ${String(index).padStart(60, '0')}`);

  expect(reasons.report('Warning')).toEqual({
    result: 'Warning',
    reason: `file ${'0'.repeat(60)}`,
    furtherReasons: null,
  });
});
