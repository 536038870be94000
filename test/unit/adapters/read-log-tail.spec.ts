import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLogTail } from '../../../src-main/adapters/log/read-log-tail.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

test('the log before the one in use comes first', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'main.old.log'), 'one\n');
  writeFileSync(join(folder, 'main.log'), 'zwei ä\n');

  expect(await readLogTail(folder)).toBe('one\nzwei ä\n');
});

test('a folder without a log gives an empty one', async () => {
  expect(await readLogTail(join(temporaryFolder(), 'nothing'))).toBe('');
});

test('of a long log the last megabyte is read, from its first whole line on', async () => {
  const folder = temporaryFolder();
  const lines = Array.from({ length: 40_000 }, (_, number) => `line ${number} of a long log with an ä in it`);
  writeFileSync(join(folder, 'main.log'), `${lines.join('\n')}\n`);

  const read = (await readLogTail(folder)).trimEnd().split('\n');

  expect(read.at(-1)).toBe(lines.at(-1));
  expect(lines.slice(-read.length)).toEqual(read);
  expect(read.length).toBeGreaterThan(20_000);
  expect(read.length).toBeLessThan(lines.length);
});
