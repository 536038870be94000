import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { offerAcceptedAgain } from '../../../src-main/adapters/disk/offer-accepted-again.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

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
