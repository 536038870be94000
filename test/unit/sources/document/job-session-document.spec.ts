import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeDocumentProblems } from '../../../../src-main/sources/document/document-problems.ts';
import { readJobSessionDocument } from '../../../../src-main/sources/document/job-session-document.ts';
import { jobSessionSchema, type JobSession } from '../../../../src-shared/model/job-session.ts';
import { sha256 } from '../../../fixtures/sha-256.ts';

const writtenAtMs = Date.parse('2026-11-22T23:00:00.000Z');

function read(document: unknown, at = writtenAtMs) {
  return readJobSessionDocument(document, { source: 'folder', writtenAtMs: at, readAtMs: writtenAtMs, hash: sha256 });
}

function sessionOf(document: unknown, at = writtenAtMs): JobSession {
  const reading = read(document, at);
  if (reading.kind === 'invalid') throw new Error(describeDocumentProblems(reading.problems).join('\n'));
  return reading.session;
}

/** Why it is refused; empty where it is not. */
function problemsOf(document: unknown): string {
  const reading = read(document);
  return reading.kind === 'invalid' ? describeDocumentProblems(reading.problems).join('\n') : '';
}

function leftOutOf(document: unknown): string[] {
  return sessionOf(document).leftOut;
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
      host: '',
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
      log: null,
      leftOut: [],
    });
  });

  test('a document that says everything is taken as it is', () => {
    const full = {
      id: 'session-7',
      job: { id: 'job-1', name: 'Exchange daily', type: 'backup-copy' },
      organization: 'contoso.onmicrosoft.com',
      host: 'FILES01',
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

    expect(sessionOf({ ...full, log: 'a\nb' })).toEqual({
      source: 'folder',
      ...full,
      objectCount: 1,
      issueCount: 1,
      log: { text: 'a\nb', isCut: false },
      leftOut: [],
    });
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
    ['2026-11-22T23:00:00+0100', '2026-11-22T22:00:00.000Z'],
    ['2026-11-22T22:00:00+0000', '2026-11-22T22:00:00.000Z'],
    ['2026-11-22T22:00:00+00', '2026-11-22T22:00:00.000Z'],
    ['2026-11-22T17:00:00-05', '2026-11-22T22:00:00.000Z'],
    ['2026-11-22 22:00:00Z', '2026-11-22T22:00:00.000Z'],
    ['2026-11-22 23:00:00.123456789 +01:00', '2026-11-22T22:00:00.123Z'],
    ['2026-11-22t22:00:00z', '2026-11-22T22:00:00.000Z'],
    ['2026-11-22T22:00:00,25Z', '2026-11-22T22:00:00.250Z'],
    ['2026-11-22T22:00Z', '2026-11-22T22:00:00.000Z'],
    ['2026-11-22T21:59:60Z', '2026-11-22T22:00:00.000Z'],
    [' 2026-11-22T22:00:00Z\n', '2026-11-22T22:00:00.000Z'],
    ['2024-02-29T22:00:00Z', '2024-02-29T22:00:00.000Z'],
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
    '2026-11-31T22:00:00Z',
    '2026-11-22T22:00:00+24:00',
  ])('%j is left out: no zone, or no such time', (written) => {
    expect(sessionOf({ ...smallest, endedAt: written })).toMatchObject({
      endedAt: '2026-11-22T23:00:00.000Z',
      leftOut: [
        `endedAt: expected a time in ISO 8601 with zone, for example 2026-11-22T22:00:00Z, found ${JSON.stringify(written)}.`,
      ],
    });
  });

  test.each([
    '0001-01-01T00:00:00Z',
    '0000-01-01T00:00:00+01:00',
    '1601-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '1999-12-31T23:59:59Z',
    '2026-11-24T00:00:00Z',
    '2062-11-22T22:00:00Z',
    '9999-12-31T23:59:59Z',
    '9999-12-31T23:59:59-01:00',
  ])('%s is no time of a job that has just ended, and is left out wherever it stands', (time) => {
    const object = { name: 'a', result: 'Success', startedAt: time, endedAt: time };
    const session = sessionOf({ ...smallest, startedAt: time, endedAt: time, objects: [object] });

    expect(session).toMatchObject({
      startedAt: '2026-11-22T23:00:00.000Z',
      endedAt: '2026-11-22T23:00:00.000Z',
      objects: [{ startedAt: null, endedAt: null }],
    });
    expect(session.leftOut).toEqual(
      ['objects[0].endedAt', 'objects[0].startedAt', 'endedAt', 'startedAt'].map(
        (path) => `${path}: expected a time from the year 2000 to a day from now, found "${time}".`,
      ),
    );
  });

  test('a clock that is ahead, or a local time that is said to be UTC, is no mistake of a whole day', () => {
    expect(sessionOf({ ...smallest, endedAt: '2026-11-23T22:00:00Z' })).toMatchObject({
      endedAt: '2026-11-23T22:00:00.000Z',
      leftOut: [],
    });
  });

  test('a start after the end is left out, of an object too', () => {
    const times = { startedAt: '2026-11-22T22:00:01Z', endedAt: '2026-11-22T22:00:00Z' };

    expect(sessionOf({ ...smallest, ...times, objects: [{ name: 'a', result: 'Success', ...times }] })).toMatchObject({
      startedAt: '2026-11-22T22:00:00.000Z',
      objects: [{ startedAt: null, endedAt: '2026-11-22T22:00:00.000Z' }],
      leftOut: [
        'objects[0].startedAt: expected a time before the end, found "2026-11-22T22:00:01Z".',
        'startedAt: expected a time before the end, found "2026-11-22T22:00:01Z".',
      ],
    });
  });

  test('a start after the time of the file is the end, where none is given', () => {
    expect(sessionOf({ ...smallest, startedAt: '2026-11-22T23:00:05Z' })).toMatchObject({
      startedAt: '2026-11-22T23:00:05.000Z',
      endedAt: '2026-11-22T23:00:05.000Z',
      leftOut: [],
    });
  });

  test.each([[{ endedAt: '2026-11-22T22:00:00Z' }], [{}]])('no session of %j takes more than a year', (end) => {
    expect(sessionOf({ ...smallest, ...end, startedAt: '2001-01-01T00:00:00Z' }).leftOut).toEqual([
      'startedAt: expected a time within a year before the end, found "2001-01-01T00:00:00Z".',
    ]);
    expect(sessionOf({ ...smallest, ...end, startedAt: '2025-12-01T00:00:00Z' }).leftOut).toEqual([]);
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
  test('is what former versions made of it, so that a file that is put back is known', () => {
    const full = {
      job: { id: 'j', name: 'Exchange daily', type: 'backup-copy' },
      organization: 'o',
      result: 'failed',
      startedAt: '2026-11-22T21:00:00Z',
      endedAt: '2026-11-22T22:38:33.1234567+01:00',
      message: 'm',
      retry: { attempt: 1, limit: 3 },
      statistics: { bottleneck: 'Source' },
      objects: [{ name: 'a', result: 'warning', items: 3 }],
    };

    expect([smallest, full].map((document) => sessionOf(document).id)).toEqual([
      'b8beb8ca6416b196f3f7ac7e2fa41dc030069c90fd2de3a4fd9252ada4915368',
      'c683a4ffcd56426d82b5a0f86809947841663a802aefd8992a8cd1f553d8a6a2',
    ]);
  });

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
    [{ host: 'FILES01' }],
    [{ log: 'a' }],
    [{ statistics: { transferredBytes: -1 } }],
  ])('is another one for a document with %j', (change) => {
    expect(sessionOf({ ...smallest, ...change }).id).not.toBe(sessionOf(smallest).id);
  });
});

