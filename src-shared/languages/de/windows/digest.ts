import type { WindowTexts } from '../../texts.ts';

export const digestText: WindowTexts['digest'] = {
  isEnabled: 'Übersicht über alle &Jobs senden',
  every: '&Häufigkeit:',
  intervals: { day: 'Täglich', week: 'Wöchentlich', month: 'Monatlich' },
  weekday: '&Wochentag:',
  day: '&Tag:',
  dayHint: 'In einem Monat ohne diesen Tag: am letzten.',
  time: '&Uhrzeit:',
  timeZone: '&Zeitzone:',
  timeZoneHint: (name) => `Leer lassen für die Zeitzone des Computers (${name}).`,
  hasOwnRecipients: 'An andere Em&pfänger senden',
  recipients: 'A&n:',
  shouldReplaceSuccesses: 'Er&folge nur in der Übersicht',
  replaceHint: 'Ein erfolgreicher Job wird nicht einzeln gemeldet, außer er war beim vorigen Mal fehlgeschlagen.',
  shouldSendWithoutIssues: 'Auch senden, wenn nichts Ihre Auf&merksamkeit braucht',
  withoutIssuesHint: 'Wenn keine Übersicht kommt, wissen Sie, dass etwas nicht stimmt.',
  notificationsOff: 'E-Mail-Benachrichtigungen sind aus, daher wird keine Übersicht gesendet.',
  preview: '&Vorschau',
  sendNow: 'Jetzt &senden',
  sending: 'Übersicht wird gesendet...',
  result: 'Ergebnis von Vorschau und Jetzt senden',
  previewOpened: 'Die Vorschau wurde in Ihrem Browser geöffnet.',
  previewNotOpened: (path, reason) =>
    `Die Vorschau konnte nicht geöffnet werden: ${reason}. Öffnen Sie diese Datei in einem Browser: ${path}`,
};
