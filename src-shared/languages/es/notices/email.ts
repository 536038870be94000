import type { Counted } from '../../counted.ts';
import type { NoticeTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const moreReasons = ({ count, written }: Counted): string =>
  pluralize(count, { one: 'y # motivo más', other: 'y # motivos más' }, written);

export const emailText: NoticeTexts['email'] = {
  sentBy: (computer) => `Enviado por Backup Notifier for Microsoft 365 en ${computer}.`,
  title: (word, heading) => `${word}: ${heading}`,
  test: '<b>Este es un mensaje de prueba</b> con datos ficticios. Sus notificaciones tendrán este aspecto.',

  moreReasons: 'Más motivos',
  andMoreReasons: ({ reasons, objects }) => `${moreReasons(reasons)} en ${counts.objects(objects)}`,
  andMoreReasonsBelow: ({ reasons, objects }) =>
    `${moreReasons(reasons)} a continuación, en ${counts.objects(objects)}`,
  objectsOfReason: (objects) => `${counts.objects(objects)}:`,

  objectsWithIssues: 'Objetos con problemas',
  objectsIgnored: 'Objetos ignorados por una regla',
  objectsSuccessful: 'Objetos correctos',
  someListed: (heading, { listed, all }) => `${heading} (se enumeraron ${listed} de ${all})`,
  tooManyObjects: (objects) => `${counts.objects(objects)}: son demasiados para enumerarlos en un mensaje.`,
  ignored: 'Ignorado',
  items: ({ count, written }) => pluralize(count, { one: '# elemento', other: '# elementos' }, written),

  earlierAttempts: 'Intentos anteriores',
  attemptsNotListed: (attempts) => `No se incluyen ${counts.attempts(attempts)} anteriores a estos`,
  leftOut: 'Omitido',
  leftOutFields: 'El trabajo se comunicó con campos que no se pueden usar. Corrija lo que lo comunica:',
  log: 'Registro',
  logIsCut: 'Estas son sus últimas líneas: el registro supera los 64 KB que admite un mensaje.',

  reportAttached: {
    files: 'El informe completo va adjunto, en HTML y en CSV.',
    zip: 'El informe completo va adjunto en un archivo zip con un archivo HTML y otro CSV.',
    html: 'El informe completo va adjunto, en HTML.',
  },
  reportInParts: (parts) =>
    `El informe completo va adjunto en ${parts} partes: la parte 1 en este mensaje y las demás en los mensajes siguientes.`,
  reportKept: (computer) =>
    `El informe completo se conserva en ${computer}: abra allí Historial en Backup Notifier, elija este trabajo y presione «Abrir informe».`,
  textsShortened: 'Aquí los textos largos se acortan; el informe los contiene completos.',

  part: {
    subject: (part, parts) => ` - parte ${part} de ${parts} del informe`,
    title: (part, parts) => `Parte ${part} de ${parts} del informe`,
    rows: ({ first, last, all }) => `Objetos del ${first} al ${last} de ${all}, en HTML y en CSV en un archivo zip`,
    note: (rows, messages) =>
      `${rows}. El resultado del trabajo y los motivos están en el primero de estos ${messages} mensajes.`,
  },
};
