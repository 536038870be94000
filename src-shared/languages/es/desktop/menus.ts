import type { Texts } from '../../texts.ts';

export const menusText: Texts['desktop']['menus'] = {
  about: (program) => `Acerca de ${program}`,
  cannotStart: 'No se puede iniciar Backup Notifier',
};
