/** borg 1.2 to 1.4. The real one is run in test/integration/examples. */
import { expect, test } from 'vitest';
import { readTool, reportOf, success } from './read-tool.ts';

const statistics = [
  '------------------------------------------------------------------------------',
  'Repository: /mnt/backup',
  'Archive name: two',
  'Time (start): Sun, 2026-11-29 22:11:46',
  'Duration: 0.01 seconds',
  'Number of files: 410',
  'Utilization of max. archive size: 0%',
  '                       Original size      Compressed size    Deduplicated size',
  'This archive:                  492 B                473 B                465 B',
  'Chunk index:                       4                    6',
  '',
].join('\n');
const json =
  '{\n    "archive": {\n        "stats": {\n            "deduplicated_size": 465,\n            "nfiles": 410,\n';
const unread = (file: string) => `home/${file}: open: [Errno 13] Permission denied: '${file}'\n`;
const asJson = (message: string, levelname: string) =>
  `${JSON.stringify({ type: 'log_message', message, levelname })}\n`;

test('all is read', () => {
  const counts = { objectCount: 410, issueCount: 0 };

  expect(reportOf('borg', 0, `A home/x\n${statistics}`)).toEqual({ ...success, ...counts });
  expect(reportOf('borg', 0, '', json)).toEqual({ ...success, ...counts, transferredBytes: 465 });
  expect(reportOf('borg', 0, '')).toEqual(success);
});

test.each([1, 100, 107, 125])('exit code %i is a warning, with the files that could not be read', (exitCode) => {
  const words = { result: 'Warning', reason: unread('x: [1]').trim(), furtherReasons: 1 };
  const files = `A home/ok\n${unread('x: [1]')}E home/x\n${unread('y')}`;

  expect(reportOf('borg', exitCode, files)).toEqual({ ...words, issueCount: 2 });
  expect(reportOf('borg', exitCode, files + statistics)).toEqual({ ...words, objectCount: 412, issueCount: 2 });
});

test('a file that changed meanwhile is among those that were read', () => {
  expect(reportOf('borg', 1, `home/db: file changed while we backed it up\nC home/db\n${statistics}`)).toMatchObject({
    reason: 'home/db: file changed while we backed it up',
    objectCount: 410,
    issueCount: 1,
  });
});

test.each([2, 3, 99, 126, 130, 143])('exit code %i is a failure, with what borg said of it', (exitCode) => {
  const words = { result: 'Failed', reason: 'Repository /none does not exist.', furtherReasons: 0 };

  expect(reportOf('borg', exitCode, 'Creating archive at "x"\nRepository /none does not exist.\n')).toEqual(words);
  expect(reportOf('borg', exitCode, asJson('Repository /none does not exist.', 'ERROR'))).toEqual(words);
});

test('--log-json says the same, and its progress is not in the log', () => {
  const progress = '{"type":"archive_progress","nfiles":3}\n{"type":"file_status","status":"A","path":"x"}\n';
  const warning = asJson(unread('x').trim(), 'WARNING');
  const counts = asJson('Number of files: 410', 'INFO');
  const { report, log } = readTool('borg', 1, `${progress}${warning}${counts}`);

  expect(report).toMatchObject({ result: 'Warning', reason: unread('x').trim(), objectCount: 411, issueCount: 1 });
  expect(log).toBe(`${warning}${counts}`.trim());
});

test('borgmatic: what borg warned of is a warning, where borgmatic itself is content', () => {
  const out = `/repo: Creating archive\n${unread('x')}${unread('y')}${statistics}\nsummary:\nx.yaml: Successfully ran configuration file\n`;

  expect([reportOf('borgmatic', 0, '', out), reportOf('borgmatic', 0, '', statistics)]).toEqual([
    { result: 'Warning', reason: unread('x').trim(), furtherReasons: 1, objectCount: 412, issueCount: 2 },
    { ...success, objectCount: 410, issueCount: 0 },
  ]);
});

test('borgmatic: what went well at the next attempt is a warning', () => {
  const err =
    '/r: Error running actions for repository\nConnection closed\nCommand x returned 2.\n/r: Retrying... attempt 1/3\n';

  expect(reportOf('borgmatic', 0, err, statistics)).toMatchObject({ result: 'Warning', reason: 'Connection closed' });
});

test.each([
  [
    '/r: Error running actions for repository\nRepository /r does not exist.\nCommand x returned 2.\n',
    'Repository /r does not exist.',
  ],
  ['/r: Error running actions for repository\nCommand x returned 2.\n', 'Command x returned 2.'],
  [
    'x.yaml: Error parsing configuration file\nAt the top level: y is not allowed\n',
    'At the top level: y is not allowed',
  ],
])('borgmatic: the reason is what its summary says of it: %j', (summary, reason) => {
  const err = `x.yaml: Error running configuration file\n\nsummary:\n${summary}\nNeed some help? https://x\n`;

  expect(reportOf('borgmatic', 1, err)).toEqual({ result: 'Failed', reason, furtherReasons: 0 });
});
