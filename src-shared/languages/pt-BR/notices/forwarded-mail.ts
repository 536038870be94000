import type { NoticeTexts } from '../../texts.ts';

export const forwardedMailText: NoticeTexts['forwardedMail'] = {
  zipped:
    'O Backup Notifier colocou os anexos desta mensagem em um arquivo zip: ela era grande demais para o serviço de email.',
  split: (number, count) =>
    `O Backup Notifier distribuiu os anexos desta mensagem por ${count} mensagens: ela era grande demais para o serviço de email. Esta é a número ${number}.`,
};
