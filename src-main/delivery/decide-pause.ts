/** How long a pause lasts. Pure. */
import type { Pause, PauseKind } from '../../src-shared/model/pause.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** @param timeZone - IANA name: `until-tomorrow` ends with the person's day */
export function decidePause(kind: PauseKind, nowMs: number, timeZone: string): Pause {
  switch (kind) {
    case 'for-an-hour':
      return { kind: 'until', untilMs: nowMs + hourMs };
    case 'until-tomorrow':
      return { kind: 'until', untilMs: nextMidnightMs(nowMs, timeZone) };
    case 'until-resumed':
      return { kind: 'until-resumed' };
  }
}

function nextMidnightMs(nowMs: number, timeZone: string): number {
  const midnightMs = nowMs + dayMs - sinceMidnightMs(nowMs, timeZone);
  // Where the clocks are changed meanwhile, that is an hour off.
  const offMs = sinceMidnightMs(midnightMs, timeZone);
  return offMs > dayMs / 2 ? midnightMs + dayMs - offMs : midnightMs - offMs;
}

function sinceMidnightMs(atMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).formatToParts(atMs);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return (value('hour') * 60 + value('minute')) * 60_000 + value('second') * 1_000 + (atMs % 1_000);
}
