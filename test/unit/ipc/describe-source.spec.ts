import { expect, test } from 'vitest';
import { describeSource } from '../../../src-main/ipc/describe-source.ts';
import { sourceOf } from '../../../src-main/sources/backup-servers/poll-server.ts';

const servers = [
  { id: 'a', host: 'vb365.contoso.com' },
  { id: 'b', host: 'vb365-vienna.contoso.com' },
];

test.each([
  ['folder', 'Session folder'],
  [sourceOf('b'), 'vb365-vienna.contoso.com'],
  [sourceOf('c'), 'A backup server that was removed'],
])('the source %s is told as “%s”', (source, words) => {
  expect(describeSource(source, servers)).toBe(words);
});
