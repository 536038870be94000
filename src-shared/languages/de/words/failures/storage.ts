import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const movedSettings = ({ setAsidePath, inUse }: { setAsidePath: string; inUse: 'default' | 'current' }) =>
  `Sie wurde nach ${setAsidePath} verschoben, und das Programm ${inUse === 'default' ? 'ist mit Standardeinstellungen gestartet' : 'arbeitet mit den Einstellungen weiter, die es anzeigt'}.`;

const moved = (path: string | null) => (path === null ? '' : ` Es wurde nach ${path} verschoben.`);

const sentAgain = (count: number) =>
  count === 0
    ? ''
    : pluralize(count, {
        one: ' # Nachricht wurde seither vielleicht gesendet und wird erneut gesendet.',
        other: ' # Nachrichten wurden seither vielleicht gesendet und werden erneut gesendet.',
      });

export const storageText: Words['failures']['storage'] = {
  'settings-set-aside': {
    title: 'Die Einstellungen konnten nicht gelesen werden',
    detail: ({ reason, ...aside }) => `Die Einstellungsdatei ist beschädigt (${reason}). ${movedSettings(aside)}`,
    advice:
      'Geben Sie die Einstellungen erneut ein, oder legen Sie die reparierte Datei zurück, während das Programm nicht läuft.',
  },
  'settings-newer': {
    title: 'Die Einstellungen sind aus einer neueren Version',
    detail: ({ version, ...aside }) =>
      `Die Einstellungsdatei hat Version ${version}, die diese Version nicht kennt. ${movedSettings(aside)}`,
    advice: 'Installieren Sie die neuere Version, oder geben Sie die Einstellungen erneut ein.',
  },
  'settings-unreadable': {
    title: 'Die Einstellungen konnten nicht gelesen werden',
    detail: ({ path, reason }) =>
      `${path} konnte nicht geöffnet werden: ${reason}. Das Programm ist mit Standardeinstellungen gestartet. Die Datei blieb, wie sie ist, und es können keine Einstellungen gespeichert werden, bis das Programm sie gelesen hat.`,
    advice: 'Prüfen Sie die Berechtigungen der Datei, und starten Sie dann das Programm neu.',
  },
  'settings-not-saved': {
    title: 'Die Einstellungen konnten nicht gespeichert werden',
    detail: ({ path, reason }) => `${path} konnte nicht geschrieben werden: ${reason}.`,
    advice: 'Prüfen Sie den freien Speicherplatz und die Berechtigungen des Ordners, und versuchen Sie es dann erneut.',
  },
  'file-not-saved': {
    title: 'Die Datei konnte nicht gespeichert werden',
    detail: ({ path, reason }) => `Das System ließ ${path} nicht schreiben: ${reason}.`,
    advice:
      'Wählen Sie einen anderen Ordner, oder prüfen Sie den freien Speicherplatz und die Berechtigungen von diesem.',
  },
  'journal-set-aside': {
    title: 'Das Journal konnte nicht gelesen werden',
    detail: ({ reason, setAsidePath }) =>
      `Das Journal ist beschädigt (${reason}).${moved(setAsidePath)} Keine Kopie davon kann verwendet werden, daher wurde ein neues Journal begonnen. Was noch nicht gesendet war, wird nicht gesendet.`,
    advice:
      'Sehen Sie in Ihrem Backupprodukt nach kürzlich beendeten Jobs; bewahren Sie die Datei für den Support auf.',
  },
  'journal-restored': {
    title: 'Das Journal wurde aus seiner Kopie wiederhergestellt',
    detail: (facts) =>
      `Das Journal konnte nicht gelesen werden (${facts.reason}).${moved(facts.setAsidePath)} An seine Stelle trat seine Kopie von ${facts.copiedAt}, und Jobs, die seither endeten, werden erneut übernommen.${sentAgain(facts.uncertainMessages)} Ein Empfänger kann eine Nachricht zweimal erhalten.`,
    advice:
      'Sehen Sie im Verlauf nach Jobs, die seither endeten; bewahren Sie die beschädigte Datei für den Support auf.',
  },
  'disk-nearly-full': {
    title: 'Der Datenträger ist fast voll',
    detail: ({ limit, path }) =>
      `Auf dem Datenträger mit ${path} sind weniger als ${limit} frei. Ist er voll, können beendete Jobs nicht aufgezeichnet werden.`,
    advice:
      'Geben Sie Speicherplatz auf diesem Datenträger frei, oder bewahren Sie den Verlauf weniger Tage auf (Optionen, Allgemein).',
  },
  'journal-not-copied': {
    title: 'Das Journal konnte nicht kopiert werden',
    detail: ({ reason }) =>
      `Die tägliche Kopie, die an die Stelle des Journals tritt, falls es je beschädigt wird, konnte nicht erstellt werden: ${reason}. Die vorige Kopie ist noch da.`,
    advice:
      'Prüfen Sie den freien Speicherplatz und die Rechte am Ordner der Benutzerdaten. Das Programm versucht es jede Stunde wieder.',
  },
  'journal-newer': {
    title: 'Das Journal ist aus einer neueren Version',
    detail: ({ version, setAsidePath }) =>
      `Das Journal hat Version ${version}, die diese Version nicht kennt. Es wurde nach ${setAsidePath} verschoben, und ein neues Journal wurde begonnen.`,
    advice: 'Installieren Sie die neuere Version, um dieses Journal wieder zu verwenden.',
  },
  'journal-in-memory': {
    title: 'Das Journal kann nicht geschrieben werden',
    detail: ({ path, reason }) =>
      `${path} konnte nicht geöffnet werden: ${reason}. Bis das Programm neu gestartet wird, bleiben Sitzungen in ihrem Ordner, und es wird nichts gesendet.`,
    advice:
      'Prüfen Sie den freien Speicherplatz und die Berechtigungen des Ordners, und starten Sie dann das Programm neu.',
  },
  'settings-file-unusable': {
    title: 'Die Datei enthält keine verwendbaren Einstellungen',
    detail: ({ path, reason }) => `${path}: ${reason}. Es wurde nichts geändert.`,
    advice: 'Wählen Sie eine Datei, die mit „Einstellungen exportieren...“ erstellt wurde.',
  },
  'settings-file-newer': {
    title: 'Die Datei ist aus einer neueren Version',
    detail: ({ path, version }) =>
      `${path} hat Version ${version}, die diese Version nicht kennt. Es wurde nichts geändert.`,
    advice: 'Installieren Sie die neuere Version auf diesem Computer, und importieren Sie die Datei dann erneut.',
  },
};
