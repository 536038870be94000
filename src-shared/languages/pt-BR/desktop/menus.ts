import type { Texts } from '../../texts.ts';

export const menusText: Texts['desktop']['menus'] = {
  about: (program) => `Sobre o ${program}`,
  cannotStart: 'O Backup Notifier não pode ser iniciado',
};
