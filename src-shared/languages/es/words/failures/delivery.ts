import type { Service } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';
import { ofName, toName } from '../../preposition.ts';
import { servicesText } from '../services.ts';
import { quoteIfAny } from './reply.ts';

interface At {
  service: Service;
}
interface Status extends At {
  status: number;
  code: string;
}

const nameOf = ({ service }: At) => servicesText[service].name;
const atStart = ({ service }: At) => servicesText[service].atStart;

const status = (answer: Status) => `el estado ${answer.status}${answer.code === '' ? '' : ` (${answer.code})`}`;
const notAccepted = (at: At) => `No aceptado por ${nameOf(at)}`;
const somethingElse = (at: At) => `Respondió algo que no es ${nameOf(at)}`;
const openPage = 'Abra una página web en el explorador para iniciar sesión en la red';

const causes = {
  'gateway-timeout': (service: Service | undefined) =>
    service === undefined ? 'El servicio no respondió a tiempo.' : `${atStart({ service })} no respondió a tiempo.`,
  'server-error': (service: Service | undefined) =>
    `La respuesta ${ofName(service === undefined ? 'el servicio' : nameOf({ service }))} no indica si aceptó el mensaje.`,
  'connection-lost': () => 'La conexión se interrumpió mientras se enviaba el mensaje.',
  'program-ended': () => 'El programa se cerró mientras se enviaba el mensaje.',
  'journal-restored': () => 'El diario estaba dañado y su copia no sabe qué ocurrió con el mensaje.',
  cancelled: () => 'Se canceló mientras se enviaba el mensaje.',
};

