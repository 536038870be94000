import type { Texts } from '../../texts.ts';

export const menusText: Texts['desktop']['menus'] = {
  about: (program) => `${program} について`,
  cannotStart: 'Backup Notifier を起動できません',
};
