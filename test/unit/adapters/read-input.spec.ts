import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInput } from '../../../src-main/adapters/disk/read-input.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

function file(content: string): string {
  const path = join(temporaryFolder(), 'ä b.json');
  writeFileSync(path, content);
  return path;
}

test.each(['', '{"a":"ä"}', 'x'.repeat(200_000)])('a file is read as a whole', (content) => {
  expect(Buffer.from(readInput(file(content), 1_000_000)).toString()).toBe(content);
});

test('so is an open file, which stays open', () => {
  const opened = openSync(file('content'), 'r');

  expect(Buffer.from(readInput(opened, 100)).toString()).toBe('content');
  expect(readInput(opened, 100)).toHaveLength(0);
});

test('the limit is the last size that is read', () => {
  expect(readInput(file('x'.repeat(100_000)), 100_000)).toHaveLength(100_000);
  expect(readInput(file('x'.repeat(100_001)), 100_000)).toBe('too-large');
});

test('what cannot be read says why', () => {
  expect(() => readInput(join(temporaryFolder(), 'none.json'), 10)).toThrow(/ENOENT/);
  expect(() => readInput(temporaryFolder(), 10)).toThrow('it is a folder');
});

describe.skipIf(process.platform === 'win32')('a named pipe', () => {
  function pipe(): string {
    const path = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    return path;
  }

  test('is read until its writer ends', async () => {
    const path = pipe();
    const writer = spawn('sh', ['-c', 'printf "{}" > "$0"', path]);
    const ended = once(writer, 'close');

    expect(Buffer.from(readInput(path, 100, 60_000)).toString()).toBe('{}');
    await ended;
  });

  test('that nobody writes to is not waited for', () => {
    expect(() => readInput(pipe(), 100, 0)).toThrow('it is a pipe that nothing was written to');
  });
});

test.skipIf(process.platform === 'win32')('a device that never ends is too large', () => {
  expect(readInput('/dev/zero', 100_000)).toBe('too-large');
});
