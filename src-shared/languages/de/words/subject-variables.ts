import type { Words } from '../../texts.ts';

export const subjectVariablesText: Words['subjectVariables'] = {
  JobResult: 'Ergebnis: Erfolg, Warnung oder Fehler, oder Ausgeblieben, wenn der Job nicht lief',
  OrgName: 'Name der Organisation',
  JobName: 'Name des Jobs',
  ObjectCount: 'Anzahl verarbeiteter Objekte, wenn gemeldet',
  Issues: 'Anzahl von Objekten mit Warnungen oder Fehlern, wenn gemeldet',
  Time: 'Datum und Uhrzeit des Endes, mit Abstand zu UTC',
  JobType: 'Jobtyp',
  Duration: 'Dauer (h:mm:ss)',
  Attempt: 'Nummer des Versuchs',
  Computer: 'Name des Computers, auf dem der Job lief, oder von diesem, wenn er nicht gemeldet ist',
  ExpectedTime: 'Wann der Lauf erwartet wurde, wenn vom Job etwas erwartet wird',
  LastSuccess: 'Wann der Job zuvor erfolgreich war, wenn bekannt',
};
