import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DiskReportStore } from '../../../src-main/adapters/disk/disk-report-store.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const file = { contentType: 'text/html', bytes: new Uint8Array([1]) };

async function storeWith(...ids: number[]): Promise<{ folder: string; store: DiskReportStore }> {
  const folder = temporaryFolder();
  const store = new DiskReportStore(folder);
  for (const id of ids) await store.keep(id, [{ ...file, name: 'report.html' }]);
  return { folder, store };
}

test('a report takes the place of what an interrupted try has left', async () => {
  const { folder, store } = await storeWith(1);
  await store.keep(1, [{ ...file, name: 'again.html' }]);

  expect(readdirSync(join(folder, '1'))).toEqual(['again.html']);
});

test('reports that are kept at the same time make the folder of all where it is missing', async () => {
  const folder = join(temporaryFolder(), 'user data', 'reports');
  const store = new DiskReportStore(folder);
  await Promise.all([1, 2, 3].map((id) => store.keep(id, [{ ...file, name: `${id}.html` }])));

  expect([1, 2, 3].map((id) => readdirSync(join(folder, String(id))))).toEqual([['1.html'], ['2.html'], ['3.html']]);
});

test('a report that is removed is gone; removing it once more changes nothing', async () => {
  const { store } = await storeWith(1, 2);
  await store.remove(1);
  await store.remove(1);

  expect([store.find(1), store.find(2)?.page, await store.ids()]).toEqual([
    null,
    expect.stringContaining('report.html'),
    new Set([2]),
  ]);
});

test('the report of a session that the journal has lost is not taken for that of a later one', async () => {
  const { folder, store } = await storeWith(7, 8);

  expect(await store.setAsideAllBut(() => [7])).toBe(1);
  expect([store.find(8), store.find(7) === null, readdirSync(folder).sort()]).toEqual([
    null,
    false,
    ['7', 'without session 8'],
  ]);
  // The number is given again, and the journal is lost once more: what was set aside last is kept.
  await store.keep(8, [{ ...file, name: 'newer.html' }]);
  await store.setAsideAllBut(() => [7]);
  expect(readdirSync(join(folder, 'without session 8'))).toEqual(['newer.html']);
});

test('where no reports are kept, the journal is not asked', async () => {
  const store = new DiskReportStore(join(temporaryFolder(), 'none yet'));
  const ask = () => expect.unreachable('Nobody needs to know.');

  expect([await store.setAsideAllBut(ask), await store.ids()]).toEqual([0, new Set()]);
  await store.removeSetAside(Date.now());
});

test('what was set aside goes when it is old; nothing else of the folder is touched', async () => {
  const { folder, store } = await storeWith(1, 2, 3);
  await store.setAsideAllBut(() => [1]);
  utimesSync(join(folder, 'without session 2'), 0, 0);
  utimesSync(join(folder, '1'), 0, 0);
  mkdirSync(join(folder, 'a person’s'));
  writeFileSync(join(folder, 'without session.txt'), '');
  await store.removeSetAside(1_000);

  expect(readdirSync(folder).sort()).toEqual(['1', 'a person’s', 'without session 3', 'without session.txt']);
  expect(existsSync(join(folder, '1', 'report.html'))).toBe(true);
});
