/** Whatever a tool prints: a reader neither fails nor says what a session cannot hold. */
import { describe, expect, test } from 'vitest';
import { fieldsOfRun } from '../../../../src-main/command-line/run/fields-of-run.ts';
import { readJobSessionDocument } from '../../../../src-main/sources/document/job-session-document.ts';
import { openReader, readerNames } from '../../../../src-main/sources/readers/open-reader.ts';
import { ToolOutput } from '../../../../src-main/sources/readers/tool-output.ts';
import { sha256 } from '../../../fixtures/sha-256.ts';

/** What the readers look for, in pieces. */
const pieces = [
  '\n',
  '\r',
  '\r\n',
  ' ',
  '"',
  ': ',
  '{',
  '}',
  '[Errno 13] ',
  '株式',
  '\u0000',
  'x'.repeat(300),
  '{"message_type":"summary","total_files_processed":-1}\n',
  '{"message_type":"error","item":"a"}\n',
  '{"type":"log_message","message":"a: [Errno 2] x"}\n',
  '{"level":"error","msg":"b","stats":{"bytes":1e300,"transfers":2}}\n',
  '{"id":"1","source":{"host":"a","userName":"b","path":"/"},"rootEntry":{"summ":{"files":3}}}\n',
  'processed 4 files, ',
  'error: c\n',
  'Number of files: 1 (reg: 1, dir: 9)\n',
  'rsync: [sender] opendir "/d" failed\n',
  'rsync: [generator] failed to set times on "/e": x\n',
  'file has vanished: "/f"\n',
  'Literal data: 99999999999999999999999 bytes\n',
  '2026/11/29 22:12:03 ERROR : g: x\n',
  '2026/11/29 22:12:03 ERROR 5 (0x00000005) Copying File ',
  '   Files :  1 2 3 4 5 6\n',
  'Transferred:            1 / 9, 100%\n',
  'Snapshotting a@b:/ ...\n',
  'Found 2 fatal error(s) while snapshotting a@b:/.\n',
  'INFO: Starting Backup of VM 100 (qemu)\n',
  'INFO: VM Name: ',
  'ERROR: Backup of VM 100 failed - x\n',
  'INFO: Finished Backup of VM 100 (00:00:01)\n',
  'summary:\n',
];

/** The same numbers each time. */
function* randomNumbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe.each(readerNames)('%s', (name) => {
  test('any output gives a session of which nothing is left out', () => {
    const random = randomNumbers(name.length);
    const pick = <T>(values: readonly T[]) => values[Math.floor((random.next().value as number) * values.length)] as T;
    for (let round = 0; round < 150; round += 1) {
      const reader = openReader(name, '', []);
      if (reader === null) throw new Error(name);
      const output = new ToolOutput(reader);
      for (let piece = 0; piece < 60; piece += 1) output.write(Buffer.from(pick(pieces)), pick(['stdout', 'stderr']));
      const exitCode = pick([0, 1, 2, 3, 5, 8, 23, 100, 255]);
      const end = output.end(exitCode);
      const fields = fieldsOfRun(name, { kind: 'exited', exitCode }, end);
      const document: unknown = JSON.parse(JSON.stringify({ ...fields, job: { name } }));
      const origin = { source: 'folder', writtenAtMs: Date.now(), readAtMs: Date.now(), hash: sha256 };

      expect([end.readerTrouble, readJobSessionDocument(document, origin)]).toMatchObject([
        null,
        { kind: 'session', problems: { named: [] } },
      ]);
    }
  });
});
