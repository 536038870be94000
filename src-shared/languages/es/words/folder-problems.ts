import type { Words } from '../../texts.ts';

export const folderProblemsText: Words['folderProblems'] = {
  notAWholePath: 'Elija una carpeta con su ruta completa.',
  missing: 'Esta carpeta no existe. Créela primero o elija otra.',
  notAFolder: 'Esto es un archivo. Elija una carpeta.',
  insideSessionFolder: 'Aquí se guardan los archivos importados. Elija una carpeta fuera de «accepted» y «rejected».',
  ofTheProgram: 'El programa guarda aquí sus propios archivos. Elija otra carpeta.',
  holdsOtherFiles: (name) =>
    `La carpeta contiene archivos que no corresponden a ningún trabajo, por ejemplo ${name}, y se moverían a «rejected». Elija una carpeta que solo se use para sesiones de trabajos.`,
  notUsable: (reason) =>
    `El programa no puede leer ni escribir allí: ${reason}. Cambie los permisos de la carpeta o elija otra.`,
  notWritable: (reason) =>
    `El programa no puede escribir allí: ${reason}. Cambie los permisos de la carpeta o elija otra.`,
};
