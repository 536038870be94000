import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('de', { type: 'unit' });

export const channelsText: WindowTexts['channels'] = {
  table: 'Kanäle',
  columns: { channel: 'Kanal', told: 'Erhält', state: 'Zustand' },
  email: 'E-Mail',
  emailNobody: 'noch niemand',
  told: {
    success: 'Erfolge',
    warning: 'Warnungen',
    failure: 'Fehler',
    recovery: 'Erfolge nach Fehlern',
    missed: 'ausgebliebene Läufe',
    digest: 'Übersicht',
    alarms: 'Alarme',
    everyRun: 'jeden Lauf',
  },
  toldAll: (parts) => {
    const text = list.format(parts);
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  toldNothing: 'Nichts',
  quiet: (from, to) => `Ruhe von ${from} bis ${to}`,
  loading: 'Kanäle werden gelesen...',
  loadFailed: 'Die Kanäle konnten nicht gelesen werden.',

  on: 'Ein',
  off: 'Aus',
  added: 'Hinzugefügt, noch nicht gespeichert',
  changed: 'Geändert, noch nicht gespeichert',
  addressMissing: 'Adresse fehlt',
  testFailed: 'Der Test ist fehlgeschlagen',
  emailCannotSend: 'Kann noch nicht senden',
  emailCannotSendDetail:
    'Autorisieren Sie zuerst ein Konto, oder geben Sie auf der Registerkarte Benachrichtigungen einen Mailserver ein.',
  inMemory: 'Ein, bis das Programm endet',
  waiting: (count) => pluralize(count, { one: '# Nachricht wartet', other: '# Nachrichten warten' }),
  withWaiting: (state, waiting) => `${state}, ${waiting}`,
  details: (name) => `Details zu ${name}`,
  offDetail:
    'Es wird nichts dorthin gesendet. Wartende Nachrichten bleiben, bis der Kanal eingeschaltet oder entfernt wird.',
  pendingDetail: 'Diese Änderung gilt, sobald Sie auf OK oder Übernehmen klicken.',
  addressMissingDetail:
    'Auf diesem Computer ist keine Adresse gespeichert. Bearbeiten Sie den Kanal, und geben Sie sie erneut ein.',
  inMemoryDetail:
    'Dieses System hat keinen Schlüsselbund, in dem die Adresse gespeichert werden kann. Sie bleibt im Arbeitsspeicher, bis das Programm endet, und muss dann erneut eingegeben werden.',
  toldNothingDetail: 'Für diesen Kanal ist nichts ausgewählt, daher wird nie etwas dorthin gesendet.',
  emailDetail: 'Alles Weitere zu E-Mail finden Sie auf der Registerkarte Benachrichtigungen.',
  emailAlarms: 'Alarme per E-Mail &senden',
  emailAlarmsHint:
    'Bei Problemen mit Backup-Servern, Ordnern oder einem anderen Kanal. Probleme mit E-Mail selbst gehen an die anderen Kanäle.',

  add: '&Hinzufügen...',
  edit: 'B&earbeiten...',
  switchOn: 'E&inschalten',
  switchOff: 'A&usschalten',
  test: '&Testen',
  remove: 'Ent&fernen...',
  savedWithWindow: 'Änderungen werden gespeichert, wenn Sie auf OK oder Übernehmen klicken.',
  notSaved: (title) => `Die Kanäle konnten nicht gespeichert werden: ${title}`,
  removeTitle: 'Diesen Kanal entfernen?',
  removeConfirm: '&Entfernen',
  removeDetail: (name) =>
    `Sobald Sie auf OK oder Übernehmen klicken, wird nichts mehr an ${name} gesendet. Nachrichten, die noch darauf warten, werden verworfen, und die gespeicherte Adresse wird von diesem Computer entfernt.`,
  removeNewDetail: (name) => `${name} wurde noch nicht gespeichert.`,

  addTitle: (kind) => `Kanal hinzufügen: ${kind}`,
  editTitle: (kind) => `Kanal bearbeiten: ${kind}`,
  name: '&Name:',
  addressStored: (shown) => `${shown} ist gespeichert. Leer lassen, um sie zu behalten`,
  addressHint: 'Wird verschlüsselt gespeichert und nie wieder angezeigt: Wer sie kennt, kann dort schreiben.',
  tokenStored: 'Leer lassen, um das Gespeicherte zu behalten',
  tokenNone: 'Keins',
  dropToken: 'Gespeichertes &löschen',
  results: 'Erhält:',
  success: '&Erfolg',
  warning: '&Warnung',
  failure: '&Fehler',
  recovery: 'E&rfolg nach einem Fehler',
  digest: 'Ü&bersicht',
  alarms: '&Alarme und ausgebliebene Läufe',
  alarmsHint:
    'Ein Konto, das nicht senden kann, eine Quelle, die nicht erreichbar ist, Nachrichten, die seit 15 Minuten warten.',
  everyRun: 'Jeder Lauf wird gemeldet, gleich mit welchem Ergebnis: Der Dienst achtet auf Läufe, die ausbleiben.',
  successToo: 'Ein Erfolg schließt den zuvor eröffneten Vorfall.',
  quietHours: 'R&uhezeit: Warnungen und Erfolge warten, bis sie endet',
  quietFrom: '&Von:',
  quietTo: 'B&is:',
  failuresWait: 'Au&ch Fehler warten',
  mayBePrivate: 'L&okale Adressen zulassen',
  mayBePrivateHint: 'Adressen dieses Computers und des lokalen Netzwerks; diese dürfen ohne TLS sein.',

  makeSecret: 'Neues Gehei&mnis erzeugen',
  secretMade: 'Geben Sie dieses Geheimnis beim Empfänger ein. Es wird nicht noch einmal angezeigt:',
  copy: 'Ko&pieren',
  copied: 'Kopiert.',
  copyByHand:
    'Das System hat das Kopieren abgelehnt. Markieren Sie das Geheimnis, und kopieren Sie es mit der Tastatur.',
  telegram: {
    chatId: {
      label: 'Chat-I&D:',
      example: '-1001234567890',
      hint: 'Der Bot muss im Chat sein. Gruppen haben eine negative Zahl; eine öffentliche Gruppe oder ein öffentlicher Kanal kann als @Name eingegeben werden.',
    },
    topicId: {
      label: 'T&hema:',
      example: '',
      hint: 'Nur in einer Gruppe mit Themen: die Nummer des Themas. Für das allgemeine Thema leer lassen.',
    },
  },
  region: 'Dienstre&gion:',
  regions: { us: 'USA (events.pagerduty.com)', eu: 'Europa (events.eu.pagerduty.com)' },
  use: 'Ping &senden für:',
  uses: {
    jobs: 'Jeden Lauf eines Jobs',
    program: 'Dieses Programm, alle 5 Minuten',
    'jobs-and-program': 'Beides: Läufe von Jobs und dieses Programm',
  },

  testInDialog: '&Testen',
  testResult: 'Ergebnis des Tests',
  testing: 'Testnachricht wird gesendet...',
  testingLong: (service) => `Warten auf die Antwort von ${service}...`,
  stopTest: 'Test abbrechen',
  accepted: (service) => `Von ${service} angenommen.`,
  lookThere: 'Sehen Sie dort nach der Testnachricht.',
  hasItCome: 'Ist die Nachricht angekommen?',
  yes: 'Ja',
  no: 'Nein',
  itHasCome: 'Die Nachricht ist angekommen. Der Kanal funktioniert.',
  itHasNotCome: 'Die Nachricht ist nicht angekommen',
  unusable: 'Es wurde nichts gesendet',
  doubted: 'Wenn Sie das so meinen, klicken Sie noch einmal auf OK.',
};
