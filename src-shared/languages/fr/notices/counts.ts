/** Counted nouns and periods, as sentences have them. */
import type { Counted, Period } from '../../counted.ts';
import type { PluralForms } from '../../pluralize-in.ts';
import { pluralize } from '../pluralize.ts';

const counted =
  (forms: PluralForms) =>
  ({ count, written }: Counted) =>
    pluralize(count, forms, written);

export const counts = {
  objects: counted({ one: '# objet', other: '# objets' }),
  jobs: counted({ one: '# tâche', other: '# tâches' }),
  runs: counted({ one: '# exécution', other: '# exécutions' }),
  attempts: counted({ one: '# tentative', other: '# tentatives' }),
  failed: ({ written }: Counted) => `${written} en échec`,
  /** Of runs. */
  runsSuccessful: counted({ one: '# réussie', other: '# réussies' }),
  /** Of objects. */
  objectsSuccessful: counted({ one: '# réussi', other: '# réussis' }),
  objectsIgnored: counted({ one: '# ignoré', other: '# ignorés' }),
  withWarnings: counted({ one: '# avec avertissement', other: '# avec avertissements' }),
} as const;

const units = {
  minutes: { one: '# minute', other: '# minutes' },
  hours: { one: '# heure', other: '# heures' },
  days: { one: '# jour', other: '# jours' },
} as const;

/** `15 minutes`, `3 heures`. */
export function writePeriod({ unit, count }: Period): string {
  return pluralize(count, units[unit]);
}
