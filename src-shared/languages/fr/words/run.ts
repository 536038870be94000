import type { Words } from '../../texts.ts';

export const runText: Words['run'] = {
  results: { Success: 'Réussite', Warning: 'Avertissement', Failed: 'Échec', Missed: 'Manquée' },
  jobTypes: { backup: 'Sauvegarde', 'backup-copy': 'Copie de sauvegarde' },
  noRun: ' : aucune exécution',
  noRunSince: (time) => ` : aucune exécution depuis ${time}`,
};
