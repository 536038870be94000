import type { Words } from '../../texts.ts';

export const folderProblemsText: Words['folderProblems'] = {
  notAWholePath: 'Wählen Sie einen Ordner mit seinem vollständigen Pfad.',
  missing: 'Diesen Ordner gibt es nicht. Legen Sie ihn zuerst an, oder wählen Sie einen anderen.',
  notAFolder: 'Das ist eine Datei. Wählen Sie einen Ordner.',
  insideSessionFolder:
    'Hier werden übernommene Dateien aufbewahrt. Wählen Sie einen Ordner außerhalb von „accepted“ und „rejected“.',
  ofTheProgram: 'Das Programm bewahrt hier seine eigenen Dateien auf. Wählen Sie einen anderen Ordner.',
  holdsOtherFiles: (name) =>
    `Der Ordner enthält Dateien, die keinen Job melden, zum Beispiel ${name}; sie würden nach „rejected“ verschoben. Wählen Sie einen Ordner, der nur für Jobsitzungen verwendet wird.`,
  notUsable: (reason) =>
    `Das Programm kann dort nicht lesen und schreiben: ${reason}. Ändern Sie die Berechtigungen des Ordners, oder wählen Sie einen anderen.`,
  notWritable: (reason) =>
    `Das Programm kann dort nicht schreiben: ${reason}. Ändern Sie die Berechtigungen des Ordners, oder wählen Sie einen anderen.`,
};
