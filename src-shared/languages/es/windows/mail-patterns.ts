import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const mailPatternsText: WindowTexts['mailPatterns'] = {
  open: 'Patrones de correo... (&Z)',
  count: (count) =>
    count === 0
      ? 'No hay patrones: el correo solo se reenvía.'
      : pluralize(count, {
          one: 'El correo que # patrón reconoce cuenta como trabajo.',
          other: 'El correo que reconoce alguno de los # patrones cuenta como trabajo.',
        }),
  title: 'Patrones de correo',
  detail:
    'Un correo que un patrón reconoce cuenta como trabajo: en Trabajos, en las ejecuciones esperadas, en el resumen y en las notificaciones. Si lo reconocen varios, cuenta el primero. Los cambios se guardan con la ventana.',
  list: '&Patrones:',
  none: 'Aún no hay ningún patrón. Agregue uno para el programa que envía el correo o créelo a partir de un correo de los de abajo.',
  add: 'A&gregar',
  ownPattern: 'Patrón propio',
  edit: 'E&ditar...',
  remove: 'E&liminar',
  up: '&Subir',
  down: '&Bajar',
  moved: (name, place, count) => `«${name}» es ahora el número ${place} de ${count}.`,
  close: '&Cerrar',
  recent: 'Correo &reciente:',
  noRecent: 'Aún no ha llegado ningún correo. Aquí aparecen los últimos 50.',
  recentFailed: 'No se puede leer ahora el correo reciente.',
  fromMail: '&Nuevo patrón a partir de este correo...',
  isForwarded: 'también reenviado',
  isKept: 'no reenviado',
  notRecognised: 'No reconocido',
  recognised: (pattern, job, result) => `${pattern}: ${job}, ${result}`,

  addTitle: 'Agregar patrón de correo',
  editTitle: 'Editar patrón de correo',
  unconfirmed:
    'La redacción del correo de este programa no está publicada. Pruebe el patrón con uno de sus correos y cámbielo donde no encaje.',
  name: '&Nombre:',
  conditions: 'Un correo se reconoce si se cumplen todas estas condiciones',
  conditionsHint:
    'No se distingue entre mayúsculas y minúsculas. Un comodín se compara con todo el texto: * equivale a cualquier serie de caracteres y ? a uno solo. Las expresiones regulares tienen la sintaxis de RE2.',
  parts: { from: '&De', subject: 'A&sunto', body: 'C&uerpo' },
  resultsTitle: 'Resultado: el primero que se cumpla',
  results: { Failed: '&Error si', Warning: 'Ad&vertencia si', Success: '&Correcto si' },
  kinds: { contains: 'contiene', wildcard: 'comodín', regex: 'regex' },
  resultParts: { subject: 'asunto', body: 'cuerpo' },
  kindOf: (label) => `${label}: cómo`,
  partOf: (label) => `${label}: dónde`,
  anyText: 'Cualquier texto',
  neverText: 'No se usa',
  otherwise: 'De &lo contrario:',
  otherwiseChoices: {
    'not-recognised': 'el correo no se reconoce',
    Success: 'Correcto',
    Warning: 'Advertencia',
    Failed: 'Error',
  },
  told: 'Qué se notifica',
  texts: { job: 'Tra&bajo:', organization: 'Or&ganización:', host: 'E&quipo:', message: '&Mensaje:' },
  textsHint:
    'Texto fijo, o %name% para un grupo con nombre (?<name>...) de una expresión anterior. %subject% y %from% están siempre disponibles.',
  forward: 'Reenviar &también el correo',
  tryTitle: 'Probar',
  tryOn: 'Probar c&on:',
  pasted: 'Un correo pegado',
  paste: '&Pegue el correo, con su encabezado si lo tiene:',
  tryNow: 'P&robar',
  tryResult: 'Resultado de la prueba',
  tried: {
    recognised: (result) => `Reconocido: ${result}.`,
    job: 'Trabajo',
    organization: 'Organización',
    host: 'Equipo',
    message: 'Mensaje',
    otherMail: (part) => `No reconocido: no se cumple la condición de ${part}.`,
    noResult: 'No reconocido: se cumplen todas las condiciones, pero ningún texto indica el resultado.',
    noMail: 'No hay ningún correo con el que probarlo.',
    partNames: { from: 'De', subject: 'Asunto', body: 'Cuerpo' },
  },
};
