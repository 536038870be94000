import type { Words } from '../../../texts.ts';

const notTakenIn = 'Mails anderer Programme werden nicht angenommen';

export const mailSourceText: Words['failures']['mailSource'] = {
  'in-use': {
    title: notTakenIn,
    detail: ({ port, reason }) => `Ein anderes Programm auf diesem Computer verwendet Port ${port} (${reason}).`,
    advice:
      'Wählen Sie unter Optionen, Jobquellen einen anderen Port, und geben Sie ihn auch in den anderen Programmen ein.',
  },
  'not-allowed': {
    title: notTakenIn,
    detail: ({ port, reason }) => `Das System lässt dieses Programm Port ${port} nicht verwenden (${reason}).`,
    advice:
      'Wählen Sie unter Optionen, Jobquellen einen Port über 1023, und geben Sie ihn auch in den anderen Programmen ein.',
  },
  other: {
    title: notTakenIn,
    detail: ({ port, reason }) =>
      `Port ${port} kann nicht verwendet werden: ${reason}. Das Programm versucht es jede Minute wieder.`,
    advice: 'Prüfen Sie die Netzwerkeinstellungen dieses Computers, oder wählen Sie einen anderen Port.',
  },
  'mail-access-unreadable': {
    title: 'Mails anderer Computer werden nicht angenommen',
    detail:
      'Zertifikat und Kennwort dafür können nicht entschlüsselt werden. Mails dieses Computers werden angenommen.',
    advice:
      'Melden Sie sich am Computer als der Benutzer an, der es eingeschaltet hat, oder entsperren Sie den Schlüsselbund. Stammen die Daten von einem anderen Computer, erstellen Sie unter Optionen, Jobquellen, ein neues Kennwort.',
  },
};
