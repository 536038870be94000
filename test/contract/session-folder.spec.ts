import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskSessionFolder } from '../../src-main/adapters/disk/disk-session-folder.ts';
import type { FileAccepting, SessionFolder, TakenIn } from '../../src-main/sources/folder/session-folder.ts';
import { InMemorySessionFolder } from '../fakes/in-memory-session-folder.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

interface Subject {
  folder: SessionFolder;
  put: (name: string, text: string, modifiedAt?: string) => void;
  /** To a file in `accepted/`, as a writer does that still holds it. */
  append: (name: string, text: string) => void;
  /** Content by name. */
  accepted: () => Record<string, string>;
  rejected: () => Record<string, string>;
  /** Reason by the name of the rejected file. */
  reasons: () => Record<string, string>;
}

/** As the intake does it: read, then moved. */
async function takeIn(folder: SessionFolder, name: string, before: TakenIn | null = null): Promise<FileAccepting> {
  const reading = await folder.read(name, before);
  if (reading.kind !== 'content') throw new Error(`${name} is ${reading.kind}.`);
  return folder.accept(name, reading.taken);
}

const textOf = async (folder: SessionFolder, name: string, before: TakenIn | null = null) => {
  const reading = await folder.read(name, before);
  return reading.kind === 'content' ? Buffer.from(reading.bytes).toString() : reading.kind;
};

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
      for (const file of [
        'a.JSON',
        'e.NdJson',
        'g.JsonL',
        'b.json.tmp',
        'c.txt',
        'json',
        '.json',
        'd.json ~',
        'f.json.part',
      ]) {
        put(file, '{}');
      }

      expect((await folder.list()).map((file) => file.name).sort()).toEqual(['.json', 'a.JSON', 'e.NdJson', 'g.JsonL']);
    });

    test('reads the bytes of a file', async () => {
      const { folder, put } = prepare();
      put('a.json', '{"name":"株式会社 👩‍👩‍👧‍👦"}');

      expect(await folder.read('a.json', null)).toMatchObject({
        kind: 'content',
        bytes: Buffer.from('{"name":"株式会社 👩‍👩‍👧‍👦"}'),
        isRest: false,
        modifiedAtMs: Date.parse('2026-11-22T22:38:33.000Z'),
      });
    });

    test('says that a file is gone', async () => {
      expect(await prepare().folder.read('gone.json', null)).toEqual({ kind: 'gone' });
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
      expect(await takeIn(folder, 'Bericht ä (1).json')).toMatchObject({
        kind: 'moved',
        file: { name: 'Bericht ä (1).json' },
      });

      expect([await folder.list(), accepted()]).toEqual([[], { 'Bericht ä (1).json': 'content' }]);
    });

    test('reads only what follows what was taken in before, as long as the file begins with it', async () => {
      const { folder, put } = prepare();
      put('a.ndjson', 'first\n');
      const reading = await folder.read('a.ndjson', null);
      const taken = reading.kind === 'content' ? reading.taken : null;
      put('a.ndjson', 'first\nsecond\n');
      const [rest, all] = [await textOf(folder, 'a.ndjson', taken), await textOf(folder, 'a.ndjson')];
      put('a.ndjson', 'other\nsecond\n');

      expect([rest, all, await textOf(folder, 'a.ndjson', taken)]).toEqual([
        'second\n',
        'first\nsecond\n',
        'other\nsecond\n',
      ]);
    });

    test('gives back what was written to a file between reading and moving it', async () => {
      const { folder, put, accepted } = prepare();
      put('a.ndjson', 'first\n');
      const reading = await folder.read('a.ndjson', null);
      put('a.ndjson', 'first\nsecond\n');
      if (reading.kind === 'content') await folder.accept('a.ndjson', reading.taken);

      expect([accepted(), await textOf(folder, 'a.ndjson')]).toEqual([{ 'a.ndjson': 'first\nsecond\n' }, 'second\n']);
    });

    test('gives back a file that took the place of the one that was read, and accepts none of it', async () => {
      const { folder, put, accepted } = prepare();
      put('a.json', '{"night":1}');
      const reading = await folder.read('a.json', null);
      put('a.json', '{"night":22}', '2026-11-22T22:40:00.000Z');
      if (reading.kind === 'content') await folder.accept('a.json', reading.taken);

      expect([accepted(), await textOf(folder, 'a.json')]).toEqual([{}, '{"night":22}']);
    });

    test('gives back nothing where only blanks were added', async () => {
      const { folder, put, accepted } = prepare();
      put('a.json', '{}');
      const reading = await folder.read('a.json', null);
      put('a.json', '{}\r\n');
      if (reading.kind === 'content') await folder.accept('a.json', reading.taken);

      expect([await folder.list(), accepted()]).toEqual([[], { 'a.json': '{}\r\n' }]);
    });

    test('gives back what was written to a file in accepted, once', async () => {
      const { folder, put, append } = prepare();
      put('a.ndjson', 'first\n');
      const accepting = await takeIn(folder, 'a.ndjson');
      if (accepting.kind !== 'moved') throw new Error(accepting.kind);
      append('a.ndjson', 'second\n');
      expect(await folder.sizeOfAccepted('a.ndjson')).toBe('first\nsecond\n'.length);
      const later = await folder.takeLate(accepting.file);
      const text = await textOf(folder, 'a.ndjson');
      await takeIn(folder, 'a.ndjson');
      await folder.takeLate(later);

      expect([text, await folder.list(), later.taken.sizeBytes]).toEqual(['second\n', [], 'first\nsecond\n'.length]);
    });

    test('knows no size of an accepted file that is gone', async () => {
      expect(await prepare().folder.sizeOfAccepted('gone.ndjson')).toBeNull();
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

    test('lists the files in rejected, and not the reasons beside them', async () => {
      const { folder, put } = prepare();
      expect(await folder.listRejected()).toEqual([]);
      put('a.json', 'content');
      const rejecting = await folder.reject('a.json', 'reason');
      await folder.rejectPart('a.json', { text: 'bad', reason: 'reason' });

      expect([rejecting, (await folder.listRejected())?.sort()]).toEqual([
        { kind: 'moved', name: 'a.json' },
        ['a (2).json', 'a.json'],
      ]);
    });

    test('says how a rejected file is, and that nothing was written to it since', async () => {
      const { folder, put } = prepare();
      put('a.json', 'content', '2026-11-22T22:00:01.000Z');
      await folder.reject('a.json', 'reason');
      const [found, ...others] = await folder.lookAtRejected(['a.json', 'gone.json']);

      expect([found, others]).toEqual([
        {
          name: 'a.json',
          sizeBytes: 7,
          modifiedAtMs: Date.parse('2026-11-22T22:00:01.000Z'),
          rejectedAtMs: expect.any(Number),
        },
        [],
      ]);
      expect(found?.rejectedAtMs).toBeGreaterThan(found?.modifiedAtMs ?? Infinity);
    });

    test('puts a rejected file back, never over another, and removes the reason', async () => {
      const { folder, put, rejected, reasons } = prepare();
      put('a.json', 'rejected', '2026-11-22T22:00:01.000Z');
      await folder.reject('a.json', 'reason');
      put('a.json', 'newer');
      const outcomes = [await folder.putBack('a.json'), await folder.putBack('a.json')];

      expect([outcomes, rejected(), reasons()]).toEqual([['moved', 'gone'], {}, {}]);
      expect([await textOf(folder, 'a.json'), await textOf(folder, 'a (2).json')]).toEqual(['newer', 'rejected']);
      expect((await folder.list())[0]).toMatchObject({ modifiedAtMs: Date.parse('2026-11-22T22:00:01.000Z') });
    });

    test('names the files that it leaves out of its list', async () => {
      const { folder, put } = prepare();
      for (const file of ['a.json', 'b.jsonl', 'c.json.txt', 'd', '.e.part']) put(file, '{}');
      await folder.list();

      expect([...folder.others()].sort()).toEqual(['.e.part', 'c.json.txt', 'd']);
    });

    test('never moves over another file of the same name', async () => {
      const { folder, put, accepted, rejected, reasons } = prepare();
      for (const number of [1, 2, 3]) {
        put('a.json', `accepted ${number}`);
        await takeIn(folder, 'a.json');
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
      await takeIn(folder, 'a.json');
      put('a.json', 'second');
      put('a (2).json', 'third');
      await Promise.all(['a.json', 'a (2).json'].map((name) => takeIn(folder, name)));

      expect(Object.values(accepted()).sort()).toEqual(['first', 'second', 'third']);
    });

    test('rejects moving what is not there', async () => {
      const taken = { sizeBytes: 0, hash: '', version: '' };

      await expect(prepare().folder.accept('gone.json', taken)).rejects.toThrow();
    });
  });
}