describe('a document that is refused', () => {
  test.each([
    [{ result: 'Success' }, 'job: expected an object with the job’s name, found nothing.'],
    [{ ...smallest, job: 'Exchange daily' }, 'job: expected an object with the job’s name, found "Exchange daily".'],
    [{ ...smallest, job: {} }, 'job.name: expected text, found nothing.'],
    [{ ...smallest, job: { name: null } }, 'job.name: expected text, found null.'],
    [{ ...smallest, job: { name: ' ' } }, 'job.name: expected text that is not empty, found " ".'],
    [
      { ...smallest, job: { name: '\u200b\u2060' } },
      'job.name: expected text that is not empty, found "\u200b\u2060".',
    ],
    [{ job: { name: 'a' } }, 'result: expected Success, Warning or Failed, found nothing.'],
    [[], 'The document: expected an object, found a list.'],
    ['Success', 'The document: expected an object, found "Success".'],
    [null, 'The document: expected an object, found null.'],
  ])('%j: %s', (document, expected) => {
    expect(problemsOf(document)).toBe(expected);
  });

  test('names whatever else is wrong with it too', () => {
    const document = { job: { name: 5 }, result: 'Success', objects: [{ name: 'c', result: 'Failed', items: -3 }] };

    expect(problemsOf(document).split('\n')).toEqual([
      'job.name: expected text, found 5.',
      'objects[0].items: expected 0 or more, found -3.',
    ]);
  });

  test('names the first hundred problems, and how many there are besides', () => {
    const objects = Array.from({ length: 250 }, () => ({ name: 'a', result: 'Fine' }));
    const lines = problemsOf({ job: { name: 'a' }, objects }).split('\n');

    expect([lines.length, lines[0], lines[99], lines[100]]).toEqual([
      101,
      'result: expected Success, Warning or Failed, found nothing.',
      'objects[98].result: expected Success, Warning or Failed, found "Fine".',
      'And 151 more of this kind.',
    ]);
  });

  test('has long values cut in its explanation', () => {
    expect(problemsOf({ ...smallest, result: 'x'.repeat(10_000) })).toBe(
      `result: expected Success, Warning or Failed, found "${'x'.repeat(59)}….`,
    );
  });
});

