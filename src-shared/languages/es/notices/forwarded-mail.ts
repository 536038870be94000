import type { NoticeTexts } from '../../texts.ts';

export const forwardedMailText: NoticeTexts['forwardedMail'] = {
  zipped:
    'Backup Notifier ha comprimido los datos adjuntos de este mensaje en un archivo zip: el mensaje era demasiado grande para el servicio de correo.',
  split: (number, count) =>
    `Backup Notifier ha repartido los datos adjuntos de este mensaje en ${count} mensajes: era demasiado grande para el servicio de correo. Este es el número ${number}.`,
};
