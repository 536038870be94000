import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { offerAcceptedAgain, removeAcceptedFiles } from '../../../src-main/adapters/disk/accepted-files.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const never = new AbortController().signal;
/** Times of files cannot be set to the past altogether: that of their last move is the system's. So the spec looks back from a later day. */
const laterMs = Date.now() + 60_000;

function sessionFolder(...accepted: string[]): { path: string; left: () => string[] } {
  const path = temporaryFolder();
  const folder = join(path, 'accepted');
  mkdirSync(folder);
  for (const name of accepted) writeFileSync(join(folder, name), '{}');
  return { path, left: () => readdirSync(folder).sort() };
}

test('session files that were taken in before go; what else a person keeps there stays', async () => {
  const { path, left } = sessionFolder('a.json', 'b.ndjson', 'notes.txt', 'c.json.bak');
  mkdirSync(join(path, 'accepted', 'folder.json'));
  symlinkSync(join(path, 'accepted', 'notes.txt'), join(path, 'accepted', 'link.json'));

  expect(await removeAcceptedFiles(path, laterMs, never)).toBe(2);
  expect(left()).toEqual(['c.json.bak', 'folder.json', 'link.json', 'notes.txt']);
});

test('an old file that was taken in lately stays its time', async () => {
  const { path, left } = sessionFolder('a.json');
  utimesSync(join(path, 'accepted', 'a.json'), 0, 0);

  expect([await removeAcceptedFiles(path, Date.now() - 60_000, never), left()]).toEqual([0, ['a.json']]);
});

test('files that wait in the folder, or were rejected, are not touched', async () => {
  const { path } = sessionFolder();
  mkdirSync(join(path, 'rejected'));
  for (const name of ['waiting.json', 'rejected/bad.json']) writeFileSync(join(path, name), '{}');

  expect(await removeAcceptedFiles(path, laterMs, never)).toBe(0);
  expect([readdirSync(path).sort(), readdirSync(join(path, 'rejected'))]).toEqual([
    ['accepted', 'rejected', 'waiting.json'],
    ['bad.json'],
  ]);
});

test('a link in place of the folder is not followed', async () => {
  const path = temporaryFolder();
  const { path: elsewhere, left } = sessionFolder('a.json');
  symlinkSync(join(elsewhere, 'accepted'), join(path, 'accepted'));

  expect([await removeAcceptedFiles(path, laterMs, never), left()]).toEqual([0, ['a.json']]);
});

test('where nothing was ever taken in, there is nothing to do; an ending program is heard', async () => {
  const { path, left } = sessionFolder('a.json');

  expect(await removeAcceptedFiles(temporaryFolder(), laterMs, never)).toBe(0);
  expect([await removeAcceptedFiles(path, laterMs, AbortSignal.abort()), left()]).toEqual([0, ['a.json']]);
});

function prepare() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'accepted'));
  const put = (name: string) => writeFileSync(join(folder, 'accepted', name), '{}');
  const names = () => [readdirSync(join(folder, 'accepted')).sort(), readdirSync(folder).sort()];
  return { folder, put, names };
}

test('files that were accepted since then come back, and none takes the place of another', async () => {
  const { folder, put, names } = prepare();
  put('a.json');
  put('b.ndjson');
  put('notes.txt');
  writeFileSync(join(folder, 'a.json'), '{}');
  // Accepted just now, however old its content is.
  utimesSync(join(folder, 'accepted', 'b.ndjson'), 1, 1);

  expect(await offerAcceptedAgain(folder, Date.now())).toBe(2);
  expect(names()).toEqual([['notes.txt'], ['a (2).json', 'a.json', 'accepted', 'b.ndjson']]);
});

test('an empty file, which waited for another one when the program was killed, stays', async () => {
  const { folder, names } = prepare();
  writeFileSync(join(folder, 'accepted', 'a.json'), '');

  expect(await offerAcceptedAgain(folder, 0)).toBe(0);
  expect(names()).toEqual([['a.json'], ['accepted']]);
});

test('files that were accepted long before stay', async () => {
  const { folder, put, names } = prepare();
  put('a.json');

  expect(await offerAcceptedAgain(folder, Date.now() + 2 * 60 * 60_000)).toBe(0);
  expect(names()).toEqual([['a.json'], ['accepted']]);
});

test('a folder that has accepted nothing yet, and one that is a link, give nothing', async () => {
  const empty = temporaryFolder();
  const linked = temporaryFolder();
  const { folder, put, names } = prepare();
  put('a.json');
  symlinkSync(join(folder, 'accepted'), join(linked, 'accepted'), 'junction');

  expect([await offerAcceptedAgain(empty, 0), await offerAcceptedAgain(linked, 0)]).toEqual([0, 0]);
  expect(names()[0]).toEqual(['a.json']);
});
