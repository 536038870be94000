import type { Words } from '../../texts.ts';

export const engineText: Words['engine'] = {
  titleSuffix: ' (servicio)',
  place: {
    service: (folder) => `Servicio, carpeta de datos ${folder}`,
    program: (folder) => `Otro programa, carpeta de datos ${folder}`,
  },
  unattended: {
    own: 'No se envía nada. Lo que finalice mientras tanto se envía cuando usted vuelva a iniciar sesión en este equipo.',
    program: 'Envía otro programa de este usuario, mientras su usuario tenga la sesión iniciada.',
    service: 'Envía el servicio, haya o no alguien con la sesión iniciada.',
    mac: 'El motor se ejecuta mientras tiene la sesión iniciada en este Mac. No se envía nada mientras nadie la tenga.',
  },
  protections: {
    system: 'El sistema protege sus secretos para la cuenta con la que se ejecuta.',
    credential: 'systemd protege la clave de sus secretos.',
    'key-file':
      'La clave de sus secretos está en un archivo que solo el servicio puede leer. Una copia de todo el disco contiene ambas cosas.',
  },
  notRunning: {
    title: 'El motor no se está ejecutando',
    detail:
      'No se importa ni se envía nada hasta que vuelva a ejecutarse. Entonces, estas ventanas lo muestran automáticamente.',
    startProgram: 'Si no vuelve, inicie el programa que trabaja con esta carpeta de datos.',
    startTask: (task) => `Si no vuelve, ejecute la tarea «${task}» en el Programador de tareas.`,
    run: (command) => `Si no vuelve, ejecute: ${command}`,
  },
  notAnswering: {
    title: 'El motor no responde',
    detail: 'Está ocupado o se ha detenido. Estas ventanas vuelven a mostrarlo en cuanto responda.',
    restartProgram: 'Si continúa así, cierre el programa que trabaja con esta carpeta de datos y vuelva a iniciarlo.',
    restartTask: (task) =>
      `Si continúa así, finalice la tarea «${task}» en el Programador de tareas y vuelva a ejecutarla.`,
    run: (command) => `Si continúa así, ejecute: ${command}`,
  },
  notAllowed: {
    title: 'No tiene permiso para usar este motor',
    detail: (folder) => `Trabaja con la carpeta de datos ${folder}, que su cuenta no puede usar.`,
    startAsItsUser: 'Inicie este programa como el usuario que ejecuta el motor.',
    startAsAdministrator:
      'Inicie este programa como administrador (clic con el botón derecho, «Ejecutar como administrador»).',
    askToRun: (command) =>
      `Pida a un administrador que ejecute: ${command}. Después, cierre la sesión en el equipo y vuelva a iniciarla.`,
    yourUser: 'SU-USUARIO',
  },
  otherVersion: {
    title: 'El motor tiene otra versión',
    detail: (engine, windows) =>
      `El motor es de la versión ${engine} y estas ventanas son de la versión ${windows}. Deben coincidir.`,
    detailWithoutVersion: (windows) =>
      `El motor no indica su versión y estas ventanas son de la versión ${windows}. Deben coincidir.`,
    install: (version) => `Instale la versión ${version} de este programa y vuelva a iniciarlo.`,
    restartProgram: (version) =>
      `Para que el motor ejecute la versión ${version}, cierre el programa que trabaja con esta carpeta de datos y vuelva a iniciarlo.`,
    restartTask: (version, task) =>
      `Para que el motor ejecute la versión ${version}, finalice la tarea «${task}» en el Programador de tareas y vuelva a ejecutarla.`,
    run: (version, command) => `Para que el motor ejecute la versión ${version}, ejecute: ${command}`,
  },
};
