import { backupServerProducts } from '../../../model/backup-server-products.ts';
import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('de', { type: 'conjunction' });

const productNames = new Intl.ListFormat('de', { type: 'disjunction' }).format(
  Object.values(backupServerProducts).map(({ name }) => name),
);

export const backupServersText: WindowTexts['backupServers'] = {
  list: 'Ba&ckup-Server:',
  empty: `Fügen Sie einen Server von ${productNames} hinzu, um die Jobs zu melden, die dort enden.`,
  loading: 'Liste der Backup-Server wird gelesen...',
  loadingWaits: 'Warten auf eine Antwort des Programms. Der Rest des Fensters kann inzwischen verwendet werden.',
  loadFailed: 'Die Backup-Server konnten nicht gelesen werden.',
  add: '&Hinzufügen...',
  edit: 'B&earbeiten...',
  remove: 'Ent&fernen...',
  savedWithWindow: 'Änderungen werden gespeichert, wenn Sie auf OK oder Übernehmen klicken.',
  added: 'Hinzugefügt, noch nicht gespeichert',
  changed: 'Geändert, noch nicht gespeichert',
  pending: 'Diese Änderung gilt, sobald Sie auf OK oder Übernehmen klicken.',
  notSaved: (reason) => `Nicht gespeichert: ${reason}`,
  notRemoved: (reason) => `Nicht entfernt: ${reason}`,
  failed: (hosts) =>
    `Änderungen an ${list.format(hosts)} konnten nicht gespeichert werden. Korrigieren Sie sie, oder klicken Sie auf OK oder Übernehmen, um es erneut zu versuchen.`,
  invalid: 'Etwas fehlt oder ist falsch',
  saveCancelled: 'Das Speichern wurde abgebrochen',
  details: (host) => `Details zu ${host}`,
  isProduct: ({ name }) => `${name}.`,
  asked: (minutes, username) =>
    pluralize(minutes, {
      one: `Wird jede Minute als ${username} abgefragt.`,
      other: `Wird alle # Minuten als ${username} abgefragt.`,
    }),
  switchedOff: 'Dieser Server wird nicht abgefragt. Bearbeiten Sie ihn, um die Abfrage einzuschalten.',
  cannotBeAsked:
    'Dieser Server wird nicht abgefragt, solange beendete Jobs auf diesem Computer nicht gespeichert werden können.',
  announced: (host, title) => `${host}: ${title}`,

  nextSteps: {
    address: 'Adresse prüfe&n...',
    port: 'Port prüfe&n...',
    username: 'A&nderes Konto verwenden...',
    password: 'Ke&nnwort eingeben...',
    version: 'Versio&n wählen...',
    certificate: 'Zertifikate vergleiche&n...',
  },

  removeTitle: 'Diesen Server entfernen?',
  removeDetail: (host) =>
    `Sobald Sie auf OK oder Übernehmen klicken, wird ${host} nicht mehr abgefragt, und das gespeicherte Kennwort wird von diesem Computer entfernt. Was er gemeldet hat, bleibt im Verlauf.`,
  removeNewDetail: (host) => `${host} wurde noch nicht gespeichert.`,
  removeConfirm: '&Entfernen',

  addTitle: 'Backup-Server hinzufügen',
  editTitle: 'Backup-Server bearbeiten',
  product: 'P&rodukt:',
  address: 'Server&adresse:',
  port: '&Port:',
  username: '&Benutzer:',
  password: '&Kennwort:',
  passwordStored: 'Gespeichert',
  accountHint:
    'Verwenden Sie ein Dienstkonto ohne mehrstufige Authentifizierung. Sein Kennwort wird verschlüsselt gespeichert und nie wieder angezeigt.',
  version: 'REST-API-&Version:',
  automaticVersion: 'Automatisch',
  pollInterval: 'Abfragen alle (&Minuten):',
  alsoReported: 'Außer Backup- und Kopierjobs melden',
  isEnabled: 'Diesen Server auf beendete Jobs ab&fragen',

  test: 'Verbindung &testen',
  stop: 'Abbre&chen',
  testResult: 'Verbindungstest',
  testHint: 'Beim Verbindungstest wird der Server kontaktiert und nichts gespeichert.',
  contacting: 'Verbindung mit dem Server wird hergestellt...',
  waiting: (host, port) =>
    `Warten auf die Antwort von ${host}, Port ${port}. Jede Anfrage wird nach einer Minute abgebrochen.`,
  connected: 'Verbunden',
  found: ({ name }, build, version, jobs) =>
    `${build === '' ? name : `${name} ${build}`} (REST ${version}) mit ${jobs}.`,
  jobs: (count, written, organizations) =>
    organizations === ''
      ? pluralize(count, { one: '# Job', other: '# Jobs' }, written)
      : pluralize(count, { one: `# Job von ${organizations}`, other: `# Jobs von ${organizations}` }, written),
  moreOrganizations: (count, written) => pluralize(count, { one: '# weitere', other: '# weitere' }, written),
  acceptAnyway: 'Trotzdem übernehmen (&Z)',

  trustAdvice: ({ name, certificatePlace }) =>
    `Vergleichen Sie den Fingerabdruck mit dem Zertifikat auf dem Server: ${name} > ${certificatePlace}.`,

  importTitle: 'Diese Einstellungen verwenden?',
  importConfirm: '&Verwenden',
  importRefuse: 'Aktuelle Einstellungen &behalten',
  importDetail: (host) =>
    `${host} hat eigene Benachrichtigungseinstellungen. Sie würden Folgendes ändern. Es wird nichts gespeichert, bis Sie auf OK oder Übernehmen klicken.`,
  imported: (host) =>
    `Die Einstellungen von ${host} stehen auf der Registerkarte Benachrichtigungen. Klicken Sie auf OK oder Übernehmen, um sie zu speichern.`,
};
