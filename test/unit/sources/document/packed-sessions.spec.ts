import { expect, test } from 'vitest';
import {
  packedReadingSchema,
  packSessions,
  textAt,
  unpack,
} from '../../../../src-main/sources/document/packed-sessions.ts';
import type { BackupObject, JobSession } from '../../../../src-shared/model/job-session.ts';
import { jobSession } from '../../../builders/job-session.ts';
import { manyObjects } from '../../../builders/many-objects.ts';

const at = (minute: number, changes: Partial<JobSession> = {}) =>
  jobSession({
    id: `session-${minute}`,
    endedAt: `2026-11-22T22:${String(minute).padStart(2, '0')}:00.000Z`,
    ...changes,
  });
const withObjects = (minute: number, count: number) => at(minute, { objects: [...manyObjects(count)] });

/** What the parts hold, in their order. */
function unpackAll(sessions: JobSession[]) {
  const { parts, bytes } = packedReadingSchema.parse(packSessions({ sessions: structuredClone(sessions), bad: [] }));
  return parts.map((part) =>
    part.kind === 'sessions'
      ? (unpack(bytes, part.place) as JobSession[])
      : { ...part.head, objects: part.pieces.flatMap((piece) => JSON.parse(textAt(bytes, piece)) as BackupObject[]) },
  );
}

test('small sessions come in the order of their ends, 64 together', () => {
  const sessions = Array.from({ length: 50 }, (_, index) => at(49 - index));
  const more = Array.from({ length: 20 }, (_, index) => at(59, { id: `late-${index}` }));
  const parts = unpackAll([...more, ...sessions]);

  expect(parts.map((part) => (Array.isArray(part) ? part.length : part))).toEqual([64, 6]);
  expect(parts.flat()).toEqual([...sessions.toReversed(), ...more]);
});

test('a session with more than 1000 objects comes alone, its objects in their order', () => {
  const [first, large, last] = [at(1), withObjects(2, 2_345), at(3)];

  expect(unpackAll([last, large, first])).toEqual([[first], large, [last]]);
});

test('sessions together have no more than 1000 objects', () => {
  const sessions = [withObjects(1, 600), withObjects(2, 400), withObjects(3, 1)];

  expect(unpackAll(sessions)).toEqual([sessions.slice(0, 2), sessions.slice(2)]);
});

test('sessions with long texts or logs come in parts of about a megabyte', () => {
  const log = { text: 'x'.repeat(65_536), isCut: true };
  const sessions = Array.from({ length: 12 }, (_, index) => at(index, { log, message: 'x'.repeat(32_000) }));

  expect(unpackAll(sessions).map((part) => (Array.isArray(part) ? part.length : part))).toEqual([4, 4, 4]);
});

test('of what is bad, only lines are carried along: a document that is bad lies in its file', () => {
  const bad = [
    { line: 3, text: '5', reason: 'no object', kind: 'invalid' as const },
    { line: null, text: 'x'.repeat(1_000), reason: 'no JSON', kind: 'broken' as const },
  ];

  expect(packSessions({ sessions: [], bad })).toEqual({
    parts: [],
    bytes: new Uint8Array(0),
    bad: [bad[0], { ...bad[1], text: '' }],
  });
});
