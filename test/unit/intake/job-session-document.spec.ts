import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeDocumentProblems, readJobSessionDocument } from '../../../src-main/intake/job-session-document.ts';
import { jobSessionSchema, type JobSession } from '../../../src-shared/domain/job-session.ts';
import { sha256 } from '../../fixtures/sha-256.ts';

const writtenAtMs = Date.parse('2026-11-22T23:00:00.000Z');

function read(document: unknown, at = writtenAtMs) {
  return readJobSessionDocument(document, { source: 'folder', writtenAtMs: at, hash: sha256 });
}

function sessionOf(document: unknown, at = writtenAtMs): JobSession {
  const reading = read(document, at);
  if (reading.kind === 'invalid') throw new Error(describeDocumentProblems(reading.problems));
  return reading.session;
}

function problemsOf(document: unknown): string {
  const reading = read(document);
  return reading.kind === 'invalid' ? describeDocumentProblems(reading.problems) : '';
}

const smallest = { job: { name: 'Exchange daily' }, result: 'Success' };

describe('defaults', () => {
  test('a job name and a result are enough', () => {
    const session = sessionOf(smallest);

    expect(session).toEqual({
      source: 'folder',
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      job: { id: 'Exchange daily', name: 'Exchange daily', type: 'backup' },
      organization: '',
      result: 'Success',
      startedAt: '2026-11-22T23:00:00.000Z',
      endedAt: '2026-11-22T23:00:00.000Z',
      message: '',
      retry: { attempt: 0, limit: null, willBeRetried: false, waitMinutes: null, firstSessionId: session.id },
      backupWindow: { terminatesJob: false, isLastAttempt: false },
      statistics: {
        transferredBytes: null,
        processedItems: null,
        processingRateBytesPerSecond: null,
        readRateBytesPerSecond: null,
        writeRateBytesPerSecond: null,
        bottleneck: null,
      },
      objects: [],
      objectCount: null,
      issueCount: null,
    });
  });

  test('a document that says everything is taken as it is', () => {
    const full = {
      id: 'session-7',
      job: { id: 'job-1', name: 'Exchange daily', type: 'backup-copy' },
      organization: 'contoso.onmicrosoft.com',
      result: 'Failed',
      startedAt: '2026-11-22T22:00:00.000Z',
      endedAt: '2026-11-22T22:38:33.000Z',
      message: 'one line',
      retry: { attempt: 2, limit: 3, willBeRetried: true, waitMinutes: 10, firstSessionId: 'session-5' },
      backupWindow: { terminatesJob: true, isLastAttempt: true },
      statistics: {
        transferredBytes: 1,
        processedItems: 2,
        processingRateBytesPerSecond: 3.5,
        readRateBytesPerSecond: 4,
        writeRateBytesPerSecond: 5,
        bottleneck: 'Source',
      },
      objects: [
        {
          name: 'anna@contoso.com',
          type: 'mailbox',
          result: 'Warning',
          startedAt: '2026-11-22T22:00:00.000Z',
          endedAt: '2026-11-22T22:01:00.000Z',
          items: 120,
          transferredBytes: 1_048_576,
          message: 'details',
        },
      ],
    };

    expect(sessionOf(full)).toEqual({ source: 'folder', ...full, objectCount: 1, issueCount: 1 });
  });

  test('a missing start is the end, so that the duration is not made up', () => {
    expect(sessionOf({ ...smallest, endedAt: '2026-11-22T22:38:33Z' })).toMatchObject({
      startedAt: '2026-11-22T22:38:33.000Z',
      endedAt: '2026-11-22T22:38:33.000Z',
    });
  });

  test('counts are taken from the document only where objects are not listed', () => {
    expect(sessionOf({ ...smallest, objectCount: 412, issueCount: 3 })).toMatchObject({
      objectCount: 412,
      issueCount: 3,
    });
    expect(
      sessionOf({ ...smallest, objectCount: 412, issueCount: 3, objects: [{ name: 'anna', result: 'Failed' }] }),
    ).toMatchObject({ objectCount: 1, issueCount: 1 });
  });

  test('unknown fields are kept out without an error', () => {
    const session = sessionOf({ ...smallest, colour: 'red', job: { name: 'Exchange daily', owner: 'x' } });

    expect(session).toEqual({ ...sessionOf(smallest), id: session.id, retry: { ...session.retry } });
    expect(session.job).not.toHaveProperty('owner');
  });

  test('null counts as absent wherever a field may be left out', () => {
    const nothing = (...names: string[]) => Object.fromEntries(names.map((name) => [name, null]));
    const written = {
      job: { name: 'Exchange daily', ...nothing('id', 'type') },
      result: 'Success',
      retry: nothing('attempt', 'limit', 'willBeRetried', 'waitMinutes', 'firstSessionId'),
      backupWindow: nothing('terminatesJob', 'isLastAttempt'),
      statistics: nothing('transferredBytes', 'processedItems', 'bottleneck'),
      objects: [{ name: 'a', result: 'Success', ...nothing('type', 'startedAt', 'endedAt', 'items', 'message') }],
      ...nothing('id', 'organization', 'startedAt', 'endedAt', 'message', 'objectCount', 'issueCount'),
    };

    expect(sessionOf(written)).toEqual(sessionOf({ ...smallest, objects: [{ name: 'a', result: 'Success' }] }));
    expect(sessionOf({ ...smallest, ...nothing('retry', 'backupWindow', 'statistics', 'objects') })).toEqual(
      sessionOf(smallest),
    );
  });

  test('a job whose name has blanks around it is the same job', () => {
    expect(sessionOf({ ...smallest, job: { name: '  Exchange daily\t' } }).job).toEqual(sessionOf(smallest).job);
  });
});

