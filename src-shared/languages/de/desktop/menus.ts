import type { Texts } from '../../texts.ts';

export const menusText: Texts['desktop']['menus'] = {
  about: (program) => `Über ${program}`,
  cannotStart: 'Backup Notifier kann nicht gestartet werden',
};
