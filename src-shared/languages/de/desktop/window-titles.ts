import type { Texts } from '../../texts.ts';

export const windowTitlesText: Texts['desktop']['windowTitles'] = {
  options: 'Optionen',
  'application-settings': 'Microsoft 365-Anwendungseinstellungen',
  'registration-guide': 'Anwendung registrieren: Anleitung',
  about: 'Info über Backup Notifier for Microsoft 365',
  history: 'Verlauf',
  jobs: 'Jobs',
};
