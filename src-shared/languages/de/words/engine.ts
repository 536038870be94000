import type { Words } from '../../texts.ts';

export const engineText: Words['engine'] = {
  titleSuffix: ' (Dienst)',
  place: {
    service: (folder) => `Dienst, Datenordner ${folder}`,
    program: (folder) => `Anderes Programm, Datenordner ${folder}`,
  },
  unattended: {
    own: 'Es wird nichts gesendet. Was inzwischen endet, wird gesendet, sobald Sie sich wieder an diesem Computer anmelden.',
    program: 'Ein anderes Programm dieses Benutzers sendet, solange dieser angemeldet ist.',
    service: 'Der Dienst sendet, ob jemand angemeldet ist oder nicht.',
    mac: 'Das Programm läuft, solange Sie an diesem Mac angemeldet sind. Solange niemand angemeldet ist, wird nichts gesendet.',
  },
  protections: {
    system: 'Das System schützt die Geheimnisse des Dienstes für das Konto, unter dem er läuft.',
    credential: 'systemd schützt den Schlüssel zu den Geheimnissen des Dienstes.',
    'key-file':
      'Der Schlüssel zu den Geheimnissen des Dienstes liegt in einer Datei, die nur er lesen kann. Eine Kopie des ganzen Datenträgers enthält beides.',
  },
  notRunning: {
    title: 'Das Hintergrundprogramm läuft nicht',
    detail:
      'Bis es wieder läuft, wird nichts übernommen oder gesendet. Diese Fenster zeigen es dann automatisch wieder an.',
    startProgram: 'Kommt es nicht zurück, starten Sie das Programm, das mit diesem Datenordner arbeitet.',
    startTask: (task) => `Kommt es nicht zurück, führen Sie in der Aufgabenplanung die Aufgabe „${task}“ aus.`,
    run: (command) => `Kommt es nicht zurück, führen Sie aus: ${command}`,
  },
  notAnswering: {
    title: 'Das Hintergrundprogramm antwortet nicht',
    detail: 'Es ist ausgelastet oder wurde angehalten. Diese Fenster zeigen es wieder an, sobald es antwortet.',
    restartProgram:
      'Hält das an, beenden Sie das Programm, das mit diesem Datenordner arbeitet, und starten Sie es wieder.',
    restartTask: (task) =>
      `Hält das an, beenden Sie in der Aufgabenplanung die Aufgabe „${task}“, und führen Sie sie wieder aus.`,
    run: (command) => `Hält das an, führen Sie aus: ${command}`,
  },
  notAllowed: {
    title: 'Sie dürfen dieses Hintergrundprogramm nicht verwenden',
    detail: (folder) => `Es arbeitet mit dem Datenordner ${folder}, den Ihr Konto nicht verwenden darf.`,
    startAsItsUser: 'Starten Sie dieses Programm als der Benutzer, unter dem das Hintergrundprogramm läuft.',
    startAsAdministrator: 'Starten Sie dieses Programm als Administrator (Rechtsklick, „Als Administrator ausführen“).',
    askToRun: (command) =>
      `Bitten Sie einen Administrator, Folgendes auszuführen: ${command}. Melden Sie sich danach am Computer ab und wieder an.`,
    yourUser: 'IHR-BENUTZER',
  },
  otherVersion: {
    title: 'Das Hintergrundprogramm hat eine andere Version',
    detail: (engine, windows) =>
      `Das Hintergrundprogramm hat Version ${engine}, diese Fenster haben Version ${windows}. Beide müssen gleich sein.`,
    detailWithoutVersion: (windows) =>
      `Das Hintergrundprogramm nennt seine Version nicht, diese Fenster haben Version ${windows}. Beide müssen gleich sein.`,
    install: (version) => `Installieren Sie Version ${version} dieses Programms, und starten Sie es dann wieder.`,
    restartProgram: (version) =>
      `Damit das Hintergrundprogramm in Version ${version} läuft, beenden Sie das Programm, das mit diesem Datenordner arbeitet, und starten Sie es wieder.`,
    restartTask: (version, task) =>
      `Damit das Hintergrundprogramm in Version ${version} läuft, beenden Sie in der Aufgabenplanung die Aufgabe „${task}“, und führen Sie sie wieder aus.`,
    run: (version, command) => `Damit das Hintergrundprogramm in Version ${version} läuft, führen Sie aus: ${command}`,
  },
};
