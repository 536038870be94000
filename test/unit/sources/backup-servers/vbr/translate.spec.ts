import { expect, test } from 'vitest';
import { readRate } from '../../../../../src-main/sources/backup-servers/vbr/translate.ts';
import { classifySessionType, toJobType } from '../../../../../src-main/sources/backup-servers/vbr/session-types.ts';

test.each([
  ['53.7 MB', 56_308_531],
  ['18,3 MB/s', 19_188_941],
  ['79 KB', 80_896],
  ['1 GB/s', 1_073_741_824],
  ['0 B', 0],
  ['N/A', null],
  ['', null],
  ['fast', null],
  [null, null],
])('a rate of %s is %s bytes a second', (text, rate) => {
  expect(readRate(text)).toBe(rate);
});

test.each([
  ['backupjob', 'reported', 'backup'],
  ['backupcopyjob', 'reported', 'backup-copy'],
  ['unstructureddatabackupcopy', 'reported', 'backup-copy'],
  ['backupcopyjobparent', 'left-out', 'backup'],
  ['filelevelrestore', 'left-out', 'backup'],
  ['newbackup', 'unknown', 'backup'],
  [null, 'unknown', 'backup'],
])('a session of type %s is %s, and of a %s job', (type, kind, jobType) => {
  expect([classifySessionType(type, []), toJobType(type)]).toEqual([kind, jobType]);
});
