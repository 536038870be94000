import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const movedSettings = ({ setAsidePath, inUse }: { setAsidePath: string; inUse: 'default' | 'current' }) =>
  `Se movió a ${setAsidePath} y el programa ${inUse === 'default' ? 'se inició con la configuración predeterminada' : 'continúa con la configuración que muestra'}.`;

const moved = (path: string | null) => (path === null ? '' : ` Se movió a ${path}.`);

const sentAgain = (count: number) =>
  count === 0
    ? ''
    : pluralize(count, {
        one: ' # mensaje puede haberse enviado desde entonces y se vuelve a enviar.',
        other: ' # mensajes pueden haberse enviado desde entonces y se vuelven a enviar.',
      });

export const storageText: Words['failures']['storage'] = {
  'settings-set-aside': {
    title: 'No se pudo leer la configuración',
    detail: ({ reason, ...aside }) => `El archivo de configuración está dañado (${reason}). ${movedSettings(aside)}`,
    advice:
      'Vuelva a especificar la configuración o restituya el archivo reparado mientras el programa no se esté ejecutando.',
  },
  'settings-newer': {
    title: 'La configuración es de una versión más reciente',
    detail: ({ version, ...aside }) =>
      `El archivo de configuración tiene la versión ${version}, que esta versión no conoce. ${movedSettings(aside)}`,
    advice: 'Instale la versión más reciente o vuelva a especificar la configuración.',
  },
  'settings-unreadable': {
    title: 'No se pudo leer la configuración',
    detail: ({ path, reason }) =>
      `No se pudo abrir ${path}: ${reason}. El programa se inició con la configuración predeterminada. El archivo se dejó como está y no se puede guardar ninguna configuración hasta que el programa lo haya leído.`,
    advice: 'Compruebe los permisos del archivo y reinicie el programa.',
  },
  'settings-not-saved': {
    title: 'No se pudo guardar la configuración',
    detail: ({ path, reason }) => `No se pudo escribir ${path}: ${reason}.`,
    advice: 'Compruebe el espacio libre y los permisos de la carpeta y vuelva a intentarlo.',
  },
  'file-not-saved': {
    title: 'No se pudo guardar el archivo',
    detail: ({ path, reason }) => `El sistema no permitió escribir ${path}: ${reason}.`,
    advice: 'Elija otra carpeta o compruebe el espacio libre y los permisos de esta.',
  },
  'journal-set-aside': {
    title: 'No se pudo leer el diario',
    detail: ({ reason, setAsidePath }) =>
      `El diario está dañado (${reason}).${moved(setAsidePath)} No se puede usar ninguna copia, así que se inició un diario nuevo. Lo que aún no se había enviado no se envía.`,
    advice:
      'Consulte los trabajos finalizados recientemente en su producto de copia de seguridad; conserve el archivo para el soporte técnico.',
  },
  'journal-restored': {
    title: 'El diario se restauró a partir de su copia',
    detail: (facts) =>
      `No se pudo leer el diario (${facts.reason}).${moved(facts.setAsidePath)} Su copia (${facts.copiedAt}) ocupó su lugar y los trabajos finalizados desde entonces se vuelven a importar.${sentAgain(facts.uncertainMessages)} Es posible que un destinatario reciba un mensaje dos veces.`,
    advice:
      'Consulte en Historial los trabajos finalizados desde entonces; conserve el archivo dañado para el soporte técnico.',
  },
  'disk-nearly-full': {
    title: 'El disco está casi lleno',
    detail: ({ limit, path }) =>
      `Quedan menos de ${limit} libres en el disco que contiene ${path}. Cuando se llene, no se podrán registrar los trabajos finalizados.`,
    advice: 'Libere espacio en ese disco o conserve el historial durante menos días (Opciones, General).',
  },
  'journal-not-copied': {
    title: 'No se pudo copiar el diario',
    detail: ({ reason }) =>
      `No se pudo crear la copia diaria, que sustituye al diario si se daña: ${reason}. La copia anterior sigue ahí.`,
    advice:
      'Compruebe el espacio libre y los permisos de la carpeta de datos del usuario. El programa lo reintenta cada hora.',
  },
  'journal-newer': {
    title: 'El diario es de una versión más reciente',
    detail: ({ version, setAsidePath }) =>
      `El diario tiene la versión ${version}, que esta versión no conoce. Se movió a ${setAsidePath} y se inició un diario nuevo.`,
    advice: 'Instale la versión más reciente para volver a usar ese diario.',
  },
  'journal-in-memory': {
    title: 'No se puede escribir el diario',
    detail: ({ path, reason }) =>
      `No se pudo abrir ${path}: ${reason}. Hasta que se reinicie el programa, las sesiones permanecen en su carpeta y no se envía nada.`,
    advice: 'Compruebe el espacio libre y los permisos de la carpeta y reinicie el programa.',
  },
  'settings-file-unusable': {
    title: 'El archivo no contiene una configuración utilizable',
    detail: ({ path, reason }) => `${path}: ${reason}. No se cambió nada.`,
    advice: 'Elija un archivo creado con «Exportar configuración...».',
  },
  'settings-file-newer': {
    title: 'El archivo es de una versión más reciente',
    detail: ({ path, version }) =>
      `${path} tiene la versión ${version}, que esta versión no conoce. No se cambió nada.`,
    advice: 'Instale la versión más reciente en este equipo y vuelva a importar el archivo.',
  },
};
