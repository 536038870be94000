import type { Words } from '../../../texts.ts';

export const commonText: Pick<Words['failures'], 'steps' | 'joinSentences' | 'titleAndSentences'> = {
  steps: {
    authorize: 'Se reconnecter',
    'open-application-settings': 'Paramètres de l’application',
    'open-history': 'Ouvrir l’historique',
    'open-session-folder': 'Ouvrir le dossier',
  },
  joinSentences: (sentences) => sentences.join(' '),
  titleAndSentences: (title, sentences) => `${title}. ${sentences}`,
};
