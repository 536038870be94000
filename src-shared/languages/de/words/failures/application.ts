import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name } = services['microsoft-365'];

export const applicationText: Words['failures']['application'] = {
  'application-incomplete': {
    title: 'Nicht eingerichtet',
    detail: 'Die Anwendung soll selbst senden und hat noch kein Zertifikat oder kein sendendes Postfach.',
  },
  'certificate-not-registered': {
    title: 'Das Zertifikat wird nicht angenommen',
    detail: `${name} kennt dieses Zertifikat der Anwendung nicht, oder es ist dort abgelaufen.`,
    advice:
      'Laden Sie das Zertifikat ohne seinen Schlüssel unter „Zertifikate und Geheimnisse“ in die Registrierung hoch. Das Programm versucht es jede Stunde wieder.',
  },
  'certificate-expired': {
    title: 'Das Zertifikat ist abgelaufen',
    detail: ({ on }) =>
      `Das Zertifikat der Anwendung ist am ${on} abgelaufen, daher nimmt ${name} keine Nachricht von ihr an.`,
  },
  'certificate-expires-soon': {
    title: 'Das Zertifikat läuft bald ab',
    detail: ({ on }) =>
      `Das Zertifikat der Anwendung läuft am ${on} ab. Danach kann keine Benachrichtigung gesendet werden.`,
  },
  'certificate-not-usable': {
    title: 'Das Zertifikat kann nicht verwendet werden',
    detail: ({ problemSentence, path }) => `${problemSentence} Die Datei: ${path}`,
    advice:
      'Legen Sie das Zertifikat mit seinem privaten Schlüssel dorthin; das Programm versucht es jede Stunde wieder.',
  },
  'certificate-key-unreadable': {
    title: 'Der gespeicherte Schlüssel kann nicht gelesen werden',
    detail: ({ path }) =>
      `Das System konnte nicht entschlüsseln, was vom Zertifikat gespeichert ist. Die Datei wurde nicht geändert: ${path}`,
  },
  'certificate-key-missing': {
    title: 'Der Schlüssel des Zertifikats fehlt',
    detail:
      'Der private Schlüssel war nur im Arbeitsspeicher, oder seine Datei wurde gelöscht. Er wird daher erneut gebraucht.',
  },
  'certificate-not-stored': {
    title: 'Der Schlüssel kann nicht gespeichert werden',
    detail:
      'Dieses System hat keinen Schlüsselbund, daher bleibt der private Schlüssel nur im Arbeitsspeicher, bis das Programm endet.',
    advice:
      'Lassen Sie den Schlüssel in einer Datei, die nur dieser Benutzer lesen kann, und wählen Sie das in den Einstellungen.',
  },
  'application-not-in-organization': {
    title: 'Anwendung nicht gefunden',
    detail: 'Die Organisation hat keine Anwendung mit dieser Client-ID, oder sie ist dort deaktiviert.',
  },
  'application-not-accepted': {
    title: 'Die Anwendung wird nicht angenommen',
    detail: ({ code }) => `${name} hat der Anwendung keinen Zugriff gegeben (${code}).`,
  },
  'application-not-permitted': {
    title: 'Die Anwendung darf nicht senden',
    detail: ({ mailbox }) =>
      `${name} lässt die Anwendung seit einem Tag nicht von ${mailbox} senden: Die Anwendungsberechtigung Mail.Send fehlt, das Postfach liegt außerhalb des Bereichs ihrer Rolle, oder es hat keine Lizenz.`,
    advice:
      'Bitten Sie einen Administrator, es mit Test-ServicePrincipalAuthorization zu prüfen. Das Programm versucht es jede Stunde wieder.',
  },
};

export const certificateProblemsText: Words['failures']['certificateProblems'] = {
  'not-readable': 'Die Datei kann nicht gelesen werden.',
  'not-a-certificate': 'Die Datei ist weder eine PEM- noch eine PFX-Datei, oder sie ist beschädigt.',
  'no-certificate': 'Die Datei enthält kein Zertifikat, nur einen Schlüssel.',
  'no-key': 'Die Datei enthält keinen privaten Schlüssel.',
  'password-missing': 'Die Datei ist durch ein Kennwort geschützt, das fehlt.',
  'wrong-password': 'Das Kennwort der Datei ist falsch.',
  'not-rsa': 'Der Schlüssel ist kein RSA-Schlüssel; Microsoft Entra ID braucht einen.',
  'keys-differ': 'Der private Schlüssel in der Datei gehört nicht zum Zertifikat.',
};
