/** restic, as versions 0.14 to 0.18 write. The real one is run in test/integration/examples. */
import { expect, test } from 'vitest';
import { readTool, reportOf, success } from './read-tool.ts';

const summary = '{"message_type":"summary","data_added":2048,"total_files_processed":412,"snapshot_id":"1a2b"}\n';
const unread = (item: string, during = 'archival') =>
  `{"message_type":"error","error":{"message":"open ${item}: permission denied"},"during":"${during}","item":"${item}"}\n`;
const plain =
  'Files:  1 new, 0 changed, 411 unmodified\n\nprocessed 412 files, 5.123 GiB in 0:12\nsnapshot 8918a420 saved\n';

test('all is read', () => {
  const counts = { objectCount: 412, issueCount: 0 };

  expect(reportOf('restic', 0, '', summary)).toEqual({ ...success, ...counts, transferredBytes: 2048 });
  expect(reportOf('restic', 0, '', plain)).toEqual({ ...success, ...counts });
  expect(reportOf('restic', 0, '', '1 snapshots\nno errors were found\n')).toEqual(success);
});

test.each([
  ['in JSON', unread('/ä', 'scan') + unread('/ä') + unread('/ä') + unread('/b'), summary],
  ['in words', 'error: open /ä: permission denied\nerror: open /b: permission denied\nWarning: at least one\n', plain],
])('files that cannot be read are counted once each, besides those that were: %s', (_, err, out) => {
  expect(reportOf('restic', 3, err, out)).toMatchObject({
    result: 'Warning',
    reason: 'open /ä: permission denied',
    furtherReasons: 1,
    objectCount: 414,
    issueCount: 2,
  });
});

test('an old version says of a file that it cannot read what it is told by Go, or nothing', () => {
  const open = '{"message_type":"error","error":{"Op":"open","Path":"a","Err":13},"during":"archival","item":"/x/a"}\n';
  const folder = '{"message_type":"error","error":{},"during":"archival","item":"/x/b"}\n';

  expect([reportOf('restic', 3, open).reason, reportOf('restic', 3, folder).reason]).toEqual(['open a', '/x/b']);
});

test('a source that is missing is a warning, also where restic takes that for success', () => {
  expect(reportOf('restic', 0, '/gone does not exist, skipping\n', plain)).toMatchObject({
    result: 'Warning',
    reason: '/gone does not exist, skipping',
    objectCount: 413,
    issueCount: 1,
  });
});

test.each([
  [11, 'Fatal: unable to create lock "ä"\nsomething\n', 'Fatal: unable to create lock "ä"'],
  [
    10,
    String.raw`{"message_type":"exit_error","code":10,"message":"Fatal: no repository at \"\\\\nas\u003e\"\nIs there one?"}` +
      '\n',
    String.raw`Fatal: no repository at "\\nas>"`,
  ],
  [130, 'signal interrupt received, cleaning up\n', 'signal interrupt received, cleaning up'],
  [2, '', ''],
])('all other exit codes (%i) are failures, without counts: %j', (exitCode, err, reason) => {
  expect(reportOf('restic', exitCode, err)).toEqual({ result: 'Failed', reason, furtherReasons: expect.any(Number) });
});

test('what is only progress is not in the log', () => {
  const status = '{"message_type":"status","percent_done":0.5}\n[0:05] 50.00%  1 files\n';

  expect(readTool('restic', 0, '', `${status}${status}snapshot 8918a420 saved\n`).log).toBe('snapshot 8918a420 saved');
});
