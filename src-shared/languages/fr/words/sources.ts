import type { Words } from '../../texts.ts';

export const sourcesText: Words['sources'] = {
  folder: 'Dossier des sessions',
  mail: 'E-mails d’autres programmes',
  'removed-server': 'Un serveur de sauvegarde supprimé',
};
