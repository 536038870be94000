import { expect, test } from 'vitest';
import { planProcess } from '../../../src-main/adapters/system/plan-process.ts';

test.each([
  [['restic', 'a b', '"c"'], 'linux'],
  [['C:\\bin\\restic.exe', 'a b'], 'win32'],
  // No batch file elsewhere.
  [['/bin/dump.cmd', 'a'], 'linux'],
])('a program is started as it is: %j on %s', ([file = '', ...args], platform) => {
  expect(planProcess([file, ...args], platform, {})).toEqual({ file, args, isVerbatim: false });
});

test.each([
  [['dump.cmd'], 'dump.cmd'],
  [['C:/Program Files (x86)/dump.BAT', 'a b'], 'C:\\Program^ Files^ ^(x86^)\\dump.BAT ^"a^ b^"'],
  [['dump.cmd', '50% & "x"', ''], 'dump.cmd ^"50^%^ ^&^ \\^"x\\^"^" ^"^"'],
  [['dump.cmd', 'C:\\data\\', 'a\\"b'], 'dump.cmd ^"C:\\data\\\\^" ^"a\\\\\\^"b^"'],
])('a batch file of Windows is started by its command processor, with each argument in one piece: %j', (argv, line) => {
  const plan = { args: ['/d', '/s', '/c', `"${line}"`], isVerbatim: true };

  expect(planProcess(argv, 'win32', { ComSpec: 'C:\\cmd.exe' })).toEqual({ file: 'C:\\cmd.exe', ...plan });
  expect(planProcess(argv, 'win32', {})).toEqual({ file: 'cmd.exe', ...plan });
});
