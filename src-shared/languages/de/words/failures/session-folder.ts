import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const expectedName =
  'Der Name einer Sitzungsdatei muss auf .json enden (ein Dokument) oder auf .ndjson oder .jsonl (ein Dokument je Zeile), und sie muss eine gewöhnliche Datei sein, keine Verknüpfung und kein Ordner.';

export const sessionFolderText: Words['failures']['sessionFolder'] = {
  'session-folder-unusable': {
    title: 'Der Sitzungsordner kann nicht verwendet werden',
    detail: ({ path, reason }) =>
      `${path}: ${reason}. Beendete Jobs, die dort gemeldet werden, werden nicht übernommen.`,
    advice: 'Prüfen Sie, ob es den Ordner gibt und ob dieses Programm ihn lesen und beschreiben darf.',
  },
  'sessions-left-behind': {
    title: 'Im bisherigen Ordner sind Sitzungsdateien zurückgeblieben',
    detail: ({ count, path }) =>
      pluralize(count, {
        one: `# Sitzungsdatei liegt noch in ${path}; dieser Ordner wird nicht mehr überwacht.`,
        other: `# Sitzungsdateien liegen noch in ${path}; dieser Ordner wird nicht mehr überwacht.`,
      }),
    advice: 'Verschieben Sie sie in den neuen Sitzungsordner, oder wählen Sie wieder den bisherigen.',
  },
  'session-files-rejected': {
    title: 'Sitzungsdateien wurden abgelehnt',
    detail: ({ count, path }) =>
      pluralize(count, {
        one: `# Datei im Ordner „rejected“ von ${path} ist kein gültiges Sitzungsdokument; ein Job wurde daher vielleicht nicht gemeldet. Der Grund steht in der Datei .error.txt daneben. Korrigieren Sie die Datei dort, dann wird sie wieder gelesen, oder löschen Sie sie.`,
        other: `# Dateien im Ordner „rejected“ von ${path} sind keine gültigen Sitzungsdokumente; Jobs wurden daher vielleicht nicht gemeldet. Der Grund steht jeweils in der Datei .error.txt daneben. Korrigieren Sie die Dateien dort, dann werden sie wieder gelesen, oder löschen Sie sie.`,
      }),
  },
  'session-folder-other-files': {
    title: 'Dateien im Sitzungsordner werden nicht gelesen',
    detail: ({ count, path, example }) =>
      pluralize(count, {
        one: `# Datei in ${path} wird nicht gelesen: „${example}“. ${expectedName} Meldet sie einen beendeten Job, so wurde dieser nicht gemeldet. Benennen Sie die Datei um, oder verschieben Sie sie in einen anderen Ordner.`,
        other: `# Dateien in ${path} werden nicht gelesen, zum Beispiel „${example}“. ${expectedName} Melden sie beendete Jobs, so wurden diese nicht gemeldet. Benennen Sie die Dateien um, oder verschieben Sie sie in einen anderen Ordner.`,
      }),
  },
  'session-file-held': {
    title: 'Eine Sitzungsdatei wird von einem anderen Programm verwendet',
    detail: ({ name, path }) =>
      `${name} in ${path} wird seit 5 Minuten oder länger von einem anderen Programm verwendet; der Job darin wurde daher vielleicht nicht übernommen.`,
    advice:
      'Schließen Sie das Programm, das die Datei verwendet, oder nehmen Sie den Ordner von seinen Überprüfungen aus.',
  },
  'session-file-unreadable': {
    title: 'Eine Sitzungsdatei kann nicht gelesen oder verschoben werden',
    detail: ({ name, path, reason }) =>
      `${name} in ${path}: ${reason}. Der Job darin wurde vielleicht nicht übernommen; andere Dateien werden es.`,
    advice: 'Prüfen Sie, ob das Konto dieses Programms die Datei lesen, ändern und löschen darf.',
  },
};