describeSessionFolder('InMemorySessionFolder', () => {
  const folder = new InMemorySessionFolder();
  return {
    folder,
    put: (name, text, modifiedAt) => folder.put(name, text, modifiedAt),
    append: (name, text) => folder.accepted.set(name, (folder.accepted.get(name) ?? '') + text),
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
    folder: new DiskSessionFolder(directory, 'make'),
    put: (name, text, modifiedAt = '2026-11-22T22:38:33.000Z') => {
      writeFileSync(join(directory, name), text);
      utimesSync(join(directory, name), new Date(modifiedAt), new Date(modifiedAt));
    },
    append: (name, text) => appendFileSync(join(directory, 'accepted', name), text),
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

  test('one that a person chose is not made where it is away, so that nothing is hidden when it is back', async () => {
    const directory = join(temporaryFolder(), 'share', 'sessions');
    const folder = new DiskSessionFolder(directory, 'refuse');
    await expect(folder.list()).rejects.toThrow('the folder is not there');
    await expect(folder.reject('a.json', 'wrong')).rejects.toThrow(/ENOENT/);
    expect(existsSync(join(directory, '..'))).toBe(false);
    mkdirSync(directory, { recursive: true });

    expect(await folder.list()).toEqual([]);
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

    expect([await folder.list(), await folder.read('link.json', null)]).toEqual([[], { kind: 'gone' }]);
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
    await takeIn(folder, 'a.json');

    expect(readFileSync(join(directory, 'accepted', 'a (2).json'), 'utf8')).toBe('content');
  });

  test('a folder of its own that somebody removes is made again, after the next listing at the latest', async () => {
    const { directory, folder, put } = onDisk();
    for (const name of ['a.json', 'b.json']) put(name, 'content');
    await takeIn(folder, 'a.json');
    rmSync(join(directory, 'accepted'), { recursive: true });
    await folder.list();
    await takeIn(folder, 'b.json');

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
      const move = place === 'accepted' ? takeIn(folder, 'a.json') : folder.reject('a.json', 'reason');

      await expect(move).rejects.toThrow(`“${place}” in it is a link`);
      expect([readdirSync(outside), readFileSync(join(directory, 'a.json'), 'utf8')]).toEqual([[], 'content']);
    },
  );

  const hasNoUnixFiles = process.platform === 'win32';
  test.skipIf(hasNoUnixFiles).each(['a.json', 'a (2).json'])(
    'what somebody has put where a reason or a rejected file would go is left alone: %s',
    async (planted) => {
      const { directory, folder, put, rejected } = onDisk();
      const outside = join(directory, '..', 'outside.txt');
      writeFileSync(outside, 'of a person');
      mkdirSync(join(directory, 'rejected'));
      for (const name of [planted, `${planted}.error.txt`]) symlinkSync(outside, join(directory, 'rejected', name));
      for (const text of ['first', 'second', 'third']) {
        put('a.json', text);
        await folder.reject('a.json', `${text} is wrong`);
      }
      await folder.rejectPart('a.json', { text: 'part', reason: 'also wrong' });

      expect(readFileSync(outside, 'utf8')).toBe('of a person');
      expect(Object.values(rejected()).sort()).toEqual(['first', 'of a person', 'part', 'second', 'third']);
    },
  );

  test.skipIf(hasNoUnixFiles)('a link that leads nowhere is written through neither', async () => {
    const { directory, folder, put, accepted } = onDisk();
    mkdirSync(join(directory, 'accepted'));
    symlinkSync(join(directory, '..', 'nowhere'), join(directory, 'accepted', 'a.json'));
    put('a.json', 'content');
    await takeIn(folder, 'a.json');

    expect(existsSync(join(directory, '..', 'nowhere'))).toBe(false);
    expect(readFileSync(join(directory, 'accepted', 'a (2).json'), 'utf8')).toBe('content');
    expect(accepted).toThrow(/ENOENT/);
  });

  test.skipIf(hasNoUnixFiles)('what is written behind an accepted file comes back through no link', async () => {
    const { directory, folder, put, append } = onDisk();
    const outside = join(directory, '..', 'outside.txt');
    writeFileSync(outside, 'of a person');
    put('a.ndjson', 'first\n');
    const accepting = await takeIn(folder, 'a.ndjson');
    if (accepting.kind !== 'moved') throw new Error(accepting.kind);
    append('a.ndjson', 'second\n');
    symlinkSync(outside, join(directory, 'a.ndjson'));
    await folder.takeLate(accepting.file);

    expect([readFileSync(outside, 'utf8'), await textOf(folder, 'a (2).ndjson')]).toEqual(['of a person', 'second\n']);
  });

  test.skipIf(hasNoUnixFiles)('a link in the place of rejected is not looked through', async () => {
    const { directory, folder } = onDisk();
    const outside = join(directory, '..', 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'a.json'), '{}');
    symlinkSync(outside, join(directory, 'rejected'));

    expect(await folder.listRejected()).toBeNull();
    await expect(folder.putBack('a.json')).rejects.toThrow('“rejected” in it is a link');
    expect(readdirSync(outside)).toEqual(['a.json']);
  });

  test.skipIf(hasNoUnixFiles)('a link to the folder itself, which a person has chosen, is followed', async () => {
    const { directory } = onDisk();
    const link = join(directory, '..', 'link');
    symlinkSync(directory, link);
    const folder = new DiskSessionFolder(link, 'refuse');
    writeFileSync(join(directory, 'a.json'), 'content');
    await takeIn(folder, 'a.json');

    expect(readFileSync(join(directory, 'accepted', 'a.json'), 'utf8')).toBe('content');
  });

  test.skipIf(hasNoUnixFiles)(
    'a pipe in the place of a file is not waited for, and named as another file',
    async () => {
      const { directory, folder, put } = onDisk();
      put('a.json', '{}');
      const taken = { sizeBytes: 2, hash: '', version: '' };
      await folder.list();
      rmSync(join(directory, 'a.json'));
      mkdirSync(join(directory, 'accepted'));
      for (const path of ['a.json', join('accepted', 'a.json')]) execFileSync('mkfifo', [join(directory, path)]);
      symlinkSync('/dev/zero', join(directory, 'zero.json'));

      expect(await folder.read('a.json', null)).toEqual({ kind: 'gone' });
      expect(await folder.read('zero.json', null)).toEqual({ kind: 'gone' });
      expect(await folder.sizeOfAccepted('a.json')).toBeNull();
      expect(await folder.list()).toEqual([]);
      expect([...folder.others()].sort()).toEqual(['a.json', 'zero.json']);
      await folder.takeLate({ name: 'a.json', taken });
      expect(readdirSync(join(directory, 'accepted'))).toEqual([]);
    },
  );

  test('a name as long as the system allows is accepted twice, and rejected with its reason', async () => {
    const { folder, put, accepted, rejected, reasons } = onDisk();
    const name = `${'n'.repeat(250)}.json`;
    for (const text of ['first', 'second']) {
      put(name, text);
      await takeIn(folder, name);
    }
    put(name, 'third');
    await folder.reject(name, 'reason');

    expect([Object.values(accepted()).sort(), Object.values(rejected())]).toEqual([['first', 'second'], ['third']]);
    expect(Object.keys(reasons())).toEqual(Object.keys(rejected()));
  });

  test.skipIf(hasNoUnixFiles)('what it makes is for its owner alone, where nobody else may write into it', async () => {
    const { directory, folder, put } = onDisk();
    const rightsOf = async (mode: number, name: string) => {
      chmodSync(directory, mode);
      rmSync(join(directory, 'rejected'), { recursive: true, force: true });
      put(name, 'content');
      await folder.reject(name, 'reason');
      return ['.', `${name}.error.txt`].map((each) => statSync(join(directory, 'rejected', each)).mode & 0o077);
    };

    expect(await rightsOf(0o755, 'a.json')).toEqual([0, 0]);
    const umask = process.umask();
    expect(await rightsOf(0o775, 'b.json')).toEqual([0o077 & ~umask, 0o066 & ~umask]);
  });

  // Elsewhere, no file can have such a name.
  test.skipIf(process.platform !== 'linux')('a file whose name is no UTF-8 gets one that can be read', async () => {
    const { directory, folder, put, accepted } = onDisk();
    put('Täglich.json', 'first');
    writeFileSync(Buffer.concat([Buffer.from(`${directory}/`), Buffer.from('Täglich.json', 'latin1')]), 'second');
    expect((await folder.list()).map(({ name }) => name).sort()).toEqual(['Täglich (2).json', 'Täglich.json']);
    await takeIn(folder, 'Täglich (2).json');

    expect(accepted()).toEqual({ 'Täglich (2).json': 'second' });
  });

  test('gives back UTF-16 with what it is known by', async () => {
    const { directory, folder } = onDisk();
    const path = join(directory, 'a.ndjson');
    writeFileSync(path, Buffer.from('\ufeffä\n', 'utf16le'));
    const reading = await folder.read('a.ndjson', null);
    appendFileSync(path, Buffer.from('ö\n', 'utf16le'));
    if (reading.kind === 'content') await folder.accept('a.ndjson', reading.taken);

    expect(readFileSync(path)).toEqual(Buffer.from('\ufeffö\n', 'utf16le'));
  });

  const cannotForbid = process.platform === 'win32' || process.getuid?.() === 0;
  test.skipIf(cannotForbid)('says that it may not read a file', async () => {
    const { directory, folder, put } = onDisk();
    put('a.json', '{}');
    chmodSync(join(directory, 'a.json'), 0o000);

    expect(await folder.read('a.json', null)).toEqual({ kind: 'denied' });
  });

  test.skipIf(cannotForbid)('rejects where it may not write, and the file stays', async () => {
    const { directory, folder, put } = onDisk();
    put('a.json', '{}');
    chmodSync(directory, 0o500);
    const outcome = await takeIn(folder, 'a.json').catch((error: unknown) => error);
    chmodSync(directory, 0o700);

    expect([outcome, readFileSync(join(directory, 'a.json'), 'utf8')]).toEqual([expect.any(Error), '{}']);
  });
});
