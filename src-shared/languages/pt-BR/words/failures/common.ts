import type { Words } from '../../../texts.ts';

export const commonText: Pick<Words['failures'], 'steps' | 'joinSentences' | 'titleAndSentences'> = {
  steps: {
    authorize: 'Entrar novamente',
    'open-application-settings': 'Abrir configurações do aplicativo',
    'open-history': 'Abrir Histórico',
    'open-session-folder': 'Abrir pasta',
  },
  joinSentences: (sentences) => sentences.join(' '),
  titleAndSentences: (title, sentences) => `${title}. ${sentences}`,
};