describe('a field that cannot be used', () => {
  test.each<[object, string]>([
    [{ id: '' }, 'id: expected text that is not empty, found "".'],
    [{ id: 5 }, 'id: expected text, found 5.'],
    [{ organization: {} }, 'organization: expected text, found an object.'],
    [{ host: 5 }, 'host: expected text, found 5.'],
    [{ message: ['a'] }, 'message: expected text, found a list.'],
    [{ log: ['a'] }, 'log: expected text, found a list.'],
    [{ objectCount: 1.5 }, 'objectCount: expected a whole number, found 1.5.'],
    [{ objectCount: '' }, 'objectCount: expected a whole number, found "".'],
    [
      { objectCount: JSON.parse('1e999') as unknown },
      'objectCount: expected a whole number, found a number that is too large.',
    ],
    [{ issueCount: -1 }, 'issueCount: expected 0 or more, found -1.'],
    [
      { startedAt: '' },
      `startedAt: expected a time in ISO 8601 with zone, for example 2026-11-22T22:00:00Z, found "".`,
    ],
    [{ retry: { attempt: '2' } }, 'retry.attempt: expected a whole number, found "2".'],
    [{ retry: { willBeRetried: 'yes' } }, 'retry.willBeRetried: expected true or false, found "yes".'],
    [{ retry: { waitMinutes: 1e9 } }, 'retry.waitMinutes: expected at most 10080, found 1000000000.'],
    [{ retry: 3 }, 'retry: expected an object, found 3.'],
    [{ backupWindow: [] }, 'backupWindow: expected an object, found a list.'],
    [{ statistics: '1 GB' }, 'statistics: expected an object, found "1 GB".'],
    [{ statistics: { transferredBytes: '1 GB' } }, 'statistics.transferredBytes: expected a number, found "1 GB".'],
    [{ statistics: { transferredBytes: -1 } }, 'statistics.transferredBytes: expected 0 or more, found -1.'],
    [
      { statistics: { readRateBytesPerSecond: 1e300 } },
      'statistics.readRateBytesPerSecond: expected at most 1000000000000000000, found 1e+300.',
    ],
    [{ objects: {} }, 'objects: expected a list of objects, found an object.'],
  ])('%j is left out and named, and the rest is as without it', (field, expected) => {
    const [session, without] = [sessionOf({ ...smallest, ...field }), sessionOf(smallest)];

    expect(session).toEqual({
      ...without,
      id: session.id,
      retry: { ...without.retry, firstSessionId: session.id },
      leftOut: [expected],
    });
  });

  test('keeps nothing beside it from being used', () => {
    const document = {
      id: 'x',
      job: { name: 'Exchange daily', id: [], type: 'restore' },
      result: 'Failed',
      statistics: { transferredBytes: -1, processedItems: 3, bottleneck: null },
      retry: { attempt: 1, limit: null, firstSessionId: {} },
      message: 'm',
    };

    expect(sessionOf(document)).toMatchObject({
      id: 'x',
      job: { id: 'Exchange daily', name: 'Exchange daily', type: 'backup' },
      message: 'm',
      statistics: { transferredBytes: null, processedItems: 3 },
      retry: { attempt: 1, firstSessionId: 'x' },
      leftOut: [
        'job.id: expected text, found a list.',
        'job.type: expected backup or backup-copy, found "restore".',
        'retry.firstSessionId: expected text, found an object.',
        'statistics.transferredBytes: expected 0 or more, found -1.',
      ],
    });
  });

  test('of one object among a thousand keeps the others, and what else is known of it', () => {
    const objects: object[] = Array.from({ length: 1_000 }, (_, at) => ({ name: `o${at}`, result: 'Success' }));
    objects[3] = { name: 'bad', result: 'Failed', items: -3, message: 'm' };
    const session = sessionOf({ ...smallest, objects });

    expect(session).toMatchObject({ objectCount: 1_000, issueCount: 1 });
    expect(session.objects[3]).toMatchObject({ name: 'bad', result: 'Failed', items: null, message: 'm' });
    expect(session.leftOut).toEqual(['objects[3].items: expected 0 or more, found -3.']);
  });

  test('may be the name of an object: that it failed is told all the same', () => {
    const session = sessionOf({ ...smallest, objects: [{ name: 5, result: 'Failed', message: 'm', items: 2 }] });

    expect(session).toMatchObject({
      objects: [{ name: '(no name)', result: 'Failed', message: 'm', items: 2 }],
      objectCount: 1,
      issueCount: 1,
      leftOut: ['objects[0].name: expected text, found 5.'],
    });
  });

  test('leaves an object out where its result cannot be used, and how many have issues is not claimed', () => {
    const objects = [{ name: 'a', result: 'Fine' }, 5, null, [], { name: 'e', result: 'Failed' }, {}];
    const session = sessionOf({ ...smallest, objects, objectCount: 6, issueCount: 2 });

    expect(session).toMatchObject({ objects: [{ name: 'e' }], objectCount: 6, issueCount: null });
    expect(session.leftOut).toEqual([
      'objects[0].result: expected Success, Warning or Failed, found "Fine".',
      'objects[1]: expected an object, found 5.',
      'objects[2]: expected an object, found null.',
      'objects[3]: expected an object, found a list.',
      'objects[5].name: expected text, found nothing.',
      'objects[5].result: expected Success, Warning or Failed, found nothing.',
    ]);
  });

  test('is one of 20 at most that are named, and the others are counted', () => {
    const objects = Array.from({ length: 200_000 }, () => 5);
    const lines = leftOutOf({ ...smallest, objects });

    expect([lines.length, lines[19], lines[20]]).toEqual([
      21,
      'objects[19]: expected an object, found 5.',
      'And 199980 more of this kind.',
    ]);
  });

  test('changes nothing of the document that was given', () => {
    const document = {
      ...smallest,
      statistics: { transferredBytes: -1 },
      objects: [{ name: 'a', result: 'Success', items: '1' }],
    };
    const before = structuredClone(document);
    sessionOf(document);

    expect(document).toEqual(before);
  });
});

