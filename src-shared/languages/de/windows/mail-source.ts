import type { WindowTexts } from '../../texts.ts';

export const mailSourceText: WindowTexts['mailSource'] = {
  isOn: 'Mails anderer Programme &weiterleiten',
  port: 'Empfangspor&t:',
  otherComputers: 'Andere Computer, die senden dürfen (mit Anmeldun&g):',
  otherComputersPlaceholder: 'Keine. Zum Beispiel 192.168.1.20, 10.0.0.0/24',
  hint: (port) =>
    `Programme auf diesem Computer senden an den Server 127.0.0.1, Port ${port}, ohne Verschlüsselung. Ihre Mails kommen vom Konto der Registerkarte Benachrichtigungen.`,
  showAccess: 'Anmeldung und Zertifikat für andere Computer (&X)',
  server: 'Server',
  encryption: 'Verschlüsselung',
  startTls: 'STARTTLS',
  username: 'Benutzer',
  password: 'Kennwort',
  fingerprint: 'SHA-256-Fingerabdruck des Zertifikats',
  accessUnreadable: 'Die Anmeldung anderer Computer kann nicht entschlüsselt werden.',
  renewActions: 'Anmeldung und Zertifikat',
  renew: { password: 'Neues &Kennwort...', certificate: 'Neues Ze&rtifikat...' },
  renewTitle: { password: 'Neues Kennwort erzeugen?', certificate: 'Neues Zertifikat erzeugen?' },
  renewDetail: {
    password:
      'Jeder andere Computer, der Mails sendet, braucht das neue Kennwort. Bis es dort eingegeben ist, werden seine Mails abgewiesen.',
    certificate:
      'Jeder andere Computer, der Mails sendet, sieht das neue Zertifikat. Wo dem bisherigen vertraut wurde, muss stattdessen diesem vertraut werden, sonst kommen die Mails nicht an.',
  },
  renewUnreadable: 'Was nicht entschlüsselt werden kann, wird als Ganzes neu erzeugt: Kennwort und Zertifikat.',
  renewConfirm: { password: '&Neues Kennwort erzeugen', certificate: '&Neues Zertifikat erzeugen' },
};
