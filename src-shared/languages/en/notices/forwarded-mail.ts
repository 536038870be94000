/** What is added to a message of another program whose files are not as they were. Each in one line. */
export const forwardedMailText = {
  zipped:
    'Backup Notifier has put the attachments of this message into a zip file: the message was too large for the mail service.',
  split: (number: number, count: number) =>
    `Backup Notifier has spread the attachments of this message over ${count} messages: it was too large for the mail service. This is number ${number}.`,
} as const;
