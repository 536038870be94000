import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('de', { type: 'unit' });

const tabMarks = { error: 'enthält einen Fehler', unsaved: 'enthält nicht gespeicherte Änderungen' };

export const optionsText: WindowTexts['options'] = {
  windowTitle: 'Optionen',
  tabs: {
    notifications: 'Ben&achrichtigungen',
    rules: 'Regeln',
    digest: 'Übersicht',
    channels: 'Kanäle',
    'job-sources': 'Job&quellen',
    general: 'Allgemein (&Y)',
  },
  tabsLabel: 'Registerkarte',
  tabMarks,
  tabMarked: (tab, mark) => `${tab} ${tabMarks[mark]}.`,

  isEnabled: 'E-Mail-Benachrichtigungen akti&vieren',
  mailServer: '&Mailserver:',
  mailServers: {
    smtp: 'SMTP-Server (Standardauthentifizierung)',
    gmail: 'Google Gmail (moderne Authentifizierung)',
    'microsoft-365': 'Microsoft 365 (moderne Authentifizierung)',
  },
  advanced: 'Erweite&rt...',

  authorizeNow: 'Jetzt autori&sieren',
  signInWithGoogle: 'Mit Google anmelden (&K)',
  reauthorize: 'Erneut autori&sieren...',
  signInAgain: 'Erneut anmel&den',
  signOut: 'Abmel&den',
  signingOut: 'Abmeldung läuft...',
  signingOutWaits:
    'Warten auf den Datenträger oder ein anderes Speichern. Das Konto wird danach entfernt; das kann nicht abgebrochen werden.',
  stopSignIn: 'Anmeldung abbre&chen',
  openApplicationSettings: 'An&wendungseinstellungen öffnen',
  authorization: 'Autorisierung',
  authorizedAs: (displayName, username) => `Autorisiert als ${displayName} (${username})`,
  authorizedAsUsername: (username) => `Autorisiert als ${username}`,
  accountStillInUse: (username) => `${username} wird noch verwendet.`,
  applicationChanged: 'Die Anwendungseinstellungen wurden geändert. Autorisieren Sie erneut.',
  sharedPermissionMissing:
    'Zum Senden als ein anderes Postfach ist eine weitere Berechtigung nötig. Autorisieren Sie erneut.',
  finishSignInFirst: 'Schließen Sie vor dem Speichern die Anmeldung im Browser ab, oder brechen Sie sie ab.',

  from: 'V&on:',
  fromPlaceholder: 'Adresse des autorisierten Kontos',
  fromApplicationSettings: 'Postfach der Anwendungseinstellungen',
  certificateValidUntil: (day) => `Das Zertifikat ist gültig bis ${day}`,
  certificateNotInUse: 'Klicken Sie auf OK oder Übernehmen, um es zu verwenden. Testnachricht probiert es sofort aus.',
  fromAfterSignIn: 'Wird nach der Anmeldung angezeigt',
  changeFrom: 'Ändern... (&G)',
  sendAsTitle: 'Als anderes Postfach senden',
  sendAsAddress: 'Postfachadresse:',
  sendAsNote: 'Das Konto braucht für dieses Postfach die Berechtigung „Senden als“ oder „Senden im Auftrag von“.',
  sendAsSignIn: 'Bei der erneuten Anmeldung wird um die Berechtigung gebeten, als andere Postfächer zu senden.',
  sendAsInvalid: 'Geben Sie die E-Mail-Adresse des Postfachs ein, als das gesendet werden soll.',
  sendAsUse: 'Dieses Postfach verwenden',
  sendAsUseAndSignIn: 'Verwenden und anmelden...',
  sendAsOwn: 'Eigenes Postfach verwenden',

  recipients: 'A&n:',
  subject: 'Betre&ff:',
  insert: 'E&infügen',
  preview: (subject) => `Vorschau: ${subject}`,
  previewWithoutCounts: (subject) => `Wenn ein Job seine Zahlen nicht meldet: ${subject}`,

  shouldAttachReport: 'Ausführlichen Bericht als Anlage &hinzufügen',
  testMessage: '&Testnachricht',
  testRunning: 'Testnachricht wird gesendet...',
  testWaiting: (service) => `Warten auf die Antwort von ${service}...`,
  cancelTest: 'Test abbrechen',
  testSent: (recipientCount, sender) =>
    pluralize(recipientCount, {
      one: `An # Empfänger gesendet, von ${sender}. Sehen Sie im Posteingang nach.`,
      other: `An # Empfänger gesendet, von ${sender}. Sehen Sie im Posteingang nach.`,
    }),
  copyTestDetails: 'Details kopieren',
  testDetailsNotCopied: (details) => `Das System hat das Kopieren abgelehnt. ${details}`,
  savingWaits:
    'Warten auf den Ordner, den Datenträger oder den Schlüsselbund. Klicken Sie auf Abbrechen, um es zu beenden.',
  testResult: 'Testergebnis',

  notifyOn: 'Benachrichtigen bei',
  notifyOnSuccess: 'Bei &Erfolg benachrichtigen',
  notifyOnWarning: 'Bei Warn&ung benachrichtigen',
  notifyOnFailure: 'Bei Feh&ler benachrichtigen',
  notifyOnMissed: 'Benachrichtigen, wenn ein &Job nicht läuft',
  notifyOnRecovery: 'Benachrichtigen, wenn ein fehlgeschlagener Job wieder erfolgreich ist',
  suppressUntilLastRetry: 'Benachrichtigungen bis zum letzten Versuch &zurückhalten',
  suppressHint: 'Meldet einen Job einmal, nach seinem letzten Versuch.',
  nothingNotified: 'Es ist kein Ergebnis ausgewählt, daher wird keine Benachrichtigung gesendet.',

  sessionFolder: '&Sitzungsordner:',
  open: 'Öffnen (&O)',
  changeFolder: 'Än&dern...',
  usualFolder: 'Standardordner &verwenden',
  sessionFolderHint:
    'Legen Sie für jeden beendeten Job eine JSON-Datei in diesen Ordner. Jobs werden gemäß der Registerkarte Benachrichtigungen gemeldet.',
  folderNotOpened: (reason) =>
    `Der Ordner konnte nicht geöffnet werden: ${reason}. Prüfen Sie, ob es ihn gibt und ob Sie ihn lesen dürfen.`,
  folderOpens:
    'Warten, bis das System den Ordner öffnet. Bei einer Netzwerkfreigabe, die offline ist, kann das dauern.',
  folderNotSaved: 'Der Ordner wird überwacht, sobald Sie auf OK oder Übernehmen klicken.',
  notifyCommand: 'Befeh&l für Skripts:',
  notifyCommandHint: 'Funktioniert auch, wenn das Programm nicht läuft. --help führt alle Optionen auf.',
  copy: 'Ko&pieren',
  copied: 'Kopiert.',
  copyByHand: 'Der Befehl ist markiert. Kopieren Sie ihn mit der Tastatur.',

  startsAtSignIn: 'Bei der Anmel&dung starten',
  theme: 'Des&ign:',
  themes: { system: 'Wie im System', light: 'Hell', dark: 'Dunkel' },
  language: '&Sprache:',
  messageLanguage: 'Sprache der &Nachrichten:',
  systemLanguage: 'Wie im System',
  retentionDays: '&Verlauf aufbewahren (Tage):',
  metricsFolder: 'Ordner für &Metriken (Prometheus):',
  metricsOff: 'Es werden keine Metriken geschrieben',
  browseForMetrics: 'D&urchsuchen...',
  turnMetricsOff: 'Aussc&halten',
  metricsHint: 'Der Ordner eines Textfile Collectors. Das Programm schreibt backup_notifier.prom dorthin.',
  logAndDiagnostics: 'Protokoll und Diagnose',
  openLogFolder: '&Protokollordner öffnen',
  saveDiagnostics: 'Dia&gnose speichern...',
  diagnosticsHint:
    'Die Diagnose hilft dem Support bei der Fehlersuche. Sie enthält keine Adressen, Namen, Kennwörter oder Nachrichten.',
  unattended: 'Wenn niemand angemeldet ist',
  unattendedCommand: 'Damit jederzeit gesendet wird, führt ein Administrator Folgendes aus:',
  unattendedEnd: 'Um das zu beenden, führt ein Administrator Folgendes aus: backup-notifier service uninstall',
  settingsFile: 'Einstellungsdatei',
  exportSettings: 'Einstellungen &exportieren...',
  importSettings: 'Einstellungen impor&tieren...',
  settingsFileHint:
    'Enthält die gespeicherten Einstellungen außer denen dieses Computers: Anmeldung, Kennwörter, Adressen von Kanälen, Sitzungsordner, Metrikordner, Mails anderer Programme und Backup-Server.',
  savedAs: (path) => `Gespeichert als ${path}`,
  imported:
    'Dieses Fenster zeigt jetzt die Einstellungen aus der Datei. Klicken Sie auf OK oder Übernehmen, um sie zu speichern.',
  importTitle: 'Diese Einstellungen importieren?',
  importConfirm: '&Importieren',
  importDetail: (path) =>
    `${path} ändert Folgendes. Es wird nichts gespeichert, bis Sie auf OK oder Übernehmen klicken.`,
  importNothing: (path) => `${path} enthält dieselben Einstellungen wie dieses Fenster.`,
  importNames: (names) => list.format(names),
  importChangedChannel: (name) => `${name} (geändert)`,
  importAddressesMissing: (names) =>
    `Geben Sie auf diesem Computer auf der Registerkarte Kanäle die Adressen ein von: ${list.format(names)}.`,
  importChanges: 'Änderungen',
  importChange: (from, to) => `${from} → ${to}`,
  on: 'ein',
  off: 'aus',
  nothing: '(leer)',
  applicationLabel: 'Anwendungsregistrierung',
  preinstalledApplication: 'vorinstalliert',
  customGoogleApplication: 'eine eigene',
  customApplication: (clientId, tenantId) => `${clientId}, Mandant ${tenantId}`,

  waitingForApplicationSettings: 'Schließen Sie das Fenster Anwendungseinstellungen, um fortzufahren.',

  saveChangesTitle: 'Änderungen speichern?',
  saveChangesDetail: 'Wenn Sie nicht speichern, gehen Ihre Änderungen verloren.',
  save: '&Speichern',
  dontSave: '&Nicht speichern',

  signOutTitle: 'Abmelden?',
  signOutDetail: (username) =>
    `${username} und die gespeicherte Anmeldung werden sofort von diesem Computer entfernt. Benachrichtigungen warten, bis wieder ein Konto autorisiert ist.`,
};
