import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DiskReportStore } from '../../../src-main/adapters/disk/disk-report-store.ts';
import { storeSessions } from '../../../src-main/adapters/disk/store-sessions.ts';
import { writeChosenFile } from '../../../src-main/adapters/disk/chosen-file.ts';
import { maxLogBytes, openProgramLog, type LogReaders } from '../../../src-main/adapters/log/program-log.ts';
import { openJournal } from '../../../src-main/adapters/sqlite/open-journal.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** A folder that others may look into, as one that was made by a person often is. */
function openFolder(): string {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  return folder;
}

function openLog(directory: string, readers: LogReaders = 'own-user') {
  return openProgramLog(directory, { shouldLogToConsole: false, readers, ending: new AbortController().signal });
}

/** What others may do with everything in a folder, by its path within it. */
function rightsOfOthers(folder: string): Record<string, number> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(paths.map((path) => [path, statSync(join(folder, path)).mode & 0o077]));
}

// On Windows, the rights of the folder hold.
describe.skipIf(process.platform === 'win32')('in a folder that others may look into, they cannot read', () => {
  test('the journal, its log and its index, also those of an earlier version', () => {
    const folder = openFolder();
    const path = join(folder, 'journal.sqlite');
    const aside = (taken: string) => `${taken}.damaged`;
    const first = openJournal(path, aside);
    const whileNew = rightsOfOthers(folder);
    first.journal.close();
    chmodSync(path, 0o644);
    const second = openJournal(path, aside);
    const all = rightsOfOthers(folder);
    second.journal.close();

    expect([whileNew, all, first.isDurable, second.isDurable]).toEqual([
      { 'journal.sqlite': 0, 'journal.sqlite-wal': 0, 'journal.sqlite-shm': 0 },
      { 'journal.sqlite': 0, 'journal.sqlite-wal': 0, 'journal.sqlite-shm': 0 },
      true,
      true,
    ]);
  });

  test('a journal that is damaged, and what is made in its place', () => {
    const folder = openFolder();
    const path = join(folder, 'journal.sqlite');
    writeFileSync(path, 'no database, '.repeat(1_000), { mode: 0o644 });
    openJournal(path, (taken) => `${taken}.damaged`).journal.close();

    expect(rightsOfOthers(folder)).toEqual({ 'journal.sqlite': 0, 'journal.sqlite.damaged': 0 });
  });

  test('the log, also that of an earlier version', () => {
    const folder = openFolder();
    const logs = join(folder, 'logs');
    mkdirSync(logs, { mode: 0o755 });
    writeFileSync(join(logs, 'main.old.log'), 'before\n', { mode: 0o644 });
    openLog(logs)('a line');

    expect(rightsOfOthers(logs)).toEqual({ 'main.log': 0, 'main.old.log': 0 });
    const made = join(openFolder(), 'logs');
    openLog(made)('a line');
    expect(statSync(made).mode & 0o777).toBe(0o700);
  });

  test('the log of a service, except for the members of its group, also after it was rotated', () => {
    const maskBefore = process.umask(0o077);
    onTestFinished(() => void process.umask(maskBefore));
    const logs = join(openFolder(), 'logs');
    mkdirSync(logs, { mode: 0o700 });
    writeFileSync(join(logs, 'main.log'), Buffer.alloc(maxLogBytes + 1), { mode: 0o600 });
    openLog(logs, 'group')('a line of the next file');

    expect(rightsOfOthers(logs)).toEqual({ 'main.log': 0o040, 'main.old.log': 0o040 });
    expect(statSync(logs).mode & 0o777).toBe(0o750);
  });

  test('reports', async () => {
    const folder = openFolder();
    const file = { contentType: 'text/html', name: 'report.html', bytes: new Uint8Array([1]) };
    await new DiskReportStore(join(folder, 'reports')).keep(1, [file]);

    expect(rightsOfOthers(folder)).toEqual({
      reports: 0,
      [join('reports', '1')]: 0,
      [join('reports', '1', 'report.html')]: 0,
    });
  });

  test('what a person saves, also over a file that others could read', async () => {
    const folder = openFolder();
    writeFileSync(join(folder, 'old.zip'), 'old', { mode: 0o644 });
    for (const name of ['old.zip', 'new.zip']) await writeChosenFile(join(folder, name), Buffer.from('new'));

    expect(rightsOfOthers(folder)).toEqual({ 'old.zip': 0, 'new.zip': 0 });
    expect(readFileSync(join(folder, 'old.zip'), 'utf8')).toBe('new');
  });

  test('what notify stores, unless they may write into the folder too', () => {
    const folder = openFolder();
    storeSessions(folder, 'refuse', ['{}'], 0, () => 'a');
    expect(Object.values(rightsOfOthers(folder))).toEqual([0]);
    chmodSync(folder, 0o777);
    storeSessions(folder, 'refuse', ['{}'], 0, () => 'b');

    expect(new Set(Object.values(rightsOfOthers(folder)))).toEqual(new Set([0, 0o066 & ~process.umask()]));
  });
});

test.skipIf(process.platform === 'win32')('what a person saves is written through no link', async () => {
  const folder = openFolder();
  writeFileSync(join(folder, 'other.txt'), 'of a person');
  symlinkSync(join(folder, 'other.txt'), join(folder, 'export.json'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'nowhere.json'));
  for (const name of ['export.json', 'nowhere.json']) {
    await expect(writeChosenFile(join(folder, name), Buffer.from('new'))).rejects.toThrow('a link or a folder');
  }

  expect([readFileSync(join(folder, 'other.txt'), 'utf8'), readdirSync(folder).sort()]).toEqual([
    'of a person',
    ['export.json', 'nowhere.json', 'other.txt'],
  ]);
});

test('what a person saves into a folder that is gone makes no folder', async () => {
  const folder = temporaryFolder();

  await expect(writeChosenFile(join(folder, 'gone', 'a.zip'), new Uint8Array())).rejects.toThrow(/ENOENT/);
  expect(readdirSync(folder)).toEqual([]);
});
