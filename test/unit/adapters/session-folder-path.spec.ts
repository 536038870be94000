import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  countSessionFiles,
  hasProgramRun,
  locateSessionFolder,
} from '../../../src-main/adapters/disk/session-folder-path.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

test('without settings it is the usual folder', () => {
  const userData = temporaryFolder();

  expect(locateSessionFolder(userData)).toEqual({ path: join(userData, 'sessions'), isUsual: true, doubt: null });
});

test.each([
  ['{"version":1}', null],
  ['{"version":1,"sources":null}', null],
  ['{"version":1,"sources":{"sessionFolder":null}}', null],
  ['{"version":99,"sources":{"sessionFolder":"/srv/jobs ä"}}', '/srv/jobs ä'],
  ['\ufeff{"sources":{"sessionFolder":"//server/share"}}', '//server/share'],
])('settings that say %s', (text, chosen) => {
  const userData = temporaryFolder();
  writeFileSync(join(userData, 'settings.json'), text);

  expect(locateSessionFolder(userData)).toEqual({
    path: chosen ?? join(userData, 'sessions'),
    isUsual: chosen === null,
    doubt: null,
  });
});

test('that the organization has set is that one; a recommendation gives way to what the person has chosen', () => {
  const userData = temporaryFolder();
  const locate = (level: string) => locateSessionFolder(userData, { level, value: '/srv/Sitzungen ä' }).path;
  expect([locate('enforced'), locate('recommended')]).toEqual(['/srv/Sitzungen ä', '/srv/Sitzungen ä']);
  writeFileSync(join(userData, 'settings.json'), '{"sources":{"sessionFolder":"/mine"}}');
  expect([locate('enforced'), locate('recommended')]).toEqual(['/srv/Sitzungen ä', '/mine']);
  writeFileSync(join(userData, 'settings.json'), '{"sources":{"sessionFolder":null},"chosen":["SessionFolder"]}');
  expect([locate('enforced'), locate('recommended')]).toEqual(['/srv/Sitzungen ä', join(userData, 'sessions')]);
});

test.each(['{"version":', '[', 'null'])('settings that are damaged (%s): the usual folder, and a doubt', (text) => {
  const userData = temporaryFolder();
  writeFileSync(join(userData, 'settings.json'), text);

  expect(locateSessionFolder(userData)).toEqual({
    path: join(userData, 'sessions'),
    isUsual: true,
    doubt: expect.stringMatching(/./),
  });
});

test('files that wait are counted, and nothing else', async () => {
  const folder = temporaryFolder();
  for (const name of ['a.json', 'b.NDJSON', 'c.json.part', 'd.txt']) writeFileSync(join(folder, name), '');
  mkdirSync(join(folder, 'accepted.json'));

  expect(await countSessionFiles(folder)).toBe(2);
  expect(await countSessionFiles(join(folder, 'missing'))).toBe(0);
  expect(await countSessionFiles(join(folder, 'a.json'))).toBeNull();
});

test.each(['settings.json', 'journal.sqlite'])('a program has run where there is %s', (name) => {
  const userData = temporaryFolder();
  mkdirSync(join(userData, 'sessions'));
  const before = hasProgramRun(userData);
  writeFileSync(join(userData, name), '');

  expect([before, hasProgramRun(userData)]).toEqual([false, true]);
});

test('no program has run where there is no folder', () => {
  expect(hasProgramRun(join(temporaryFolder(), 'missing'))).toBe(false);
});

test('a folder that may not be looked into is not said to be unused', () => {
  // A name that is too long for any system stands for all that `stat` refuses, also to root.
  expect(hasProgramRun(join(temporaryFolder(), 'n'.repeat(5_000)))).toBe(process.platform !== 'win32');
});
