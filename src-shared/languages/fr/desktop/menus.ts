import type { Texts } from '../../texts.ts';

export const menusText: Texts['desktop']['menus'] = {
  about: (program) => `À propos de ${program}`,
  cannotStart: 'Impossible de démarrer Backup Notifier',
};
