import type { AlarmFacts } from '../../src-main/notifications/facts/alarm-facts.ts';

/** That an account needs a person, told a minute after it was seen. */
export function alarmFacts(changes: Partial<AlarmFacts> = {}): AlarmFacts {
  return {
    kind: 'alarm',
    subject: 'sender:microsoft-365',
    phase: 'begins',
    failure: { area: 'account', kind: 'sign-in-again' },
    about: 'Microsoft 365, backup@contoso.com',
    sinceMs: Date.parse('2026-11-22T02:00:00.000Z'),
    endedAtMs: null,
    newsSinceMs: Date.parse('2026-11-22T02:01:00.000Z'),
    ...changes,
  };
}
