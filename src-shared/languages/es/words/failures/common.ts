import type { Words } from '../../../texts.ts';

export const commonText: Pick<Words['failures'], 'steps' | 'joinSentences' | 'titleAndSentences'> = {
  steps: {
    authorize: 'Volver a iniciar sesión',
    'open-application-settings': 'Configuración de la aplicación',
    'open-history': 'Abrir Historial',
    'open-session-folder': 'Abrir carpeta',
  },
  joinSentences: (sentences) => sentences.join(' '),
  titleAndSentences: (title, sentences) => `${title}. ${sentences}`,
};
