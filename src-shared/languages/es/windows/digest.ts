import type { WindowTexts } from '../../texts.ts';

export const digestText: WindowTexts['digest'] = {
  isEnabled: 'Enviar un resumen de todos los traba&jos',
  every: '&Cada:',
  intervals: { day: 'Día', week: 'Semana', month: 'Mes' },
  weekday: '&Día de la semana:',
  day: 'Día del &mes:',
  dayHint: 'Si el mes no tiene ese día, se envía el último.',
  time: '&Hora:',
  timeZone: '&Zona horaria:',
  timeZoneHint: (name) => `Déjelo vacío para usar la zona horaria del equipo (${name}).`,
  hasOwnRecipients: 'Enviarlo a &otros destinatarios',
  recipients: '&Para:',
  shouldReplaceSuccesses: 'Éxitos so&lo en el resumen',
  replaceHint: 'Un trabajo correcto no se notifica por separado, salvo que la vez anterior terminara con error.',
  shouldSendWithoutIssues: 'Enviarlo aun&que nada requiera atención',
  withoutIssuesHint: 'Si no llega ningún resumen, sabrá que algo va mal.',
  notificationsOff: 'Las notificaciones por correo están desactivadas, así que no se enviará ningún resumen.',
  preview: '&Vista previa',
  sendNow: '&Enviar ahora',
  sending: 'Enviando el resumen...',
  result: 'Resultado de Vista previa y Enviar ahora',
  previewOpened: 'La vista previa se ha abierto en el explorador.',
  previewNotOpened: (path, reason) =>
    `No se pudo abrir la vista previa: ${reason}. Abra este archivo en un explorador: ${path}`,
};
