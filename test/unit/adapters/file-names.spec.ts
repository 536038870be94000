import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { datedNameFor, findFreeName } from '../../../src-main/adapters/disk/file-names.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const taken =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name);

test('a free name is taken as it is, and one that is taken gets the first free number', async () => {
  expect(await findFreeName('a.json', taken())).toBe('a.json');
  expect(await findFreeName('a.json', taken('a.json', 'a (2).json'))).toBe('a (3).json');
  expect(await findFreeName('.json', taken('.json'))).toBe('.json (2)');
});

test.each([
  ['of 255 bytes', `${'a'.repeat(250)}.json`, `${'a'.repeat(246)} (2).json`],
  ['of 255 bytes in two-byte characters', `${'ä'.repeat(125)}.json`, `${'ä'.repeat(123)} (2).json`],
  ['of 255 UTF-16 units', `${'😀'.repeat(125)}.json`, `${'😀'.repeat(123)} (2).json`],
])('a number makes no name longer than the longest that the system allows: %s', async (_, name, next) => {
  expect(await findFreeName(name, taken(name))).toBe(next);
});

test('room is left for what is to be beside it', async () => {
  expect(await findFreeName(`${'a'.repeat(250)}.json`, taken(), '.error.txt')).toBe(`${'a'.repeat(240)}.json`);
  expect(await findFreeName('a.json', taken('a.json'), '.error.txt')).toBe('a (2).json');
});

test('the search ends, however many names are taken', async () => {
  expect(await findFreeName('a.json', () => true)).toMatch(/^a \([-0-9a-f]{36}\)\.json$/);
});

test('what the system says about a name ends the search', async () => {
  const refuse = () => Promise.reject(new Error('ENAMETOOLONG'));

  await expect(findFreeName('a.json', refuse)).rejects.toThrow('ENAMETOOLONG');
});

test('a dated name is free, says when, and keeps the ending', () => {
  const path = join(temporaryFolder(), 'settings.json');
  const nowMs = Date.parse('2026-11-22T22:38:33.123Z');
  const names = [1, 2, 3].map(() => {
    const name = datedNameFor(path, nowMs);
    writeFileSync(name, '');
    return name;
  });

  expect(names).toEqual([
    path.replace('.json', '.2026-11-22T22-38-33Z.damaged.json'),
    path.replace('.json', '.2026-11-22T22-38-33Z-2.damaged.json'),
    path.replace('.json', '.2026-11-22T22-38-33Z-3.damaged.json'),
  ]);
});