describe('what contradicts itself is left out', () => {
  test('more issues than objects: nobody knows which of them is wrong', () => {
    expect(sessionOf({ ...smallest, objectCount: 5, issueCount: 9 })).toMatchObject({
      objectCount: null,
      issueCount: null,
      leftOut: [
        'objectCount: expected at least issueCount, 9, found 5.',
        'issueCount: expected at most objectCount, 5, found 9.',
      ],
    });
  });

  test.each([
    [{ objectCount: 5, issueCount: 5 }, []],
    [{ objectCount: 0, issueCount: 0 }, []],
    [{ issueCount: 3 }, []],
    [{ objects: [{ name: 'a', result: 'Failed' }], objectCount: 1, issueCount: 1 }, []],
    [
      { objects: [{ name: 'a', result: 'Failed' }], objectCount: 412, issueCount: 0 },
      [
        'objectCount: expected the number of listed objects, 1, found 412.',
        'issueCount: expected the number of listed objects with Failed or Warning, 1, found 0.',
      ],
    ],
  ])('counts: %j', (counts, leftOut) => {
    expect(leftOutOf({ ...smallest, ...counts })).toEqual(leftOut);
  });
});

describe('ids and names', () => {
  test.each([
    ['restic\u200b home', 'restic home'],
    ['\ufeffrestic home\u2060', 'restic home'],
    ['restic\u202e home\u202c', 'restic home'],
    ['re\u00adstic\u200d home\u200c', 'restic home'],
    ['restic\n\thome', 'restic home'],
    ['restic\u0000home', 'restic home'],
    [' \u200e restic home \u200f ', 'restic home'],
    // Joiners that mean something.
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['株式会社 ä', '株式会社 ä'],
  ])('%j is %j: what looks the same is the same', (written, seen) => {
    const retry = { attempt: 1, firstSessionId: written };
    const job = { id: written, name: written };
    const objects = [{ name: written, result: 'Success' }];

    expect(
      sessionOf({ ...smallest, id: written, job, organization: written, host: written, retry, objects }),
    ).toMatchObject({
      id: seen,
      job: { id: seen, name: seen },
      organization: seen,
      host: seen,
      retry: { firstSessionId: seen },
      objects: [{ name: seen }],
      leftOut: [],
    });
  });
});

