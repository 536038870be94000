import type { Words } from '../../texts.ts';

export const subjectVariablesText: Words['subjectVariables'] = {
  JobResult: 'Resultado: Correcto, Advertencia o Error, o No ejecutado si el trabajo no se ejecutó',
  OrgName: 'Nombre de la organización',
  JobName: 'Nombre del trabajo',
  ObjectCount: 'Número de objetos procesados, si se comunica',
  Issues: 'Número de objetos con advertencias o errores, si se comunica',
  Time: 'Fecha y hora de finalización, con la diferencia respecto a UTC',
  JobType: 'Tipo de trabajo',
  Duration: 'Duración (h:mm:ss)',
  Attempt: 'Número de intento',
  Computer: 'Nombre del equipo que ejecutó el trabajo, o de este si no se comunica',
  ExpectedTime: 'Cuándo se esperaba la ejecución, si se espera alguna del trabajo',
  LastSuccess: 'Cuándo fue correcto el trabajo por última vez, si se conoce',
};
