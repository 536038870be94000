import type { Texts } from '../../texts.ts';

export const forwardedMailText: Texts['notices']['forwardedMail'] = {
  zipped:
    'Backup Notifier hat die Anlagen dieser Nachricht in eine ZIP-Datei gepackt: Die Nachricht war für den Maildienst zu groß.',
  split: (number, count) =>
    `Backup Notifier hat die Anlagen dieser Nachricht auf ${count} Nachrichten verteilt: Sie war für den Maildienst zu groß. Das ist Nummer ${number}.`,
};
