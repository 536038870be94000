import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const said = {
  'microsoft-365': {
    name: services['microsoft-365'].name,
    hosts: services['microsoft-365'].signInHost,
    again: 'vuelva a autorizar',
  },
  gmail: {
    name: 'Google',
    hosts: `${services.gmail.signInHost} y oauth2.googleapis.com`,
    again: 'vuelva a iniciar sesión',
  },
} as const;

const openPage = 'Abra una página web en el explorador para iniciar sesión en la red';
/** @param host - empty: not known */
const toHost = (host: string) => (host === '' ? '' : ` a ${host}`);

export const signInText: Words['failures']['signIn'] = {
  'not-authorized': {
    title: 'Sin autorizar',
    detail: ({ service }) => `Aún no hay ninguna cuenta de ${said[service].name} autorizada.`,
  },
  'sign-in-cancelled': {
    title: 'Inicio de sesión cancelado',
    detail: 'El inicio de sesión se canceló. No se cambió nada.',
  },
  'sign-in-refused': {
    title: 'Inicio de sesión rechazado',
    detail: 'El inicio de sesión o los permisos solicitados se rechazaron en el explorador.',
  },
  'sign-in-timed-out': {
    title: 'Se agotó el tiempo de inicio de sesión',
    detail: 'El inicio de sesión no terminó en el explorador en 5 minutos.',
  },
  'browser-not-opened': {
    title: 'No se pudo abrir el explorador',
    detail: 'El explorador web del sistema no se abrió para el inicio de sesión.',
    advice: ({ service }) =>
      `Establezca un explorador predeterminado en la configuración del sistema y ${said[service].again}.`,
  },
  offline: {
    title: ({ service }) => `No se puede establecer contacto con ${said[service].name}`,
    detail: 'El servicio de inicio de sesión no respondió. El inicio de sesión en sí no se ve afectado.',
    advice: {
      atHand: 'Compruebe la conexión de red y el proxy y vuelva a intentarlo.',
      standing: 'Compruebe la conexión de red y el proxy; el programa lo reintentará automáticamente.',
    },
  },
  'unexpected-answer': {
    title: 'Respuesta inesperada del servicio de inicio de sesión',
    detail: ({ service }) =>
      `Respondió algo que no es ${said[service].name}, a menudo un proxy o la página de inicio de sesión de una red.`,
    advice: ({ service }) => `${openPage} y ${said[service].again}.`,
  },
  'redirected-answer': {
    title: 'Respuesta inesperada del servicio de inicio de sesión',
    detail: ({ redirectedTo, askedHost }) =>
      `El inicio de sesión${askedHost === undefined ? '' : ` en ${askedHost}`} se redirigió${toHost(redirectedTo)}, a menudo por un proxy o la página de inicio de sesión de una red. No se siguió la redirección.`,
    advice: ({ service, askedHost }) =>
      `${openPage}, o haga que el proxy exceptúe ${askedHost ?? said[service].hosts}, y ${said[service].again}.`,
  },
  'service-error': {
    title: 'El servicio de inicio de sesión no está disponible',
    detail: ({ status }) =>
      status === undefined
        ? 'El servicio de inicio de sesión de Microsoft comunica un error. El inicio de sesión en sí no se ve afectado.'
        : `El servicio de inicio de sesión de Google respondió con el estado ${status}. El inicio de sesión en sí no se ve afectado.`,
    advice: {
      atHand: 'Vuelva a intentarlo dentro de unos minutos.',
      standing: 'No tiene que hacer nada: el programa lo reintentará automáticamente.',
    },
  },
  'sign-in-not-stored': {
    title: 'No se puede guardar el inicio de sesión',
    detail:
      'Este sistema no ofrece ningún depósito de claves, así que el inicio de sesión solo permanece en la memoria hasta que se cierre el programa.',
    advice: ({ service }) =>
      `Instale y desbloquee un depósito de claves (por ejemplo, GNOME Keyring o KWallet) y ${said[service].again}.`,
  },
  'sign-in-unreadable': {
    title: 'No se puede leer el inicio de sesión guardado',
    detail: ({ path }) =>
      `El sistema no pudo descifrar el inicio de sesión guardado. El archivo no se modificó: ${path}`,
  },
  'waiting-for-keyring': {
    title: 'Esperando el depósito de claves',
    detail: 'El inicio de sesión guardado está cifrado y el sistema aún no ha proporcionado la clave.',
    advice:
      'Desbloquee el depósito de claves si el sistema lo solicita; las notificaciones se envían entonces automáticamente.',
  },
  'unexpected-account-error': {
    title: 'Error al iniciar sesión',
    detail: ({ service, code }) =>
      `${said[service].name} respondió con un error que este programa no conoce (${code}).`,
  },
};

export const firstSignInText: Words['failures']['firstSignIn'] = {
  'microsoft-365': 'Autorizar ahora',
  gmail: 'Iniciar sesión con Google',
};
