/** Reads cron lines, by croner; nothing here starts a timer. */
import { Cron } from 'croner';
import type { CalendarRuns, ExpectedRuns } from '../../../src-shared/model/expected-run.ts';
import { isTimeZone } from '../../../src-shared/model/local-time.ts';
import type { RunCalendar } from '../../jobs/expected-after.ts';

/** Five fields, or a name such as `@daily`. croner itself also reads instants. */
const cronLine = /^\s*(@\S+|\S+(\s+\S+){4})\s*$/;
const minuteMs = 60_000;
/** So many schedules and answers are remembered: reading and counting take croner a tenth of a millisecond each. */
const maxRemembered = 5_000;

export class CronerCalendar implements RunCalendar {
  readonly #schedules = new Map<string, Cron>();
  readonly #answers = new Map<string, number | null>();

  /** @throws where the line or the time zone is not one; see {@link problemOf} */
  nextAfter(runs: CalendarRuns, afterMs: number): number | null {
    const line = toCronLine(runs);
    const key = `${line}|${runs.timeZone}|${afterMs}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const next = this.#schedule(line, runs.timeZone).nextRun(new Date(afterMs))?.getTime() ?? null;
    return remember(this.#answers, key, next);
  }

  /** @throws as {@link nextAfter} */
  lastUntil(runs: CalendarRuns, untilMs: number): number | null {
    // croner gives those before an instant; all of ours are whole minutes.
    const before = new Date((Math.floor(untilMs / minuteMs) + 1) * minuteMs);
    return this.#schedule(toCronLine(runs), runs.timeZone).previousRuns(1, before)[0]?.getTime() ?? null;
  }

  /** @returns why it cannot be used; `null`: it can */
  problemOf(runs: ExpectedRuns): 'not-a-cron-line' | 'unknown-time-zone' | null {
    if (runs.kind !== 'cron' && runs.kind !== 'weekly') return null;
    if (!isTimeZone(runs.timeZone)) return 'unknown-time-zone';
    try {
      this.nextAfter(runs, 0);
      return null;
    } catch {
      return 'not-a-cron-line';
    }
  }

  #schedule(line: string, timeZone: string): Cron {
    const key = `${line}|${timeZone}`;
    const known = this.#schedules.get(key);
    if (known !== undefined) return known;
    if (!cronLine.test(line)) throw new Error('A cron line has five fields, for example 30 2 * * 1-5.');
    return remember(this.#schedules, key, new Cron(line, { timezone: timeZone, paused: true, mode: '5-part' }));
  }
}

function toCronLine(runs: CalendarRuns): string {
  if (runs.kind === 'cron') return runs.line;
  const [hours, minutes] = runs.time.split(':').map(Number);
  return `${minutes} ${hours} * * ${runs.weekdays.join(',')}`;
}

function remember<K, V>(map: Map<K, V>, key: K, value: V): V {
  if (map.size >= maxRemembered) map.clear();
  map.set(key, value);
  return value;
}
