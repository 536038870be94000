import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

export const notificationsText: Words['failures']['notifications'] = {
  'notifications-delayed': {
    title: 'No se pueden enviar notificaciones',
    detail: ({ count, cause }) => {
      const delay = pluralize(count, {
        one: '# notificación lleva 15 minutos o más sin poder enviarse.',
        other: '# notificaciones llevan 15 minutos o más sin poder enviarse.',
      });
      return cause === null ? `${delay} No se rechazó nada.` : `${delay} ${cause.title}: ${cause.detail}`;
    },
    advice: 'Compruebe el espacio libre del disco que contiene los datos de este programa o reinicie el programa.',
  },
  'notifications-parked': {
    title: 'Hay notificaciones que requieren su atención',
    detail: ({ count, cause }) => {
      const parked = pluralize(count, {
        one: '# notificación no se enviará hasta que usted intervenga.',
        other: '# notificaciones no se enviarán hasta que usted intervenga.',
      });
      return `${parked} ${cause.title}: ${cause.detail}`;
    },
  },
  'channel-cannot-send': {
    title: ({ name }) => `El canal «${name}» no recibe nada`,
    detail: ({ name, cause }) =>
      `${cause.title}. ${cause.detail} Los mensajes para «${name}» quedan en espera. El correo y los demás canales no se ven afectados.`,
  },
  'sessions-not-processed': {
    title: 'No se pudieron procesar trabajos finalizados',
    detail: ({ count, reason }) =>
      pluralize(count, {
        one: `# trabajo se registró, pero no se convirtió en mensaje: ${reason}. El programa lo reintenta cada minuto.`,
        other: `# trabajos se registraron, pero no se convirtieron en mensajes: ${reason}. El programa lo reintenta cada minuto.`,
      }),
    advice: 'Compruebe el espacio libre del disco que contiene los datos de este programa y la memoria libre.',
  },
  'digest-not-made': {
    title: 'No se pudo crear el resumen',
    detail: ({ reason }) =>
      `Ya corresponde enviarlo y no se pudo convertir en mensaje: ${reason}. El programa lo reintenta cada minuto.`,
    advice: 'Compruebe el espacio libre del disco que contiene los datos de este programa y la memoria libre.',
  },
};
