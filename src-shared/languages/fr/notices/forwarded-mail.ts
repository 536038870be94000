import type { Texts } from '../../texts.ts';

export const forwardedMailText: Texts['notices']['forwardedMail'] = {
  zipped:
    'Backup Notifier a placé les pièces jointes de ce message dans un fichier zip : le message était trop volumineux pour le service de messagerie.',
  split: (number, count) =>
    `Backup Notifier a réparti les pièces jointes de ce message sur ${count} messages : il était trop volumineux pour le service de messagerie. Celui-ci est le numéro ${number}.`,
};