describe('the result', () => {
  test.each([
    ['success', 'Success'],
    ['WARNING', 'Warning'],
    ['fAiLeD', 'Failed'],
    [' Failed ', 'Failed'],
  ])('%j is understood as %s', (written, result) => {
    expect(sessionOf({ ...smallest, result: written, objects: [{ name: 'a', result: written }] })).toMatchObject({
      result,
      objects: [{ result }],
    });
  });

  test.each([
    ['Error', '"Error"'],
    ['', '""'],
    [1, '1'],
    [null, 'null'],
    [true, 'true'],
  ])('%j is refused', (written, found) => {
    expect(problemsOf({ ...smallest, result: written })).toBe(
      `result: expected Success, Warning or Failed, found ${found}.`,
    );
  });
});

describe('times', () => {
  test.each([
    ['2026-11-22T22:00:00Z', '2026-11-22T22:00:00.000Z'],
    ['2026-11-22T22:00:00.1234567Z', '2026-11-22T22:00:00.123Z'],
    ['2026-11-22T23:00:00.5+01:00', '2026-11-22T22:00:00.500Z'],
    ['2026-11-22T12:30:00-09:30', '2026-11-22T22:00:00.000Z'],
    ['2026-11-23T11:45:00.0000000+13:45', '2026-11-22T22:00:00.000Z'],
  ])('%s is %s', (written, instant) => {
    expect(sessionOf({ ...smallest, startedAt: written, endedAt: written })).toMatchObject({
      startedAt: instant,
      endedAt: instant,
    });
  });

  test.each([
    '2026-11-22T22:00:00',
    '2026-11-22',
    '22.11.2026 22:00',
    '2026-02-30T22:00:00Z',
    '2026-11-22T25:00:00Z',
    '',
    'yesterday',
    // Outside of the four-digit years once it is in UTC.
    '9999-12-31T23:59:59-01:00',
    '0000-01-01T00:00:00+01:00',
  ])('%j is refused: no zone, or no such time', (written) => {
    expect(problemsOf({ ...smallest, endedAt: written })).toBe(
      `endedAt: expected a time in ISO 8601 with zone, for example 2026-11-22T22:00:00Z, found "${written}".`,
    );
  });

  test.each([0, -62_167_219_200_001, 253_402_300_800_000, 8.64e15, -8.64e15])(
    'a file whose own time is odd (%d) still gives a session that can be kept',
    (at) => {
      const session = sessionOf(smallest, at);

      expect(jobSessionSchema.parse(session)).toEqual(session);
    },
  );
});

describe('the id of a document that brings none', () => {
  test('is the same each time the same file is read', () => {
    expect(sessionOf(smallest).id).toBe(sessionOf(structuredClone(smallest)).id);
  });

  test('does not depend on blanks or on the order of the fields', () => {
    expect(sessionOf({ result: ' success', job: { type: 'backup', name: 'Exchange daily ' } }).id).toBe(
      sessionOf(smallest).id,
    );
  });

  test('is another one for the same words written the next night', () => {
    expect(sessionOf(smallest, writtenAtMs + 86_400_000).id).not.toBe(sessionOf(smallest).id);
  });

  test('does not change with the time of the file where the document says when it ended', () => {
    const dated = { ...smallest, endedAt: '2026-11-22T22:38:33Z' };

    expect(sessionOf(dated, writtenAtMs + 1).id).toBe(sessionOf(dated).id);
  });

  test.each([
    [{ result: 'Failed' }],
    [{ message: 'other' }],
    [{ organization: 'other' }],
    [{ job: { name: 'Other' } }],
    [{ objects: [{ name: 'a', result: 'Success' }] }],
    [{ retry: { attempt: 1 } }],
  ])('is another one for a document with %j', (change) => {
    expect(sessionOf({ ...smallest, ...change }).id).not.toBe(sessionOf(smallest).id);
  });
});

