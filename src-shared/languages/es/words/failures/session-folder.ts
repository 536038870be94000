import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const expectedName =
  'El nombre de un archivo de sesión debe terminar en .json (un documento) o en .ndjson o .jsonl (un documento en cada línea), y debe ser un archivo normal, no un vínculo ni una carpeta.';

export const sessionFolderText: Words['failures']['sessionFolder'] = {
  'session-folder-unusable': {
    title: 'No se puede usar la carpeta de sesiones',
    detail: ({ path, reason }) => `${path}: ${reason}. Los trabajos finalizados que se comunican allí no se importan.`,
    advice: 'Compruebe que la carpeta existe y que este programa puede leer y escribir en ella.',
  },
  'sessions-left-behind': {
    title: 'Quedan archivos de sesión en la carpeta anterior',
    detail: ({ count, path }) =>
      pluralize(count, {
        one: `# archivo de sesión sigue en ${path}, que ya no se supervisa.`,
        other: `# archivos de sesión siguen en ${path}, que ya no se supervisa.`,
      }),
    advice: 'Muévalos a la nueva carpeta de sesiones o vuelva a elegir la anterior.',
  },
  'session-files-rejected': {
    title: 'Se rechazaron archivos de sesión',
    detail: ({ count, path }) =>
      pluralize(count, {
        one: `# archivo de la carpeta «rejected» de ${path} no es un documento de sesión válido, así que puede que un trabajo no se haya notificado. Consulte el archivo .error.txt que está junto a él. Corrija allí el archivo y volverá a leerse, o elimínelo.`,
        other: `# archivos de la carpeta «rejected» de ${path} no son documentos de sesión válidos, así que puede que algunos trabajos no se hayan notificado. Consulte el archivo .error.txt que está junto a cada uno. Corrija allí los archivos y volverán a leerse, o elimínelos.`,
      }),
  },
  'session-folder-other-files': {
    title: 'No se leen archivos de la carpeta de sesiones',
    detail: ({ count, path, example }) =>
      pluralize(count, {
        one: `# archivo de ${path} no se lee: «${example}». ${expectedName} Si corresponde a un trabajo finalizado, ese trabajo no se notificó. Cambie el nombre del archivo o muévalo a otra carpeta.`,
        other: `# archivos de ${path} no se leen, por ejemplo «${example}». ${expectedName} Si corresponden a trabajos finalizados, esos trabajos no se notificaron. Cambie el nombre de los archivos o muévalos a otra carpeta.`,
      }),
  },
  'session-file-held': {
    title: 'Otro programa está usando un archivo de sesión',
    detail: ({ name, path }) =>
      `Otro programa lleva 5 minutos o más usando ${name} en ${path}, así que puede que el trabajo al que corresponde no se haya importado.`,
    advice: 'Cierre el programa que usa el archivo o excluya la carpeta de sus exámenes.',
  },
  'session-file-unreadable': {
    title: 'No se puede leer o mover un archivo de sesión',
    detail: ({ name, path, reason }) =>
      `${name} en ${path}: ${reason}. Puede que el trabajo al que corresponde no se haya importado; los demás archivos sí.`,
    advice: 'Compruebe que la cuenta de este programa tiene permiso para leer, cambiar y eliminar el archivo.',
  },
};
