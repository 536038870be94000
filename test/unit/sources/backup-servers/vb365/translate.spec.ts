import { describe, expect, test } from 'vitest';
import { sessionSchema } from '../../../../../src-main/sources/backup-servers/vb365/rest-answers.ts';
import { readServerTime, toSourceSession } from '../../../../../src-main/sources/backup-servers/vb365/translate.ts';

test.each([
  ['2026-11-22T22:38:33.1234567Z', '2026-11-22T22:38:33.123Z'],
  ['2026-11-22T15:38:33.1234567-07:00', '2026-11-22T22:38:33.123Z'],
  ['2026-11-23T04:08:33.9999999+05:30', '2026-11-22T22:38:33.999Z'],
  ['2026-11-22T22:38:33Z', '2026-11-22T22:38:33.000Z'],
  ['2026-11-22T22:38:33', '2026-11-22T22:38:33.000Z'],
])('%s is %s', (text, instant) => {
  expect(readServerTime(text)).toBe(instant);
});

test.each([
  '',
  'yesterday',
  '2026-11-22',
  '2026-13-40T00:00:00Z',
  '0001-01-01T00:00:00',
  '0001-01-01T00:00:00Z',
  null,
  undefined,
])('%s is no time', (text) => {
  expect(readServerTime(text)).toBeNull();
});

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
