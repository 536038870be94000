import type { CertificateDoubt, MicrosoftRefusal } from '../../../../model/failures/smtp-failure.ts';
import type { Words } from '../../../texts.ts';
import { quote, quoteIfAny } from './reply.ts';

const retried = (action: string) => ({
  atHand: `${action} Versuchen Sie es dann erneut.`,
  standing: `${action} Benachrichtigungen warten und werden automatisch erneut gesendet.`,
});
const inOptions = (action: string) => ({
  atHand: action,
  standing: `Öffnen Sie Optionen, Benachrichtigungen. ${action}`,
});

const doubts: Record<CertificateDoubt, string> = {
  'self-signed': 'das nur für sich selbst bürgt (selbstsigniert)',
  'issuer-unknown': 'dessen Aussteller dieser Computer nicht kennt',
  expired: 'das abgelaufen oder noch nicht gültig ist',
  'other-name': 'das für einen anderen Namen ist',
  other: 'das nicht geprüft werden konnte',
};

const untilItEnds = 'Das geht, bis Microsoft es abschaltet, standardmäßig Ende Dezember 2026.';

const microsoftRefusals: Record<MicrosoftRefusal, { detail: string; otherwise: string }> = {
  organization: {
    detail: 'SMTP mit Kennwort (Standardauthentifizierung) ist für die ganze Organisation ausgeschaltet.',
    otherwise: ` Oder lassen Sie einen Exchange-Administrator SMTP AUTH für die Organisation oder dieses Postfach zulassen. ${untilItEnds}`,
  },
  mailbox: {
    detail: 'SMTP mit Kennwort (Standardauthentifizierung) ist für dieses Postfach ausgeschaltet.',
    otherwise: ` Oder lassen Sie einen Exchange-Administrator SMTP AUTH für dieses Postfach zulassen. ${untilItEnds}`,
  },
  ended: {
    detail: 'Microsoft nimmt hier für SMTP kein Kennwort mehr an (Standardauthentifizierung).',
    otherwise: '',
  },
  'not-accepted': {
    detail:
      'Microsoft hat Benutzer und Kennwort nicht angenommen. Auch Sicherheitsstandards, eine Richtlinie oder die zweistufige Überprüfung lehnen sie ab.',
    otherwise: ` Oder geben Sie Benutzer und Kennwort erneut ein. ${untilItEnds}`,
  },
};

