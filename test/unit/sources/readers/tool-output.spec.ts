import { expect, test } from 'vitest';
import { tailOfLog } from '../../../../src-main/sources/document/log-tail.ts';
import { AnyCommandReader } from '../../../../src-main/sources/readers/any-command.ts';
import { ToolOutput } from '../../../../src-main/sources/readers/tool-output.ts';
import type { ToolReader } from '../../../../src-main/sources/readers/tool-reader.ts';

test('the log has the lines of both streams whole, in the order in which they ended, and no progress', () => {
  const read: [string, string][] = [];
  const reader: ToolReader = {
    readLine: (line, stream) => {
      read.push([line, stream]);
      return line.startsWith('%') ? 'progress' : undefined;
    },
    report: (exitCode) => ({ result: 'Warning', reason: String(exitCode), furtherReasons: 0 }),
  };
  const output = new ToolOutput(reader);
  output.write(Buffer.from('out'), 'stdout');
  output.write(Buffer.from('error\n%1\n'), 'stderr');
  output.write(Buffer.from('put\nlast'), 'stdout');

  expect(output.end(7)).toEqual({
    report: { result: 'Warning', reason: '7', furtherReasons: 0 },
    log: 'error\noutput\nlast',
    readerTrouble: null,
  });
  expect(read).toEqual([
    ['error', 'stderr'],
    ['%1', 'stderr'],
    ['output', 'stdout'],
    ['last', 'stdout'],
  ]);
});

test('a reader that fails leaves it to the exit code', () => {
  const fail = () => {
    throw new Error('no such field');
  };
  const output = new ToolOutput({ readLine: fail, report: fail });
  output.write(Buffer.from('disk full\n'), 'stderr');

  expect(output.end(1)).toEqual({
    report: { result: 'Failed', reason: 'disk full', furtherReasons: 0 },
    log: 'disk full',
    readerTrouble: 'no such field',
  });
});

test('of a long output, the log has the end, and whoever cuts it sees that it is cut', () => {
  const output = new ToolOutput(new AnyCommandReader());
  const line = (index: number) => `copied file ${index}\n`;
  for (let index = 0; index < 100_000; index += 1) output.write(Buffer.from(line(index)), 'stdout');
  const { log } = output.end(0);
  const tail = tailOfLog(log);

  expect([log.length < 200_000, tail?.isCut]).toEqual([true, true]);
  expect(tail?.text.startsWith('copied file ')).toBe(true);
  expect(tail?.text.endsWith('\ncopied file 99999')).toBe(true);
});

test.each([
  ['nothing', '', 7, ''],
  [
    'its first error after warnings and listed files',
    'A /home/x\ndump: [Warning] a password on the command line\n2026/11/28 20:44:13 NOTICE: none\n' +
      '2026/11/28 20:44:13 Failed: it is "full" & 50% of %OS%\ntoo late\n',
    1,
    'Failed: it is "full" & 50% of %OS%',
  ],
  [
    'the exception of a stack trace',
    'Traceback (most recent call last):\n  File "x"\nOSError: full\n',
    1,
    'OSError: full',
  ],
])('a command gives as the reason %s', (_, errors, exitCode, reason) => {
  const output = new ToolOutput(new AnyCommandReader());
  output.write(Buffer.from('Some output\n'), 'stdout');
  output.write(Buffer.from(errors), 'stderr');

  expect(output.end(exitCode).report).toEqual({ result: 'Failed', reason, furtherReasons: 0 });
});
