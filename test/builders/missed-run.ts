import type { MissedRunFacts } from '../../src-main/notifications/facts/missed-run-facts.ts';

/** A job that was expected in the evening and did not run. */
export function missedRunFacts(changes: Partial<MissedRunFacts> = {}): MissedRunFacts {
  return {
    kind: 'missed',
    jobKey: ['folder', 'Exchange daily', 'contoso.com', 'FILES01'],
    job: { name: 'Exchange daily', organization: 'contoso.com', host: 'FILES01' },
    source: { kind: 'named', name: 'session folder' },
    expectation: {
      runs: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], time: '22:00', timeZone: 'Europe/Vienna' },
      graceMinutes: 90,
    },
    expectedAtMs: Date.parse('2026-11-27T21:00:00.000Z'),
    lastRun: { endedAtMs: Date.parse('2026-11-26T21:38:00.000Z'), result: 'Warning' },
    lastSuccessAtMs: Date.parse('2026-11-25T21:40:00.000Z'),
    newsSinceMs: Date.parse('2026-11-27T22:30:00.000Z'),
    ...changes,
  };
}
