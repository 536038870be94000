import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskSessionFolder } from '../../src-main/adapters/disk/disk-session-folder.ts';
import type { SessionFolder } from '../../src-main/intake/session-folder.ts';
import { InMemorySessionFolder } from '../fakes/in-memory-session-folder.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

interface Subject {
  folder: SessionFolder;
  put: (name: string, text: string, modifiedAt?: string) => void;
  /** Content by name. */
  accepted: () => Record<string, string>;
  rejected: () => Record<string, string>;
  /** Reason by the name of the rejected file. */
  reasons: () => Record<string, string>;
}

function describeSessionFolder(name: string, prepare: () => Subject): void {
  describe(name, () => {
    test('is empty at first', async () => {
      expect(await prepare().folder.list()).toEqual([]);
    });

    test('lists its sessions with size and time, the oldest first, equals by name', async () => {
      const { folder, put } = prepare();
      put('b.json', 'ü', '2026-11-22T22:00:02.000Z');
      put('c.json', '', '2026-11-22T22:00:01.000Z');
      put('a.json', '12', '2026-11-22T22:00:02.000Z');

      expect(await folder.list()).toEqual([
        { name: 'c.json', sizeBytes: 0, modifiedAtMs: Date.parse('2026-11-22T22:00:01.000Z') },
        { name: 'a.json', sizeBytes: 2, modifiedAtMs: Date.parse('2026-11-22T22:00:02.000Z') },
        { name: 'b.json', sizeBytes: 2, modifiedAtMs: Date.parse('2026-11-22T22:00:02.000Z') },
      ]);
    });

    test('lists files by their ending in any letter case, and no others', async () => {
      const { folder, put } = prepare();
      for (const file of ['a.JSON', 'e.NdJson', 'b.json.tmp', 'c.txt', 'json', '.json', 'd.json ~', 'f.json.part']) {
        put(file, '{}');
      }

      expect((await folder.list()).map((file) => file.name).sort()).toEqual(['.json', 'a.JSON', 'e.NdJson']);
    });

    test('reads the bytes of a file', async () => {
      const { folder, put } = prepare();
      put('a.json', '{"name":"株式会社 👩‍👩‍👧‍👦"}');

      expect(await folder.read('a.json')).toEqual({
        kind: 'content',
        bytes: Buffer.from('{"name":"株式会社 👩‍👩‍👧‍👦"}'),
      });
    });

    test('says that a file is gone', async () => {
      expect(await prepare().folder.read('gone.json')).toEqual({ kind: 'gone' });
    });

    test('puts a part of a file into rejected with its reason beside it, and leaves the file where it is', async () => {
      const { folder, put, rejected, reasons } = prepare();
      put('a.ndjson', 'good\nbad\n');
      for (const reason of ['Line 2: bad', 'Line 2: still bad'])
        await folder.rejectPart('a.ndjson', { text: 'bad\n', reason });

      expect([(await folder.list()).map((file) => file.name), rejected(), reasons()]).toEqual([
        ['a.ndjson'],
        { 'a.ndjson': 'bad\n', 'a (2).ndjson': 'bad\n' },
        { 'a.ndjson': 'Line 2: bad', 'a (2).ndjson': 'Line 2: still bad' },
      ]);
    });

    test('moves an accepted file and keeps its content', async () => {
      const { folder, put, accepted } = prepare();
      put('Bericht ä (1).json', 'content');
      expect(await folder.accept('Bericht ä (1).json', null)).toBe('moved');

      expect([await folder.list(), accepted()]).toEqual([[], { 'Bericht ä (1).json': 'content' }]);
    });

    test('gives back what was written to an accepted file after it was read', async () => {
      const { folder, put, accepted } = prepare();
      put('a.ndjson', 'first\nsecond\n');
      await folder.accept('a.ndjson', 'first\n'.length);

      expect(accepted()).toEqual({ 'a.ndjson': 'first\nsecond\n' });
      expect(await folder.read('a.ndjson')).toEqual({ kind: 'content', bytes: Buffer.from('second\n') });
      expect(await folder.accept('a.ndjson', 'second\n'.length)).toBe('moved');
      expect(await folder.list()).toEqual([]);
    });

    test('moves a rejected file with its reason beside it', async () => {
      const { folder, put, rejected, reasons } = prepare();
      put('a.json', 'content');
      await folder.reject('a.json', 'job.name: expected text, found nothing.');

      expect([await folder.list(), rejected(), reasons()]).toEqual([
        [],
        { 'a.json': 'content' },
        { 'a.json': 'job.name: expected text, found nothing.' },
      ]);
    });

    test('counts the files in rejected, and not the reasons beside them', async () => {
      const { folder, put } = prepare();
      expect(await folder.countRejected()).toBe(0);
      put('a.json', 'content');
      await folder.reject('a.json', 'reason');
      await folder.rejectPart('a.json', { text: 'bad', reason: 'reason' });

      expect(await folder.countRejected()).toBe(2);
    });

    test('never moves over another file of the same name', async () => {
      const { folder, put, accepted, rejected, reasons } = prepare();
      for (const number of [1, 2, 3]) {
        put('a.json', `accepted ${number}`);
        await folder.accept('a.json', null);
        put('b.json', `rejected ${number}`);
        await folder.reject('b.json', `reason ${number}`);
      }

      expect(accepted()).toEqual({ 'a.json': 'accepted 1', 'a (2).json': 'accepted 2', 'a (3).json': 'accepted 3' });
      expect(rejected()).toEqual({ 'b.json': 'rejected 1', 'b (2).json': 'rejected 2', 'b (3).json': 'rejected 3' });
      expect(reasons()).toEqual({ 'b.json': 'reason 1', 'b (2).json': 'reason 2', 'b (3).json': 'reason 3' });
    });

    test('never moves two files over one another that are moved at the same time', async () => {
      const { folder, put, accepted } = prepare();
      put('a.json', 'first');
      await folder.accept('a.json', null);
      put('a.json', 'second');
      put('a (2).json', 'third');
      await Promise.all(['a.json', 'a (2).json'].map((name) => folder.accept(name, null)));

      expect(Object.values(accepted()).sort()).toEqual(['first', 'second', 'third']);
    });

    test('rejects moving what is not there', async () => {
      await expect(prepare().folder.accept('gone.json', null)).rejects.toThrow();
    });
  });
}

