import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name } = services.gmail;

export const googleAccountText: Words['failures']['googleAccount'] = {
  'sign-in-again': {
    title: 'Es necesario iniciar sesión',
    detail: ({ isOfCustomApplication }) => {
      const why =
        'Google ya no acepta el inicio de sesión: se cambió la contraseña, se quitó el acceso o el inicio de sesión no se usó durante 6 meses.';
      return isOfCustomApplication === true
        ? `${why} Mientras la pantalla de consentimiento de su propia aplicación esté en modo de prueba, Google cierra cada sesión a los 7 días: publique la aplicación o hágala interna.`
        : why;
    },
  },
  'session-ended-by-policy': {
    title: 'Sesión cerrada por una directiva',
    detail:
      'Su organización cierra las sesiones de las aplicaciones pasado un tiempo (control de sesiones de Google Cloud), así que el inicio de sesión no se mantiene.',
    advice:
      'Pida a un administrador que confíe en esta aplicación en el control de sesiones de la consola de administración de Google y vuelva a iniciar sesión.',
  },
  'sign-in-not-accepted': {
    title: 'Error al iniciar sesión',
    detail: ({ reason }) => `No se pudo usar la respuesta del servicio de inicio de sesión de Google (${reason}).`,
  },
  'permission-not-granted': {
    title: 'No se concedió permiso para enviar',
    detail:
      'La casilla para enviar correo en su nombre no se marcó en el explorador, así que este programa no podría enviar nada.',
    advice: 'Vuelva a iniciar sesión y deje la casilla marcada.',
  },
  'sending-not-permitted': {
    title: 'Sin permiso para enviar',
    detail: `${name} no permite que esta aplicación envíe correo en nombre de la cuenta: falta el permiso o se quitó.`,
  },
  'blocked-by-policy': {
    title: 'Bloqueado por una directiva',
    detail: 'Una directiva de su organización impide que esta aplicación acceda a la cuenta o a Gmail.',
    advice:
      'Pida a un administrador que permita la aplicación en la consola de administración de Google (controles de API).',
  },
  'no-mailbox': {
    title: 'La cuenta no tiene buzón',
    detail: ({ account }) => `${name} no está activado para ${account === '' ? 'esta cuenta' : account}.`,
  },
  'sending-limit-reached': {
    title: 'Límite de envío alcanzado',
    detail: `La cuenta ha enviado todo el correo que ${name} le permite en un día, o la aplicación ha agotado su cuota diaria.`,
    advice: {
      atHand: 'Vuelva a enviarlo mañana.',
      standing:
        'Reduzca las notificaciones que se envían. Las notificaciones quedan en espera; el programa lo reintenta cada hora.',
    },
  },
  'api-not-enabled': {
    title: 'La Gmail API no está habilitada',
    detail: 'El proyecto de Google Cloud de esta aplicación no usa la Gmail API.',
    advice: 'Habilite la Gmail API en la consola de Google Cloud (APIs y servicios); tarda unos minutos.',
  },
  'application-not-found': {
    title: 'No se encontró la aplicación',
    detail: 'Google no conoce el id. de cliente de la aplicación o la aplicación se eliminó.',
  },
  'client-secret-wrong': {
    title: 'Secreto de cliente no aceptado',
    detail: 'Google no acepta el secreto de cliente de esta aplicación. Escriba el actual y vuelva a iniciar sesión.',
  },
  'application-misconfigured': {
    title: 'Aplicación no configurada para este programa',
    detail: ({ reason }) =>
      `La aplicación debe ser un cliente de OAuth del tipo «App de escritorio» (respuesta de Google: ${reason}).`,
  },
  'no-preinstalled-application': {
    title: 'Sin aplicación preinstalada',
    detail:
      'Esta compilación no incluye ninguna aplicación de Google preinstalada. Cree una en Google Cloud y escriba su id. de cliente y su secreto de cliente en Avanzado.',
  },
};