export const deliveryText: Words['failures']['delivery'] = {
  throttled: {
    title: (at) => `${atStart(at)} limita el número de solicitudes`,
    detail: ({ isChannel }) =>
      isChannel
        ? 'Se le enviaron demasiados mensajes en poco tiempo.'
        : 'El buzón ha enviado demasiados mensajes en poco tiempo.',
    advice: {
      atHand: 'Espere un minuto y vuelva a enviarlo.',
      standing: 'No tiene que hacer nada: las notificaciones se reintentan automáticamente.',
    },
  },
  'service-unavailable': {
    title: (at) => `${atStart(at)} no está disponible temporalmente`,
    detail: (answer) => `El servicio respondió con el estado ${answer.status}.${quoteIfAny(answer.reply)}`,
    advice: {
      atHand: 'Vuelva a enviarlo dentro de unos minutos.',
      standing: 'No tiene que hacer nada: las notificaciones se reintentan automáticamente.',
    },
  },
  'not-reachable': {
    title: (at) => `No se puede establecer contacto con ${nameOf(at)}`,
    detail: ({ service }) => `No hay conexión con ${servicesText[service].api}.`,
    advice: {
      atHand: 'Compruebe la conexión de red y el proxy y vuelva a enviarlo.',
      standing: 'Compruebe la conexión de red y el proxy; las notificaciones se reintentan automáticamente.',
    },
  },
  'outcome-unknown': {
    title: 'Resultado desconocido',
    detail: ({ cause, service }) => `${causes[cause](service)} Es posible que el mensaje se haya enviado.`,
    advice: {
      atHand: 'Pregunte a un destinatario si llegó antes de enviar otro.',
      standing:
        'La notificación se vuelve a enviar automáticamente, así que puede llegar más de una vez. Si un destinatario la tiene, descártela.',
    },
  },
  'outcome-unknown-again': {
    title: 'No se pudo confirmar la entrega (varios intentos)',
    detail: ({ cause, service }) =>
      `${causes[cause](service)} Ocurrió lo mismo cada vez, así que el mensaje puede haberse enviado varias veces o ninguna.`,
    advice: 'Pregunte a un destinatario si llegó: si no, vuelva a enviarlo; si es así, descártelo.',
  },
  'permission-awaited': {
    title: 'Aún sin permiso para enviar',
    detail: ({ mailbox, ...at }) =>
      `${nameOf(at)} no permite que la aplicación envíe desde ${mailbox}. Un cambio de permiso o de directiva surte efecto en un plazo de 30 minutos a 2 horas, a veces tras un día.`,
    advice: {
      atHand: 'Si el permiso se acaba de conceder, espere y vuelva a enviarlo.',
      standing: 'Si el permiso se acaba de conceder, espere: el programa lo reintenta durante un día.',
    },
  },
  'send-as-denied': {
    title: 'Permiso Enviar como denegado',
    detail: 'La cuenta no tiene derecho a enviar como este buzón.',
    advice:
      'Pida a un administrador el permiso Enviar como o Enviar en nombre de para ese buzón, o envíe desde el suyo.',
  },
  'recipients-refused': {
    title: 'Destinatarios rechazados',
    detail: ({ named, others, ...at }) => {
      if (named.length === 0) return `${atStart(at)} rechazó al menos una dirección del campo Para.`;
      const addresses = named
        .map(({ address, reply }) => `${address}${reply.text === '' ? '' : ` («${reply.status} ${reply.text}»)`}`)
        .join(', ');
      const more = others === 0 ? '' : ` y ${pluralize(others, { one: '# más', other: '# más' })}`;
      return `${atStart(at)} rechazó ${addresses}${more}.`;
    },
    advice: 'Corrija el campo Para.',
  },
  'message-too-large': {
    title: 'El mensaje es demasiado grande',
    detail: ({ maxBytes, largestMessage, ...at }) => {
      const larger = `El mensaje es mayor de lo que acepta ${nameOf(at)}`;
      if (maxBytes !== undefined) return `${larger} (${maxBytes.toLocaleString('es')} bytes).`;
      return largestMessage === null ? `${larger}.` : `${larger} de este programa (${largestMessage}).`;
    },
    advice: ({ isChannel }) =>
      isChannel ? 'Abra en su lugar el informe en Historial.' : 'Envíelo sin adjuntar el informe detallado.',
  },
  'not-accepted': {
    title: notAccepted,
    detail: (answer) => `${atStart(answer)} rechazó el mensaje con ${status(answer)}.${quoteIfAny(answer.reply)}`,
    advice: 'Corrija la causa y vuelva a enviarlo.',
  },
  'not-accepted-for-now': {
    title: notAccepted,
    detail: (answer) =>
      `${atStart(answer)} rechazó el mensaje con ${status(answer)}, que este programa no conoce y que puede ser pasajero.`,
    advice: 'Las notificaciones se reintentan automáticamente durante un día. Después, requieren su atención.',
  },
  'not-accepted-for-a-day': {
    title: notAccepted,
    detail: (answer) => `${atStart(answer)} rechazó el mensaje durante un día, la última vez con ${status(answer)}.`,
    advice: 'Averigüe qué significa la respuesta, corrija la causa y vuelva a enviarlo.',
  },
  'captive-portal': {
    title: somethingElse,
    detail: ({ service }) =>
      `La respuesta no procede ${ofName(servicesText[service].api)}; a menudo es un proxy o la página de inicio de sesión de una red.`,
    advice: {
      atHand: `${openPage} y vuelva a enviarlo.`,
      standing: `${openPage}; las notificaciones se reintentan automáticamente.`,
    },
  },
  'captive-portal-redirected': {
    title: somethingElse,
    detail: (failure) =>
      `La solicitud ${toName(failure.askedHost ?? servicesText[failure.service].host)} se redirigió${failure.redirectedTo === '' ? '' : ` a ${failure.redirectedTo}`}, a menudo por un proxy o la página de inicio de sesión de una red. No se siguió la redirección, así que no se envió nada.`,
    advice: ({ service, askedHost = servicesText[service].host }) => ({
      atHand: `${openPage}, o haga que el proxy exceptúe ${askedHost}, y vuelva a enviarlo.`,
      standing: `${openPage}, o haga que el proxy exceptúe ${askedHost}; las notificaciones se reintentan automáticamente.`,
    }),
  },
  cancelled: {
    title: 'Cancelado',
    detail: 'El mensaje de prueba se canceló antes de enviarse.',
    advice: 'Vuelva a enviarlo cuando quiera.',
  },
  'channel-removed': {
    title: 'Su canal se eliminó',
    detail: 'El canal al que iba dirigido se eliminó antes de poder enviarlo.',
    advice: 'No tiene que hacer nada. Lo que ocurra a partir de ahora se envía a los demás canales.',
  },
  unexplained: {
    title: 'No aceptado',
    detail: 'El diario no indica el motivo.',
    advice: 'Vuelva a enviarlo.',
  },
};
