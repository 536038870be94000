import type { Words } from '../../texts.ts';

export const sourcesText: Words['sources'] = {
  folder: 'Pasta de sessões',
  mail: 'Email de outros programas',
  'removed-server': 'Um servidor de backup removido',
};
