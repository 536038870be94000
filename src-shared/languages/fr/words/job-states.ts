import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const jobStatesText: Words['jobStates'] = {
  noRunPlanned: 'Aucune exécution planifiée',
  expected: (when) => `Prévue ${when}`,
  late: (span) => `En retard de ${span}`,
  missed: (span) => `Manquée, en retard de ${span}`,
  notExpected: 'Non prévue',
  switchedOff: 'Désactivée',
  muted: 'En sourdine',
  mutedUntil: (when) => `jusqu’au ${when}`,
  sourceAway: 'Source indisponible',
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} h`,
  days: (count) => pluralize(count, { one: '# jour', other: '# jours' }),
  preview: {
    never: 'Aucune exécution n’est prévue.',
    'not-a-cron-line':
      'Ce n’est pas une ligne cron. Entrez cinq champs, par exemple 0 2 * * 1-5 : minute, heure, jour, mois, jour de la semaine.',
    'unknown-time-zone': 'Ce fuseau horaire n’est pas connu ici.',
  },
};
