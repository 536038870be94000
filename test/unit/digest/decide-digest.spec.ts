import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideDigest,
  type DigestPeriod,
  type DigestProgress,
  type DigestTiming,
} from '../../../src-main/digest/decide-digest.ts';
import type { DigestSchedule } from '../../../src-shared/model/digest.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const at = (instant: string) => Date.parse(instant);
const timing = (
  every: DigestSchedule['every'],
  time = '07:00',
  timeZone = 'Europe/Berlin',
  isEnabled = true,
): DigestTiming => ({ isEnabled, schedule: { every, time }, timeZone });
const daily = timing({ kind: 'day' });

/** As the engine does: asks, and remembers what it is told; a digest that is due is sent. */
function runThrough(steps: readonly [timing: DigestTiming, nowMs: number][], from: DigestProgress | null = null) {
  let progress = from;
  const sent: DigestPeriod[] = [];
  for (const [at, nowMs] of steps) {
    const decision = decideDigest(at, progress, nowMs);
    if (decision.kind === 'due') sent.push(decision.period);
    progress = decision.progress;
  }
  return { sent, progress };
}

const shown = ({ key, fromMs, toMs, beforeFromMs, missedCount }: DigestPeriod) => ({
  key,
  before: new Date(beforeFromMs).toISOString(),
  from: new Date(fromMs).toISOString(),
  to: new Date(toMs).toISOString(),
  missedCount,
});

/** Turned on at an instant, then looked at once more. */
const sentAt = (on: DigestTiming, turnedOn: string, now: string) =>
  runThrough([
    [on, at(turnedOn)],
    [on, at(now)],
  ]).sent.map(shown);

describe('a digest that is turned on', () => {
  test('waits for its next time, and tells nothing of the times before', () => {
    const decision = decideDigest(daily, null, at('2026-11-27T12:00:00Z'));

    expect(decision).toMatchObject({ kind: 'wait', untilMs: at('2026-11-28T06:00:00Z') });
  });

  test('then covers the time since the last one would have been due', () => {
    expect(sentAt(daily, '2026-11-27T12:00:00Z', '2026-11-28T06:00:00Z')).toEqual([
      {
        key: '2026-11-28',
        before: '2026-11-26T06:00:00.000Z',
        from: '2026-11-27T06:00:00.000Z',
        to: '2026-11-28T06:00:00.000Z',
        missedCount: 0,
      },
    ]);
  });

  test('once more begins anew: what it missed while it was off is not told', () => {
    const turnedOff = timing({ kind: 'day' }, '07:00', 'Europe/Berlin', false);

    const { sent } = runThrough([
      [daily, at('2026-11-20T12:00:00Z')],
      [daily, at('2026-11-21T06:00:00Z')],
      [turnedOff, at('2026-11-21T10:00:00Z')],
      [turnedOff, at('2026-11-25T10:00:00Z')],
      [daily, at('2026-11-27T12:00:00Z')],
      [daily, at('2026-11-28T06:00:00Z')],
    ]);

    expect(sent.map(({ key, fromMs }) => [key, new Date(fromMs).toISOString()])).toEqual([
      ['2026-11-21', '2026-11-20T06:00:00.000Z'],
      ['2026-11-28', '2026-11-27T06:00:00.000Z'],
    ]);
  });
});