describe('texts of any length', () => {
  const long = 'ä'.repeat(100_000);

  test('are cut to what is stored, and named', () => {
    const object = { name: long, type: long, result: 'Success', message: long };
    const document = { ...smallest, job: { name: long }, organization: long, host: long, message: long };
    const session = sessionOf({ ...document, statistics: { bottleneck: long }, objects: [object] });
    const longest = Math.max(
      ...JSON.stringify(session)
        .split('"')
        .map(({ length }) => length),
    );

    expect(longest).toBeLessThanOrEqual(65_536);
    expect(session.job.name).toMatch(/^ä{450}… \[99100 characters are left out here\] …ä{450}$/);
    expect(session.leftOut).toEqual(
      [
        ['objects[0].name', 4_000],
        ['objects[0].type', 1_000],
        ['objects[0].message', 32_000],
        ['job.name', 1_000],
        ['organization', 1_000],
        ['host', 1_000],
        ['message', 65_536],
        ['statistics.bottleneck', 1_000],
      ].map(([path, most]) => `${path}: expected at most ${most} characters, found 100000, whose middle is left out.`),
    );
  });

  test('are still different ids', () => {
    const [one, other] = ['a', 'b'].map((end) =>
      sessionOf({ ...smallest, id: long + end, job: { name: long, id: long + end } }),
    );

    expect([one?.id === other?.id, one?.job.id === other?.job.id]).toEqual([false, false]);
    expect([one?.id.length, one?.job.id.length].every((length = 0) => length <= 500)).toBe(true);
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
          expect(reading.problems.count).toBeGreaterThan(0);
          expect(describeDocumentProblems(reading.problems).join('\n')).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
