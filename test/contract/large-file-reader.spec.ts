import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskSessionFolder } from '../../src-main/adapters/disk/disk-session-folder.ts';
import { ThreadLargeFileReader } from '../../src-main/adapters/threads/thread-large-file-reader.ts';
import type { LargeFileReader } from '../../src-main/sources/folder/large-session-files.ts';
import { manyObjects } from '../builders/many-objects.ts';
import { InThreadFileReader } from '../fakes/in-thread-file-reader.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

function describeReader(name: string, open: () => LargeFileReader): void {
  describe(name, () => {
    const prepare = (content: string | Buffer, file = 'a ä.json') => {
      const path = join(temporaryFolder(), 'sessions');
      mkdirSync(path);
      writeFileSync(join(path, file), content);
      const read = (signal = new AbortController().signal) => open().read(path, file, null, signal);
      return { path, file, read };
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
      const { path, file, read } = prepare(JSON.stringify(document));
      const expected = await new InThreadFileReader((folder) => new DiskSessionFolder(folder, 'refuse')).read(
        path,
        file,
        null,
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

    test('reads Windows-1252 among lines of UTF-8', async () => {
      const line = (name: string) => `{"job":{"name":"${name}"},"result":"Success","endedAt":"2026-11-22T22:00:00Z"}\n`;
      const content = Buffer.concat([Buffer.from(line('Größe 株式')), Buffer.from(line('Größe'), 'latin1')]);
      const outcome = await prepare(content, 'a.ndjson').read();
      const sessions = outcome.kind === 'read' ? JSON.parse(Buffer.from(outcome.reading.bytes).toString('utf8')) : [];

      expect(sessions).toMatchObject([{ job: { name: 'Größe 株式' } }, { job: { name: 'Größe' } }]);
    });

    test('says that a file is gone', async () => {
      const { path } = prepare('{}');

      expect(await open().read(path, 'gone.json', null, new AbortController().signal)).toEqual({ kind: 'gone' });
    });

    test('reads only what follows what was taken in before', async () => {
      const line = '{"job":{"name":"a"},"result":"Success"}\n';
      const { path, file, read } = prepare(line, 'a.ndjson');
      const first = await read();
      writeFileSync(join(path, file), `${line}5\n`);
      const before = first.kind === 'read' ? first.taken : null;

      expect(await open().read(path, file, before, new AbortController().signal)).toMatchObject({
        kind: 'read',
        isRest: true,
        reading: { parts: [], bad: [{ line: 1, text: '5', kind: 'invalid' }] },
      });
    });

    test('ends when it is told to', async () => {
      const stopping = new AbortController();
      stopping.abort(new Error('the program is ending'));

      await expect(prepare('{}').read(stopping.signal)).rejects.toThrow('the program is ending');
    });
  });
}

describeReader('InThreadFileReader', () => new InThreadFileReader((folder) => new DiskSessionFolder(folder, 'refuse')));
describeReader('ThreadLargeFileReader', () => new ThreadLargeFileReader());
