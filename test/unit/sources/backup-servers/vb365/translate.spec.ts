import { describe, expect, test } from 'vitest';
import { sessionSchema } from '../../../../../src-main/sources/backup-servers/vb365/rest-answers.ts';
import { toSourceSession } from '../../../../../src-main/sources/backup-servers/vb365/translate.ts';

describe('the state of a session', () => {
  const translate = (status: string, changes: object = {}) =>
    toSourceSession(
      sessionSchema.parse({
        id: 'session-1',
        creationTime: '2026-11-22T22:40:00Z',
        endTime: '2026-11-22T22:50:00Z',
        status,
        ...changes,
      }),
    );

  test.each([
    ['Success', 'Success', ''],
    ['Warning', 'Warning', ''],
    ['Failed', 'Failed', ''],
    ['Stopped', 'Warning', 'The job was stopped before it had finished.'],
    ['Disconnected', 'Failed', 'The connection to the backup proxy was lost.'],
    ['NotConfigured', 'Warning', 'The job is not configured, so nothing was backed up.'],
    ['Paused', 'Warning', 'The server reports a state that this program does not know: Paused.'],
    ['Running', null, ''],
    ['Queued', null, ''],
  ])('%s is told as %s', (status, result, remark) => {
    expect(translate(status)).toMatchObject({ result, remark });
  });

  test.each([
    ['Failed', null],
    ['Warning', null],
    ['Stopped', false],
    ['Disconnected', false],
  ])('%s leaves it to the job’s plan whether it is tried again, or says that it is not', (status, willBeRetried) => {
    expect(translate(status)).toMatchObject({ willBeRetried });
    expect(translate(status, { jobWillBeRetried: true })).toMatchObject({ willBeRetried: true });
  });
});
