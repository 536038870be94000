import type { Words } from '../../../texts.ts';

type Common = Pick<Words['failures'], 'steps' | 'joinSentences' | 'titleAndSentences'>;

export const commonText: Common = {
  steps: {
    authorize: 'Erneut anmelden',
    'open-application-settings': 'Anwendungseinstellungen öffnen',
    'open-history': 'Verlauf öffnen',
    'open-session-folder': 'Ordner öffnen',
  },
  joinSentences: (sentences) => sentences.join(' '),
  titleAndSentences: (title, sentences) => `${title}. ${sentences}`,
};
