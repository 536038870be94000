import type { Texts } from '../../texts.ts';

export const windowTitlesText: Texts['desktop']['windowTitles'] = {
  options: 'Options',
  'application-settings': 'Paramètres de l’application Microsoft 365',
  'registration-guide': 'Comment inscrire une application',
  about: 'À propos de Backup Notifier for Microsoft 365',
  history: 'Historique',
  jobs: 'Tâches',
};
