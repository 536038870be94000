import type { Texts } from '../../texts.ts';

export const signInPagesText: Texts['desktop']['signInPages'] = {
  success: {
    title: 'Sie sind angemeldet',
    text: 'Sie können diese Seite schließen. Klicken Sie in Backup Notifier auf OK oder Übernehmen, um dieses Konto zu verwenden.',
  },
  failure: {
    title: 'Die Anmeldung wurde nicht abgeschlossen',
    text: 'Sie können diese Seite schließen. Backup Notifier zeigt dasselbe an.',
    why: (title, detail) => `${title}. ${detail}`,
  },
};