describe('the period', () => {
  test('has 23 hours where clocks are set forward and 25 where they are set back', () => {
    const hours = (turnedOn: string, now: string) =>
      runThrough([
        [daily, at(turnedOn)],
        [daily, at(now)],
      ]).sent.map(({ fromMs, toMs }) => (toMs - fromMs) / hourMs);

    expect(hours('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toEqual([23]);
    expect(hours('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual([25]);
  });

  test.each([
    ['2026-02-01', '2026-02-28', '2025-12-31', '2026-01-31'],
    ['2028-02-01', '2028-02-29', '2027-12-31', '2028-01-31'],
    ['2026-04-01', '2026-04-30', '2026-02-28', '2026-03-31'],
    ['2026-12-01', '2026-12-31', '2026-10-31', '2026-11-30'],
  ])('of a month that begins on its 31st, looked at from %s', (turnedOn, key, before, from) => {
    const monthly = timing({ kind: 'month', day: 31 }, '00:00', 'UTC');

    expect(sentAt(monthly, `${turnedOn}T00:00:00Z`, `${key}T00:00:00Z`)).toEqual([
      {
        key,
        before: `${before}T00:00:00.000Z`,
        from: `${from}T00:00:00.000Z`,
        to: `${key}T00:00:00.000Z`,
        missedCount: 0,
      },
    ]);
  });

  test('of a week begins and ends on its weekday, in the time zone', () => {
    const weekly = timing({ kind: 'week', weekday: 1 }, '00:30', 'Pacific/Auckland');

    // Summer time began there on Sunday, 27 September.
    expect(sentAt(weekly, '2026-09-25T00:00:00Z', '2026-09-27T11:30:00Z')).toEqual([
      {
        key: '2026-09-28',
        before: '2026-09-13T12:30:00.000Z',
        from: '2026-09-20T12:30:00.000Z',
        to: '2026-09-27T11:30:00.000Z',
        missedCount: 0,
      },
    ]);
  });
});

test('while the machine was off for days, one digest covers what was missed, and the next one is as always', () => {
  const { sent } = runThrough([
    [daily, at('2026-11-20T12:00:00Z')],
    [daily, at('2026-11-21T06:00:00Z')],
    [daily, at('2026-11-25T09:30:00Z')],
    [daily, at('2026-11-25T09:31:00Z')],
    [daily, at('2026-11-26T06:00:00Z')],
  ]);

  expect(sent.slice(1).map(shown)).toEqual([
    {
      key: '2026-11-25',
      before: '2026-11-17T06:00:00.000Z',
      from: '2026-11-21T06:00:00.000Z',
      to: '2026-11-25T06:00:00.000Z',
      missedCount: 3,
    },
    {
      key: '2026-11-26',
      before: '2026-11-24T06:00:00.000Z',
      from: '2026-11-25T06:00:00.000Z',
      to: '2026-11-26T06:00:00.000Z',
      missedCount: 0,
    },
  ]);
});

describe('a time that is changed', () => {
  const changed = (time: string, every: DigestSchedule['every'] = { kind: 'day' }) =>
    runThrough([
      [daily, at('2026-11-20T12:00:00Z')],
      [daily, at('2026-11-21T06:00:00Z')],
      // At 08:00 there.
      [timing(every, time), at('2026-11-21T07:00:00Z')],
      [timing(every, time), at('2026-11-21T20:00:00Z')],
      [timing(every, time), at('2026-11-30T20:00:00Z')],
    ]).sent.map(({ key, fromMs, toMs }) => [key, new Date(fromMs).toISOString(), new Date(toMs).toISOString()]);

  test('to a later one of a day that had its digest is for the next day', () => {
    expect(changed('09:00')[1]).toEqual(['2026-11-30', '2026-11-21T06:00:00.000Z', '2026-11-30T08:00:00.000Z']);
  });

  test('to one that has passed today is for the next day', () => {
    expect(changed('05:00')[1]).toEqual(['2026-11-30', '2026-11-21T06:00:00.000Z', '2026-11-30T04:00:00.000Z']);
  });

  test('to another day goes on where the last digest ended', () => {
    expect(changed('07:00', { kind: 'week', weekday: 1 })[1]).toEqual([
      '2026-11-30',
      '2026-11-21T06:00:00.000Z',
      '2026-11-30T06:00:00.000Z',
    ]);
  });
});

describe('a clock that is set back', () => {
  const sentOnce = runThrough([
    [daily, at('2026-11-26T12:00:00Z')],
    [daily, at('2026-11-27T06:00:00Z')],
  ]);

  test('by hours makes nothing due again', () => {
    const { sent } = runThrough(
      [
        [daily, at('2026-11-27T01:00:00Z')],
        [daily, at('2026-11-27T06:00:00Z')],
        [daily, at('2026-11-27T23:00:00Z')],
        [daily, at('2026-11-28T06:00:00Z')],
      ],
      sentOnce.progress,
    );

    expect(sent.map(({ key }) => key)).toEqual(['2026-11-28']);
  });

  test('from a time that was years ahead does not silence the digest until then', () => {
    const ahead = runThrough([[daily, at('2031-01-01T12:00:00Z')]], sentOnce.progress);

    const { sent } = runThrough(
      [
        [daily, at('2026-11-27T12:00:00Z')],
        [daily, at('2026-11-28T06:00:00Z')],
        [daily, at('2026-11-29T06:00:00Z')],
      ],
      ahead.progress,
    );

    expect(sent.map(({ key, missedCount }) => [key, missedCount])).toEqual([
      ['2026-11-28', 0],
      ['2026-11-29', 0],
    ]);
  });
});

test('whenever it is looked at, each time is covered once, and digests follow on from each other', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
  const everys = fc.oneof(
    fc.constant({ kind: 'day' as const }),
    fc.record({ kind: fc.constant('week' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ kind: fc.constant('month' as const), day: fc.integer({ min: 1, max: 31 }) }),
  );
  fc.assert(
    fc.property(
      everys,
      fc.constantFrom('00:00', '02:30', '07:00', '23:59'),
      fc.constantFrom(...zones),
      fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') }),
      // The machine may be off for a month, and its clock may be set back by hours.
      fc.array(fc.integer({ min: -3 * hourMs, max: 40 * dayMs }), { maxLength: 40 }),
      (every, time, timeZone, startMs, gapsMs) => {
        const on = timing(every, time, timeZone);
        let nowMs = startMs;
        const steps = [0, ...gapsMs].map((gapMs): [DigestTiming, number] => [on, (nowMs += gapMs)]);

        const { sent } = runThrough(steps);

        expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length);
        for (const [index, period] of sent.entries()) {
          expect(period.beforeFromMs).toBeLessThan(period.fromMs);
          expect(period.fromMs).toBeLessThan(period.toMs);
          expect(period.toMs).toBeLessThanOrEqual(Math.max(...steps.map(([, stepMs]) => stepMs)));
          const next = sent[index + 1];
          if (next !== undefined) expect(next.fromMs).toBe(period.toMs);
        }
      },
    ),
  );
});
