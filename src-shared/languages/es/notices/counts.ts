/** Counted nouns and periods, as sentences have them. What is said of jobs and objects has their gender. */
import type { Counted, Period } from '../../counted.ts';
import { pluralize } from '../pluralize.ts';

export const counts = {
  objects: ({ count, written }: Counted) => pluralize(count, { one: '# objeto', other: '# objetos' }, written),
  jobs: ({ count, written }: Counted) => pluralize(count, { one: '# trabajo', other: '# trabajos' }, written),
  runs: ({ count, written }: Counted) => pluralize(count, { one: '# ejecución', other: '# ejecuciones' }, written),
  attempts: ({ count, written }: Counted) => pluralize(count, { one: '# intento', other: '# intentos' }, written),
  failed: ({ written }: Counted) => `${written} con error`,
  successful: ({ count, written }: Counted) => pluralize(count, { one: '# correcto', other: '# correctos' }, written),
  successfulRuns: ({ count, written }: Counted) =>
    pluralize(count, { one: '# correcta', other: '# correctas' }, written),
  missed: ({ count, written }: Counted) =>
    pluralize(count, { one: '# no ejecutado', other: '# no ejecutados' }, written),
  ignored: ({ count, written }: Counted) => pluralize(count, { one: '# ignorado', other: '# ignorados' }, written),
  withWarnings: ({ count, written }: Counted) =>
    pluralize(count, { one: '# con advertencia', other: '# con advertencias' }, written),
} as const;

const units = {
  minutes: { one: '# minuto', other: '# minutos' },
  hours: { one: '# hora', other: '# horas' },
  days: { one: '# día', other: '# días' },
} as const;

/** `15 minutos`, `3 horas`. */
export function writePeriod({ unit, count }: Period): string {
  return pluralize(count, units[unit]);
}
