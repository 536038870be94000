import type { Texts } from '../../texts.ts';

export const signInPagesText: Texts['desktop']['signInPages'] = {
  success: {
    title: 'Vous êtes connecté',
    text: 'Vous pouvez fermer cette page. Revenez à Backup Notifier et appuyez sur OK ou Appliquer pour utiliser ce compte.',
  },
  failure: {
    title: 'La connexion n’a pas abouti',
    text: 'Vous pouvez fermer cette page. Backup Notifier affiche la même chose.',
    why: (title, detail) => `${title}. ${detail}`,
  },
};