describeSessionFolder('InMemorySessionFolder', () => {
  const folder = new InMemorySessionFolder();
  return {
    folder,
    put: (name, text, modifiedAt) => folder.put(name, text, modifiedAt),
    accepted: () => Object.fromEntries(folder.accepted),
    rejected: () => Object.fromEntries(folder.rejected),
    reasons: () => Object.fromEntries(folder.reasons),
  };
});

function onDisk(): Subject & { directory: string } {
  const directory = join(temporaryFolder(), 'sessions');
  mkdirSync(directory);
  const contents = (subfolder: string, keep: (name: string) => boolean) =>
    Object.fromEntries(
      (existsSync(join(directory, subfolder)) ? readdirSync(join(directory, subfolder)) : [])
        .filter(keep)
        .map((name) => [name, readFileSync(join(directory, subfolder, name), 'utf8')]),
    );
  return {
    directory,
    folder: new DiskSessionFolder(directory),
    put: (name, text, modifiedAt = '2026-11-22T22:38:33.000Z') => {
      writeFileSync(join(directory, name), text);
      utimesSync(join(directory, name), new Date(modifiedAt), new Date(modifiedAt));
    },
    accepted: () => contents('accepted', () => true),
    rejected: () => contents('rejected', (name) => !name.endsWith('.error.txt')),
    reasons: () =>
      Object.fromEntries(
        Object.entries(contents('rejected', (name) => name.endsWith('.error.txt'))).map(([name, text]) => [
          name.replace(/\.error\.txt$/, ''),
          text.replace(/\n$/, ''),
        ]),
      ),
  };
}

describeSessionFolder('DiskSessionFolder', onDisk);

