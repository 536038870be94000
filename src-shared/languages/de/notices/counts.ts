import type { Counted, Period } from '../../counted.ts';
import { pluralize } from '../pluralize.ts';

export const counts = {
  objects: ({ count, written }: Counted) => pluralize(count, { one: '# Objekt', other: '# Objekte' }, written),
  /** As it stands behind "von". */
  ofObjects: ({ count, written }: Counted) => pluralize(count, { one: '# Objekt', other: '# Objekten' }, written),
  jobs: ({ count, written }: Counted) => pluralize(count, { one: '# Job', other: '# Jobs' }, written),
  runs: ({ count, written }: Counted) => pluralize(count, { one: '# Lauf', other: '# Läufe' }, written),
  attempts: ({ count, written }: Counted) => pluralize(count, { one: '# Versuch', other: '# Versuche' }, written),
  failed: ({ written }: Counted) => `${written} fehlgeschlagen`,
  successful: ({ written }: Counted) => `${written} erfolgreich`,
  withWarnings: ({ count, written }: Counted) =>
    pluralize(count, { one: '# mit einer Warnung', other: '# mit Warnungen' }, written),
} as const;

const units = {
  minutes: { one: '# Minute', other: '# Minuten' },
  hours: { one: '# Stunde', other: '# Stunden' },
  days: { one: '# Tag', other: '# Tage' },
} as const;

export function writePeriod({ unit, count }: Period): string {
  return pluralize(count, units[unit]);
}

/** As it stands behind "nach" and "vor". */
export function writePeriodAfter({ unit, count }: Period): string {
  return pluralize(count, unit === 'days' ? { one: '# Tag', other: '# Tagen' } : units[unit]);
}
