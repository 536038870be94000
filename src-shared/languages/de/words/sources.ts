import type { Words } from '../../texts.ts';

export const sourcesText: Words['sources'] = {
  folder: 'Sitzungsordner',
  mail: 'Mails anderer Programme',
  'removed-server': 'Ein entfernter Backup-Server',
};
