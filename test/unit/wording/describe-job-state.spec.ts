import { expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import type { JobState } from '../../../src-shared/model/expected-run.ts';
import { describeJobState, describePreview, describeSpan } from '../../../src-shared/wording/describe-job-state.ts';
import { presentation } from '../../builders/presentation.ts';

const at = (iso: string) => Date.parse(`${iso}:00Z`);
const nowMs = at('2026-11-22T05:00');

test.each<[JobState, string, string]>([
  [{ kind: 'new' }, '', ''],
  [{ kind: 'up-to-date', nextAtMs: null }, 'No run is planned', ''],
  [{ kind: 'up-to-date', nextAtMs: at('2026-11-22T14:00') }, '2:00 PM', ''],
  [{ kind: 'up-to-date', nextAtMs: at('2026-11-23T02:00') }, '11/23/26, 2:00 AM', ''],
  [
    { kind: 'late', expectedAtMs: at('2026-11-22T02:00'), graceEndsAtMs: at('2026-11-22T06:00') },
    'Expected 2:00 AM',
    '3 h late',
  ],
  [{ kind: 'missed', expectedAtMs: at('2026-11-19T02:00') }, 'Expected 11/19/26, 2:00 AM', 'Missed, 3 days late'],
  [{ kind: 'paused', by: 'person' }, 'Not expected', ''],
  [{ kind: 'paused', by: 'source' }, 'Switched off', ''],
  [{ kind: 'muted', untilMs: at('2026-11-29T05:00') }, 'Muted', 'until 11/29/26, 5:00 AM'],
  [{ kind: 'source-away', expectedAtMs: null }, 'Source away', ''],
  [{ kind: 'source-away', expectedAtMs: at('2026-11-22T02:00') }, 'Source away', 'Expected 2:00 AM'],
])('%j is "%s", "%s"', (state, title, detail) => {
  expect(describeJobState(english.words, state, nowMs, presentation())).toEqual({ title, detail });
});

test('times are those of the person', () => {
  const to = presentation({ locale: 'de-AT', timeZone: 'Asia/Kolkata' });
  const state = { kind: 'late', expectedAtMs: at('2026-11-22T02:00'), graceEndsAtMs: nowMs } as const;
  expect(describeJobState(english.words, state, nowMs, to).title).toBe('Expected 07:30');
});

test('a span is said in the unit that fits, and never more than it was', () => {
  const minutes = [0, 59, 60, 119, 120, 47 * 60 + 59, 48 * 60];
  expect(minutes.map((each) => describeSpan(english.words, each * 60_000))).toEqual([
    '0 min',
    '59 min',
    '1 h',
    '1 h',
    '2 h',
    '47 h',
    '2 days',
  ]);
  expect(describeSpan(english.words, -5)).toBe('0 min');
});

test('what would be expected is said run by run, or why nothing is', () => {
  const to = presentation();
  expect(describePreview(english.words, { kind: 'runs', atMs: [nowMs, nowMs + 3_600_000] }, to)).toEqual([
    'Nov 22, 2026, 5:00 AM',
    'Nov 22, 2026, 6:00 AM',
  ]);
  for (const kind of ['never', 'not-a-cron-line', 'unknown-time-zone'] as const) {
    expect(describePreview(english.words, { kind }, to)).toHaveLength(1);
  }
});