export const smtpText: Words['failures']['smtp'] = {
  'smtp-not-set-up': {
    title: 'Der SMTP-Server ist nicht eingerichtet',
    detail: 'Benachrichtigungen gehen über einen SMTP-Server, und dessen Name oder die Absenderadresse fehlt.',
    advice: inOptions('Geben Sie den SMTP-Server und die Absenderadresse ein.'),
  },
  'smtp-name-unknown': {
    title: 'Kein Server mit diesem Namen',
    detail: ({ host }) => `Der Name ${host} wurde im Netzwerk nicht gefunden.`,
    advice: retried('Prüfen Sie den Namen auf Tippfehler und die DNS- und VPN-Verbindung dieses Computers.'),
  },
  'smtp-not-reachable': {
    title: 'Der SMTP-Server ist nicht erreichbar',
    detail: ({ host, port, reason }) => `Unter ${host}, Port ${port}, antwortet nichts (${reason}).`,
    advice: retried('Prüfen Sie den Server, den Port und die Firewall; viele Netzwerke sperren Port 25.'),
  },
  'smtp-timed-out': {
    title: 'Der SMTP-Server antwortet nicht rechtzeitig',
    detail: ({ host, port }) =>
      `${host}, Port ${port}, hat die Verbindung angenommen oder auch nicht und nichts gesagt.`,
    advice: retried(
      'Prüfen Sie den Server und den Port: 587 und 25 beginnen ohne Verschlüsselung, 465 beginnt mit ihr.',
    ),
  },
  'not-a-mail-server': {
    title: 'Dort ist kein SMTP-Server',
    detail: ({ host, port }) => `Unter ${host}, Port ${port}, antwortet etwas anderes.`,
    advice: retried('Prüfen Sie den Namen und den Port (meist 587).'),
  },
  'smtp-refuses-connection': {
    title: 'Der SMTP-Server lehnt diesen Computer ab',
    detail: ({ host, reply }) => `${host} hat die Verbindung beendet, bevor etwas gesendet wurde. ${quote(reply)}`,
    advice: retried(
      'Bitten Sie den Administrator des Servers, Verbindungen von der Adresse dieses Computers anzunehmen.',
    ),
  },
  'tls-not-offered': {
    title: 'Der SMTP-Server bietet keine Verschlüsselung an',
    detail: ({ host, port, reply }) =>
      `${host}, Port ${port}, bietet kein TLS an, daher wurden weder Kennwort noch Nachricht gesendet.${quoteIfAny(reply)}`,
    advice:
      'Geben Sie einen anderen Port ein (587 oder 465), oder lassen Sie TLS am Server einschalten. Ohne Kennwort kann „Verbindung über SSL herstellen“ ausgeschaltet werden.',
  },
  'smtp-tls-not-agreed': {
    title: 'Keine gemeinsame TLS-Version',
    detail: ({ host, port, reason }) =>
      `${host}, Port ${port}, und dieses Programm haben keine TLS-Version, kein Verfahren oder keinen Schlüssel gefunden, den beide annehmen, daher wurde nichts gesendet (${reason}).`,
    advice: retried(
      'Lassen Sie am Server TLS 1.2 oder höher einschalten, mit einem Schlüssel von mindestens 2048 Bit.',
    ),
  },
  'smtp-certificate-unknown': {
    title: 'Dem Zertifikat wird nicht vertraut',
    detail: ({ host, doubt, fingerprint }) =>
      `${host} hat ein Zertifikat vorgelegt, ${doubts[doubt]}, daher wurde nichts dorthin gesendet. Sein SHA-256-Fingerabdruck ist ${fingerprint}.`,
    advice: {
      atHand:
        'Vergleichen Sie den Fingerabdruck mit dem des Servers, und vertrauen Sie ihm dann; oder lassen Sie ein Zertifikat installieren, dem dieser Computer vertraut.',
      standing:
        'Öffnen Sie Optionen, Benachrichtigungen, testen Sie die Verbindung, und vergleichen Sie den Fingerabdruck, bevor Sie vertrauen; oder lassen Sie ein Zertifikat installieren, dem dieser Computer vertraut.',
    },
  },
  'smtp-certificate-changed': {
    title: 'Das Zertifikat hat sich geändert',
    detail: ({ host, trusted, found }) =>
      `${host} hat ein anderes Zertifikat vorgelegt als das, dem Sie vertraut haben, daher wurde nichts dorthin gesendet. Der SHA-256-Fingerabdruck war ${trusted} und ist jetzt ${found}.`,
    advice: {
      atHand:
        'Wurde das Zertifikat erneuert, testen Sie die Verbindung, und vertrauen Sie dem neuen. Sonst antwortet vielleicht etwas anderes an seiner Stelle.',
      standing:
        'Wurde das Zertifikat erneuert, öffnen Sie Optionen, Benachrichtigungen, testen Sie die Verbindung, und vertrauen Sie dem neuen. Sonst antwortet vielleicht etwas anderes an seiner Stelle.',
    },
  },
  'login-not-offered': {
    title: 'Der SMTP-Server nimmt kein Kennwort an',
    detail: ({ host, reply }) =>
      `Benutzer und Kennwort sind festgelegt, und ${host} bietet keine Möglichkeit, sie zu verwenden, daher wurde nichts gesendet.${quoteIfAny(reply)}`,
    advice:
      'Geben Sie den Port für Clients ein (meist 587), oder schalten Sie „Der SMTP-Server erfordert eine Authentifizierung“ aus.',
  },
  'login-refused': {
    title: 'Benutzer oder Kennwort abgelehnt',
    detail: {
      atHand: ({ username, reply }) => `Der SMTP-Server nimmt die Anmeldung von ${username} nicht an. ${quote(reply)}`,
      standing: ({ username, reply }) =>
        `Der SMTP-Server nimmt die Anmeldung von ${username} nicht an. Das Programm wartet bis zum nächsten Versuch eine Stunde, damit das Konto nicht gesperrt wird. ${quote(reply)}`,
    },
    advice:
      'Geben Sie Benutzer und Kennwort erneut ein. Viele Anbieter verlangen ein App-Kennwort anstelle Ihres eigenen, wenn die zweistufige Überprüfung eingeschaltet ist.',
  },
  'login-required': {
    title: 'Der SMTP-Server verlangt eine Anmeldung',
    detail: ({ reply }) =>
      `Er nimmt Nachrichten nur nach einer Anmeldung an, und es ist kein Benutzer festgelegt. ${quote(reply)}`,
    advice: inOptions(
      'Schalten Sie unter Erweitert „Der SMTP-Server erfordert eine Authentifizierung“ ein, und geben Sie Benutzer und Kennwort ein.',
    ),
  },
  'microsoft-basic-auth-ended': {
    title: 'Microsoft 365 nimmt für SMTP kein Kennwort an',
    detail: ({ why, reply }) => `${microsoftRefusals[why].detail} ${quote(reply)}`,
    advice: ({ why }) =>
      inOptions(
        `Wählen Sie „Microsoft 365 (moderne Authentifizierung)“ als Mailserver, und autorisieren Sie ein Konto.${microsoftRefusals[why].otherwise}`,
      ),
  },
  'sender-address-refused': {
    title: 'Absenderadresse abgelehnt',
    detail: ({ address, reply }) => `Der SMTP-Server nimmt keine Nachricht von ${address} an. ${quote(reply)}`,
    advice: inOptions('Geben Sie eine Absenderadresse ein, von der der Benutzer senden darf, meist seine eigene.'),
  },
  'smtp-password-missing': {
    title: 'Das SMTP-Kennwort fehlt',
    detail:
      'Für den SMTP-Server ist kein Kennwort gespeichert: Einstellungen kamen von einem anderen Computer, oder dieses System hat keinen Schlüsselbund dafür.',
    advice: inOptions('Geben Sie das Kennwort unter Erweitert ein.'),
  },
  'smtp-password-unreadable': {
    title: 'Das SMTP-Kennwort kann nicht gelesen werden',
    detail: ({ path }) => `Das System konnte es nicht entschlüsseln. Die Datei wurde nicht geändert: ${path}`,
    advice: 'Entsperren Sie den Schlüsselbund, oder geben Sie das Kennwort unter Erweitert erneut ein.',
  },
  'smtp-password-not-stored': {
    title: 'Das SMTP-Kennwort kann nicht gespeichert werden',
    detail:
      'Dieses System hat keinen Schlüsselbund, daher bleibt das Kennwort nur im Arbeitsspeicher, bis das Programm endet.',
    advice:
      'Installieren und entsperren Sie einen Schlüsselbund (zum Beispiel GNOME Keyring oder KWallet), und geben Sie dann das Kennwort unter Erweitert erneut ein.',
  },
};
