import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import { jobSession } from '../../builders/job-session.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const nowMs = Date.parse('2026-11-24T08:00:00.000Z');
const minute = 60_000;
const hour = 60 * minute;

/** A run of ten minutes that ended so long after the first night began. */
function run(id: string, endedAfterMs: number, changes: Parameters<typeof jobSession>[0] = {}): JobSession {
  const at = (ms: number) => new Date(Date.parse('2026-11-22T22:00:00.000Z') + ms).toISOString();
  return jobSession({ id, startedAt: at(endedAfterMs - 10 * minute), endedAt: at(endedAfterMs), ...changes });
}

const isRetried = { retry: { willBeRetried: true } };

/** Ids of the sessions, chain by chain, each in the order of their ends. */
function chainsOf(...sessions: readonly JobSession[]): string[][] {
  const { journal } = openInMemoryJournal();
  for (const session of sessions) journal.recordSessions([session], nowMs);
  return journal
    .openChains(nowMs, 'with-held')
    .map((key) => journal.chain(key).map(({ session }) => session))
    .map((chain) => chain.toSorted((a, b) => (a.endedAt < b.endedAt ? -1 : 1)).map(({ id }) => id))
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

describe('a retry that names no first attempt', () => {
  test.each<[string, Partial<JobSession['retry']>]>([
    ['with its number', { attempt: 1 }],
    ['without its number', {}],
  ])('belongs to the session before it that announced one, %s and in any order', (_, retry) => {
    const first = run('a', 0, isRetried);
    const second = run('b', hour, { retry: { ...retry, willBeRetried: true } });
    const third = run('c', 2 * hour, { retry: { ...retry, attempt: 2 * (retry.attempt ?? 0) } });

    expect(chainsOf(first, second, third)).toEqual([['a', 'b', 'c']]);
    expect(chainsOf(third, second, first)).toEqual([['a', 'b', 'c']]);
    expect(chainsOf(second, first, third)).toEqual([['a', 'b', 'c']]);
  });

  test('belongs to it where all runs have one id, too', () => {
    const nights = [0, 24 * hour].flatMap((night) => [
      run('nightly', night, { result: 'Failed', ...isRetried }),
      run('nightly', night + hour, { retry: { attempt: 1 } }),
    ]);

    expect(chainsOf(...nights).map((chain) => chain.length)).toEqual([2, 2]);
  });

  test.each<[string, Parameters<typeof jobSession>[0]]>([
    ['another job', { job: { id: 'Teams daily' } }],
    ['another organization', { organization: 'fabrikam.com' }],
  ])('belongs to no session of %s', (_, changes) => {
    expect(chainsOf(run('a', 0, isRetried), run('b', hour, changes))).toEqual([['a'], ['b']]);
  });

  test('belongs to none of the same job on another computer', () => {
    const first = run('a', 0, { host: 'FILES01', ...isRetried });
    const other = run('b', hour / 2, { host: 'FILES02' });
    const retry = run('c', hour, { host: 'FILES01', retry: { attempt: 1 } });

    expect(chainsOf(first, other, retry)).toEqual([['a', 'c'], ['b']]);
    expect(chainsOf(retry, other, first)).toEqual([['a', 'c'], ['b']]);
  });

  test('belongs to none that announced no retry', () => {
    expect(chainsOf(run('a', 0), run('b', hour, { retry: { attempt: 1 } }))).toEqual([['a'], ['b']]);
  });

  test('that comes after a week is none', () => {
    const late = (afterMs: number) => run('b', afterMs, { retry: { attempt: 1 } });
    expect(chainsOf(run('a', 0, isRetried), late(7 * 24 * hour))).toEqual([['a', 'b']]);
    expect(chainsOf(run('a', 0, isRetried), late(7 * 24 * hour + 11 * minute))).toEqual([['a'], ['b']]);
  });
});

describe('a run without a number', () => {
  const first = run('a', 0, { retry: { willBeRetried: true, waitMinutes: 10 } });

  test('that began while the retry was expected is taken for it', () => {
    expect(chainsOf(first, run('b', 45 * minute))).toEqual([['a', 'b']]);
  });

  test('that began later is the next run', () => {
    expect(chainsOf(first, run('b', 46 * minute))).toEqual([['a'], ['b']]);
  });

  test('of the next night ends a chain whose retry never came, where the wait is unknown', () => {
    expect(chainsOf(run('a', 0, isRetried), run('b', 24 * hour))).toEqual([['a', 'b']]);
  });

  test('that began before the attempt did is no retry of it', () => {
    const long = run('b', hour, { startedAt: '2026-11-22T12:00:00.000Z' });
    expect(chainsOf(first, long)).toEqual([['a'], ['b']]);
  });

  test('stands between an attempt and what was taken for its retry, when it is reported late', () => {
    const [between, last] = [run('b', 20 * minute), run('c', 40 * minute)];
    expect(chainsOf(first, last)).toEqual([['a', 'c']]);
    expect(chainsOf(first, last, between)).toEqual([['a', 'b'], ['c']]);
  });
});

describe('a chain whose retries name their first attempt', () => {
  const first = run('a', 0, isRetried);
  const retry = run('r', 3 * hour, { retry: { attempt: 1, firstSessionId: 'a' } });
  const other = run('b', hour);

  test('holds no other session, in whatever order they come', () => {
    for (const order of [
      [first, retry, other],
      [first, other, retry],
      [retry, other, first],
      [other, retry, first],
    ]) {
      expect(chainsOf(...order)).toEqual([['a', 'r'], ['b']]);
    }
  });

  test('begins with the attempt that they name, also where that was taken for a retry itself', () => {
    const before = run('0', -hour, isRetried);
    expect(chainsOf(before, first, retry)).toEqual([['0'], ['a', 'r']]);
  });
});

test('the same chains come of any order in which sessions are reported', () => {
  const sessions = fc
    .array(
      fc.record({
        afterMs: fc.integer({ min: 0, max: 60 }).map((hours) => hours * hour),
        attempt: fc.integer({ min: 0, max: 2 }),
        willBeRetried: fc.boolean(),
        waitMinutes: fc.constantFrom(null, 60),
        first: fc.option(fc.nat(5), { nil: null }),
      }),
      { minLength: 2, maxLength: 6 },
    )
    .map((runs) =>
      runs.map(({ afterMs, first, ...retry }, index) =>
        run(`${index}`, afterMs + index, {
          retry: { ...retry, firstSessionId: first === null ? `${index}` : `${first % runs.length}` },
        }),
      ),
    );
  const orders = sessions.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length })),
  );

  fc.assert(
    fc.property(orders, ([given, shuffled]) => {
      expect(chainsOf(...shuffled)).toEqual(chainsOf(...given));
    }),
    { numRuns: 300 },
  );
});