describe('a document that is wrong', () => {
  test.each([
    [{ result: 'Success' }, 'job: expected an object with the job’s name, found nothing.'],
    [{ ...smallest, job: {} }, 'job.name: expected text, found nothing.'],
    [{ ...smallest, job: { name: ' ' } }, 'job.name: expected text that is not empty, found " ".'],
    [
      { ...smallest, job: { name: 'a', type: 'restore' } },
      'job.type: expected backup or backup-copy, found "restore".',
    ],
    [{ job: { name: 'a' } }, 'result: expected Success, Warning or Failed, found nothing.'],
    [{ ...smallest, id: '' }, 'id: expected text that is not empty, found "".'],
    [{ ...smallest, objects: {} }, 'objects: expected a list of objects, found an object.'],
    [{ ...smallest, objectCount: 1.5 }, 'objectCount: expected a whole number, found 1.5.'],
    [
      { ...smallest, objectCount: JSON.parse('1e999') as unknown },
      'objectCount: expected a whole number, found a number that is too large.',
    ],
    [{ ...smallest, issueCount: -1 }, 'issueCount: expected 0 or more, found -1.'],
    [{ ...smallest, retry: { attempt: '2' } }, 'retry.attempt: expected a whole number, found "2".'],
    [{ ...smallest, retry: { willBeRetried: 'yes' } }, 'retry.willBeRetried: expected true or false, found "yes".'],
    [{ ...smallest, retry: 3 }, 'retry: expected an object, found 3.'],
    [{ ...smallest, objects: [5] }, 'objects[0]: expected an object, found 5.'],
    [
      { ...smallest, statistics: { transferredBytes: '1 GB' } },
      'statistics.transferredBytes: expected a number, found "1 GB".',
    ],
    [{ ...smallest, message: ['a'] }, 'message: expected text, found a list.'],
    [[], 'The document: expected an object, found a list.'],
    ['Success', 'The document: expected an object, found "Success".'],
    [null, 'The document: expected an object, found null.'],
  ])('%j: %s', (document, expected) => {
    expect(problemsOf(document)).toBe(expected);
  });

  test('each wrong field is named, with its place in the list', () => {
    const document = {
      job: { name: 5 },
      result: 'Success',
      objects: [{ name: 'a', result: 'Success' }, { result: 'Fine' }, { name: 'c', result: 'Failed', items: -3 }],
    };

    expect(problemsOf(document).split('\n')).toEqual([
      'job.name: expected text, found 5.',
      'objects[1].name: expected text, found nothing.',
      'objects[1].result: expected Success, Warning or Failed, found "Fine".',
      'objects[2].items: expected 0 or more, found -3.',
    ]);
  });

  test('the first hundred problems are named, and how many there are besides', () => {
    const objects = Array.from({ length: 250 }, () => ({ name: 'a', result: 'Fine' }));
    const lines = problemsOf({ ...smallest, objects }).split('\n');

    expect([lines.length, lines[99], lines[100]]).toEqual([
      101,
      'objects[99].result: expected Success, Warning or Failed, found "Fine".',
      'And 150 more of this kind.',
    ]);
  });

  test('long values are cut in the explanation', () => {
    expect(problemsOf({ ...smallest, result: 'x'.repeat(10_000) })).toBe(
      `result: expected Success, Warning or Failed, found "${'x'.repeat(59)}….`,
    );
  });
});

describe('whatever a document holds', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const time = fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/),
    value,
  );
  const result = fc.oneof(fc.constantFrom('success', 'Warning', 'FAILED'), value);
  const document = fc.record(
    {
      id: value,
      job: fc.oneof(fc.record({ name: fc.string(), type: fc.constantFrom('backup', 'backup-copy') }), value),
      result,
      organization: fc.oneof(fc.string({ unit: 'binary' }), value),
      startedAt: time,
      endedAt: time,
      message: fc.string({ unit: 'binary' }),
      retry: fc.oneof(fc.record({ attempt: fc.oneof(fc.nat(), value), limit: value }), value),
      statistics: fc.oneof(fc.record({ transferredBytes: fc.oneof(fc.double(), value) }), value),
      objects: fc.oneof(fc.array(fc.record({ name: fc.string(), result, endedAt: time })), value),
      objectCount: fc.oneof(fc.nat(), fc.double()),
    },
    { requiredKeys: [] },
  );

  test('it gives a session that the journal can keep, or problems that can be read', () => {
    fc.assert(
      fc.property(fc.oneof(document, value), (written) => {
        const reading = read(JSON.parse(JSON.stringify(written)));
        if (reading.kind === 'session') {
          expect(jobSessionSchema.parse(JSON.parse(JSON.stringify(reading.session)))).toEqual(reading.session);
        } else {
          expect(reading.problems.length).toBeGreaterThan(0);
          expect(describeDocumentProblems(reading.problems)).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
