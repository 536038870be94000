import { expect, test } from 'vitest';
import { fitToWorkArea } from '../../../src-main/adapters/electron/fit-to-work-area.ts';

const options = { width: 720, height: 688 };

test.each([
  ['a large screen', { width: 1920, height: 1040 }, options],
  ['1920 by 1080 at 150 %', { width: 1280, height: 672 }, { width: 720, height: 624 }],
  ['the console of a virtual machine', { width: 1024, height: 728 }, { width: 720, height: 680 }],
  ['no screen at all', { width: 0, height: 0 }, { width: 0, height: 0 }],
])('a window fits on %s with its frame', (_name, workArea, expected) => {
  expect(fitToWorkArea(options, workArea)).toEqual(expected);
});
