import type { Words } from '../../../texts.ts';
import { ofName } from '../../preposition.ts';
import { servicesText } from '../services.ts';

const inOptions = 'Abra Opciones, Canales, y edite el canal.';
const editing = (action: string) => ({ atHand: action, standing: `${inOptions} ${action}` });
/** @param reason - empty: it gave none */
const answer = ({ status, reason }: { status: number; reason: string }) =>
  `Respondió: «${status}${reason === '' ? '' : ` ${reason}`}».`;

export const channelText: Words['failures']['channel'] = {
  'channel-address-missing': {
    title: ({ service }) => `Falta la dirección ${ofName(servicesText[service].name)}`,
    detail:
      'No hay ninguna dirección guardada para el canal: la configuración procede de otro equipo o este sistema no tiene ningún depósito de claves donde guardarla.',
    advice: editing('Vuelva a escribir su dirección.'),
  },
  'channel-address-unreadable': {
    title: ({ service }) => `No se puede leer la dirección ${ofName(servicesText[service].name)}`,
    detail: ({ path }) => `El sistema no pudo descifrarla. El archivo no se modificó: ${path}`,
    advice: {
      atHand: 'Desbloquee el depósito de claves o vuelva a escribir la dirección.',
      standing: `Desbloquee el depósito de claves o vuelva a escribir la dirección. ${inOptions}`,
    },
  },
  'channel-address-unusable': {
    title: ({ service }) => `No se puede usar la dirección ${ofName(servicesText[service].name)}`,
    detail: 'No se le envió nada.',
    advice: ({ problemSentence }) => editing(problemSentence),
  },
  'channel-not-authorized': {
    title: ({ service }) => `${servicesText[service].atStart} no acepta la dirección o su clave`,
    detail: answer,
    advice: editing('Escriba la dirección y la clave actuales: es probable que se hayan sustituido.'),
  },
  'channel-gone': {
    title: ({ service }) => `La dirección ${ofName(servicesText[service].name)} ya no existe`,
    detail: (answered) => `Ya no hay nada en ella. ${answer(answered)}`,
    advice: editing('Escriba una dirección nueva o elimine el canal.'),
  },
  'channel-switched-off': {
    title: ({ service }) => `${servicesText[service].atStart} está desactivado`,
    detail: answer,
    advice: {
      atHand: 'Actívelo en el servicio. Después, vuelva a intentarlo.',
      standing: 'Actívelo en el servicio. El programa lo reintenta cada 30 minutos.',
    },
  },
  'channel-refuses': {
    title: ({ service }) => `${servicesText[service].atStart} no acepta mensajes para este canal`,
    detail: answer,
    advice: ({ problemSentence }) => ({
      atHand: problemSentence,
      standing: `${problemSentence} El programa lo reintenta cada 30 minutos y cuando se guarda el canal en Opciones, Canales.`,
    }),
  },
  'channel-not-pinged': {
    title: ({ service }) => `${servicesText[service].atStart} no recibe señales de este programa`,
    detail: ({ name, status }) =>
      `«${name}» no ha aceptado ningún ping de este programa en 15 minutos, así que puede comunicar que este programa ha desaparecido. ${status === null ? 'No hubo respuesta.' : `La última respuesta tenía el estado ${status}.`}`,
    advice: 'Compruebe la conexión de red y la dirección del canal en Opciones, Canales.',
  },
};
