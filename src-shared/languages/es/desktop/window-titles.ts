import type { Texts } from '../../texts.ts';

export const windowTitlesText: Texts['desktop']['windowTitles'] = {
  options: 'Opciones',
  'application-settings': 'Configuración de la aplicación de Microsoft 365',
  'registration-guide': 'Cómo registrar una aplicación',
  about: 'Acerca de Backup Notifier for Microsoft 365',
  history: 'Historial',
  jobs: 'Trabajos',
};
