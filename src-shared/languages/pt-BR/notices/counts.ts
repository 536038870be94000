/** Counted nouns and periods, as sentences have them. */
import type { Counted, Period } from '../../counted.ts';
import { pluralize } from '../pluralize.ts';

export const counts = {
  objects: ({ count, written }: Counted) => pluralize(count, { one: '# objeto', other: '# objetos' }, written),
  jobs: ({ count, written }: Counted) => pluralize(count, { one: '# tarefa', other: '# tarefas' }, written),
  runs: ({ count, written }: Counted) => pluralize(count, { one: '# execução', other: '# execuções' }, written),
  attempts: ({ count, written }: Counted) => pluralize(count, { one: '# tentativa', other: '# tentativas' }, written),
  failed: ({ count, written }: Counted) => pluralize(count, { one: '# falha', other: '# falhas' }, written),
  successful: ({ count, written }: Counted) => pluralize(count, { one: '# sucesso', other: '# sucessos' }, written),
  warnings: ({ count, written }: Counted) => pluralize(count, { one: '# aviso', other: '# avisos' }, written),
  withWarnings: ({ count, written }: Counted) =>
    pluralize(count, { one: '# com aviso', other: '# com avisos' }, written),
} as const;

const units = {
  minutes: { one: '# minuto', other: '# minutos' },
  hours: { one: '# hora', other: '# horas' },
  days: { one: '# dia', other: '# dias' },
} as const;

/** `15 minutos`, `3 horas`. */
export function writePeriod({ unit, count }: Period): string {
  return pluralize(count, units[unit]);
}