describe('DiskSessionFolder on its disk', () => {
  test('makes its folder where that is missing, and again where it was removed', async () => {
    const { directory, folder } = onDisk();
    rmSync(directory, { recursive: true });

    expect([await folder.list(), existsSync(directory)]).toEqual([[], true]);
  });

  test('does not look into folders, also where they are called like a session', async () => {
    const { directory, folder, put } = onDisk();
    mkdirSync(join(directory, 'folder.json'));
    put(join('folder.json', 'inner.json'), '{}');

    expect(await folder.list()).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('does not follow links: neither listed nor read', async () => {
    const { directory, folder } = onDisk();
    const outside = join(directory, '..', 'outside.json');
    writeFileSync(outside, 'secret');
    symlinkSync(outside, join(directory, 'link.json'));

    expect([await folder.list(), await folder.read('link.json')]).toEqual([[], { kind: 'gone' }]);
    expect(readFileSync(outside, 'utf8')).toBe('secret');
  });

  test('says that a folder cannot be used which is a file', async () => {
    const { directory, folder } = onDisk();
    rmSync(directory, { recursive: true });
    writeFileSync(directory, 'no folder');

    await expect(folder.list()).rejects.toThrow();
  });

  test('a file whose name is taken by a folder in accepted/ is moved beside it', async () => {
    const { directory, folder, put } = onDisk();
    mkdirSync(join(directory, 'accepted', 'a.json'), { recursive: true });
    put('a.json', 'content');
    await folder.accept('a.json', null);

    expect(readFileSync(join(directory, 'accepted', 'a (2).json'), 'utf8')).toBe('content');
  });

  test('a folder of its own that somebody removes is made again, after the next listing at the latest', async () => {
    const { directory, folder, put } = onDisk();
    for (const name of ['a.json', 'b.json']) put(name, 'content');
    await folder.accept('a.json', null);
    rmSync(join(directory, 'accepted'), { recursive: true });
    await folder.list();
    await folder.accept('b.json', null);

    expect(readdirSync(join(directory, 'accepted'))).toEqual(['b.json']);
  });

  test.skipIf(process.platform === 'win32').each(['accepted', 'rejected'])(
    'a link in the place of %s leads no file out of the folder',
    async (place) => {
      const { directory, folder, put } = onDisk();
      const outside = join(directory, '..', 'outside');
      mkdirSync(outside);
      symlinkSync(outside, join(directory, place));
      put('a.json', 'content');
      const move = place === 'accepted' ? folder.accept('a.json', null) : folder.reject('a.json', 'reason');

      await expect(move).rejects.toThrow(`“${place}” in it is a link`);
      expect([readdirSync(outside), readFileSync(join(directory, 'a.json'), 'utf8')]).toEqual([[], 'content']);
    },
  );

  test('gives back UTF-16 with what it is known by', async () => {
    const { directory, folder } = onDisk();
    writeFileSync(join(directory, 'a.ndjson'), Buffer.from('\ufeffä\nö\n', 'utf16le'));
    await folder.accept('a.ndjson', 6);

    expect(readFileSync(join(directory, 'a.ndjson'))).toEqual(Buffer.from('\ufeffö\n', 'utf16le'));
  });

  const cannotForbid = process.platform === 'win32' || process.getuid?.() === 0;
  test.skipIf(cannotForbid)('says that it may not read a file', async () => {
    const { directory, folder, put } = onDisk();
    put('a.json', '{}');
    chmodSync(join(directory, 'a.json'), 0o000);

    expect(await folder.read('a.json')).toEqual({ kind: 'denied' });
  });

  test.skipIf(cannotForbid)('rejects where it may not write, and the file stays', async () => {
    const { directory, folder, put } = onDisk();
    put('a.json', '{}');
    chmodSync(directory, 0o500);
    const outcome = await folder.accept('a.json', null).catch((error: unknown) => error);
    chmodSync(directory, 0o700);

    expect([outcome, readFileSync(join(directory, 'a.json'), 'utf8')]).toEqual([expect.any(Error), '{}']);
  });
});
