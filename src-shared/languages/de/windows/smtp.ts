import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const smtpText: WindowTexts['smtp'] = {
  host: 'SMTP-Server (&P):',
  hostExample: 'mail.contoso.com',
  fromExample: 'backup@contoso.com',
  connection: 'Verbindung',
  noServer: 'Geben Sie den SMTP-Server und die Absenderadresse ein.',
  encryption: {
    'tls-from-the-start': 'TLS',
    starttls: 'STARTTLS',
    'if-offered': 'verschlüsselt, wenn der Server es anbietet',
  },
  noLogin: 'keine Authentifizierung',

  test: 'Verbindun&g testen',
  stop: 'Verbindun&g abbrechen',
  contacting: 'Verbindung mit dem Server wird hergestellt...',
  waiting: (place) => `Warten auf die Antwort von ${place}...`,
  connected: 'Verbunden',
  encrypted: 'Die Verbindung ist verschlüsselt.',
  notEncrypted: 'Die Verbindung ist nicht verschlüsselt.',
  loggedIn: 'Der Server nimmt Benutzer und Kennwort an.',
  largest: (megabytes) =>
    pluralize(megabytes, { one: 'Er nimmt Nachrichten bis # MB an.', other: 'Er nimmt Nachrichten bis # MB an.' }),
  certificateNotTrusted: 'Dem Zertifikat wurde nicht vertraut, daher wurde nichts gesendet.',
  trustAdvice:
    'Vergleichen Sie den Fingerabdruck mit dem des Zertifikats auf dem Server, oder fragen Sie dessen Administrator danach.',

  microsoftTitle: 'Microsoft 365 nimmt bald keine Kennwörter mehr an',
  microsoftDetail:
    'Microsoft schaltet SMTP mit Kennwort (Standardauthentifizierung) Ende Dezember 2026 standardmäßig ab.',
  useMicrosoft: 'Microsoft 365 verwenden (moderne Authentifizierung)',

  windowTitle: 'SMTP-Servereinstellungen',
  port: '&Port:',
  portHint: '587 oder 25: STARTTLS. 465: TLS von Anfang an.',
  usesTls: 'Verbindung über &SSL herstellen',
  requiresLogin: 'Der SMTP-Server erfordert eine &Authentifizierung',
  username: '&Benutzername:',
  password: '&Kennwort:',
  passwordStored: 'Gespeichert',
  passwordHint: 'Wird verschlüsselt gespeichert und nur über eine verschlüsselte Verbindung gesendet.',
  certificate: 'Vertrautes Zertifikat',
  certificateFingerprint: 'Vertrautes Zertifikat (SHA-256)',
  forgetCertificate: 'Nicht mehr &vertrauen',
};
