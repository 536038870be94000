import type { Words } from '../../texts.ts';

const quoted = (text: string) => `„${text}“`;

export const fieldProblemsText: Words['fieldProblems'] = {
  plain: {
    'server-missing': 'Geben Sie den Namen oder die Adresse des Servers ein.',
    'smtp-server-missing': 'Geben Sie den Namen oder die Adresse des SMTP-Servers ein.',
    'not-a-server': 'Das ist kein Servername und keine Adresse.',
    'not-https': 'Es wird nur HTTPS verwendet: Geben Sie Namen oder Adresse ohne http:// ein.',
    'not-a-port': 'Geben Sie einen Port von 1 bis 65535 ein.',
    'from-missing': 'Geben Sie die E-Mail-Adresse ein, von der Nachrichten kommen.',
    'user-missing': 'Geben Sie den Benutzer ein, oft eine E-Mail-Adresse.',
    'password-missing': 'Geben Sie das Kennwort ein.',
    'password-for-other-server': 'Server oder Benutzer wurde geändert: Geben Sie das Kennwort erneut ein.',
    'password-for-other-address': 'Die Adresse wurde geändert: Geben Sie das Kennwort erneut ein.',
    'not-a-poll-interval': 'Geben Sie eine Anzahl von Minuten von 1 bis 60 ein.',
    'oauth-client-id-missing': 'Geben Sie die Client-ID Ihres OAuth-Clients ein.',
    'not-an-oauth-client-id':
      'Die Client-ID endet auf .apps.googleusercontent.com, zum Beispiel 1234-abcd.apps.googleusercontent.com.',
    'oauth-client-secret-missing': 'Geben Sie das Clientgeheimnis Ihres OAuth-Clients ein.',
    'blank-in-client-secret': 'Ein Clientgeheimnis enthält keine Leerzeichen.',
    'client-id-missing': 'Geben Sie die Anwendungs-ID (Client) Ihrer Registrierung ein.',
    'client-id-not-a-guid': 'Die Client-ID ist eine GUID wie 11112222-3333-4444-5555-666677778888.',
    'tenant-id-missing': 'Geben Sie die Mandanten-ID Ihrer Organisation ein.',
    'not-a-tenant': 'Die Mandanten-ID ist eine GUID oder ein bestätigter Domänenname wie contoso.com.',
    'needs-own-application':
      'Damit sich die Anwendung selbst anmeldet, geben Sie Client-ID und Mandanten-ID Ihrer eigenen Registrierung ein.',
    'send-as-missing': 'Geben Sie die E-Mail-Adresse des Postfachs ein, als das gesendet werden soll.',
    'mailbox-missing': 'Geben Sie die E-Mail-Adresse des Postfachs ein, aus dem gesendet werden soll.',
    'certificate-missing': 'Wählen Sie das Zertifikat der Anwendung mit seinem privaten Schlüssel.',
    'recipients-missing': 'Geben Sie mindestens einen Empfänger ein.',
    'subject-missing': 'Geben Sie einen Betreff ein.',
    'not-a-day-of-month': 'Geben Sie einen Tag von 1 bis 31 ein.',
    'not-a-number-of-days': 'Geben Sie eine Anzahl von Tagen von 1 bis 3650 ein.',
    'not-an-end-date': 'Geben Sie ein Datum wie 2026-12-31 ein oder nichts.',
    'channels-missing': 'Wählen Sie mindestens einen.',
    'nothing-to-ignore': 'Geben Sie oben einen Grund oder ein Objekt ein: Was ignoriert wird, muss benannt sein.',
    'rule-says-nothing': 'Geben Sie hier oder weiter unten eine Bedingung ein, oder wählen Sie, was geschieht.',
    'name-missing': 'Geben Sie einen Namen ein.',
    'channel-name-missing': 'Geben Sie einen Namen ein, an dem Sie den Kanal erkennen.',
    'quiet-hours-empty': 'Geben Sie eine andere Uhrzeit ein als die, zu der die Ruhezeit beginnt.',
    'condition-missing': 'Geben Sie mindestens eine Bedingung ein. Ohne sie würde jede Mail erkannt.',
    'result-missing': 'Geben Sie ein, an welchem Text mindestens ein Ergebnis erkannt wird.',
    'not-a-grace': 'Geben Sie Minuten von 1 bis 10080 ein; das ist eine Woche.',
    'not-a-count': 'Geben Sie eine ganze Zahl von 1 bis 1000 ein.',
    'weekdays-missing': 'Wählen Sie mindestens einen Tag.',
    'cron-line-missing': 'Geben Sie eine Cron-Zeile ein, zum Beispiel 0 2 * * 1-5.',
  },
  badRecipient: (text) => `${quoted(text)} ist keine E-Mail-Adresse.`,
  badRecipients: (texts, moreCount) => {
    const named = texts.map(quoted).join(', ');
    return moreCount === 0
      ? `Das sind keine E-Mail-Adressen: ${named}.`
      : `Das sind keine E-Mail-Adressen: ${named} und ${moreCount} weitere.`;
  },
  tooManyRecipients: (count, most) => `Höchstens ${most} Empfänger sind möglich; es sind ${count}.`,
  notAddressRanges: (texts) => `Keine IP-Adresse und kein Bereich wie 192.168.1.0/24: ${texts}.`,
  textTooLong: (maxLength) => `Geben Sie höchstens ${maxLength} Zeichen ein.`,
  nameTooLong: (maxLength) => `Geben Sie einen Namen mit höchstens ${maxLength} Zeichen ein.`,
  backupUserMissing: (example) => `Geben Sie einen Benutzer ein, zum Beispiel ${example}.`,
  notATime: (example) => `Geben Sie eine Uhrzeit von 00:00 bis 23:59 ein, zum Beispiel ${example}.`,
  notATimeZone: (text) => `${quoted(text)} ist keine Zeitzone. Geben Sie eine wie Europe/Berlin ein.`,
  notATimeZoneOrEmpty: (text) =>
    `${quoted(text)} ist keine Zeitzone. Geben Sie eine wie Europe/Berlin ein oder nichts.`,
};
