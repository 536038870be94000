import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskSessionFolder } from '../../src-main/adapters/disk/disk-session-folder.ts';
import { ThreadLargeFileReader } from '../../src-main/adapters/threads/thread-large-file-reader.ts';
import type { LargeFileReader } from '../../src-main/intake/large-session-files.ts';
import { manyObjects } from '../builders/many-objects.ts';
import { InThreadFileReader } from '../fakes/in-thread-file-reader.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

function describeReader(name: string, open: () => LargeFileReader): void {
  describe(name, () => {
    const prepare = (content: string | Buffer, file = 'a ä.json') => {
      const path = join(temporaryFolder(), 'sessions');
      mkdirSync(path);
      writeFileSync(join(path, file), content);
      const asked = { name: file, sizeBytes: content.length, modifiedAtMs: Date.parse('2026-11-22T23:00:00.000Z') };
      return { path, asked, read: (signal = new AbortController().signal) => open().read(path, asked, signal) };
    };
    const document = { job: { name: '株式会社' }, result: 'Success', objects: [...manyObjects(2_500)] };

    test('reads a document with all its objects', async () => {
      const outcome = await prepare(JSON.stringify(document)).read();

      expect(outcome).toMatchObject({
        kind: 'read',
        reading: {
          parts: [{ kind: 'large-session', head: { job: { name: '株式会社' }, objectCount: 2_500 } }],
          bad: [],
        },
      });
    });

    test('gives a session the same id as one that is read at once', async () => {
      const { path, asked, read } = prepare(JSON.stringify(document));
      const expected = await new InThreadFileReader((folder) => new DiskSessionFolder(folder)).read(
        path,
        asked,
        new AbortController().signal,
      );

      expect(await read()).toEqual(expected);
    });

    test('reads UTF-16, and lines one by one', async () => {
      const line = '{"job":{"name":"ä"},"result":"Success"}';
      const outcome = await prepare(Buffer.from(`\ufeff${line}\n5\n`, 'utf16le'), 'a.ndjson').read();

      expect(outcome).toMatchObject({
        kind: 'read',
        reading: { parts: [{ kind: 'sessions' }], bad: [{ line: 2, text: '5', kind: 'invalid' }] },
      });
    });

    test('says that a file is gone', async () => {
      const { path, asked } = prepare('{}');

      expect(await open().read(path, { ...asked, name: 'gone.json' }, new AbortController().signal)).toEqual({
        kind: 'gone',
      });
    });

    test('ends when it is told to', async () => {
      const stopping = new AbortController();
      stopping.abort(new Error('the program is ending'));

      await expect(prepare('{}').read(stopping.signal)).rejects.toThrow('the program is ending');
    });
  });
}

describeReader('InThreadFileReader', () => new InThreadFileReader((folder) => new DiskSessionFolder(folder)));
describeReader('ThreadLargeFileReader', () => new ThreadLargeFileReader());
