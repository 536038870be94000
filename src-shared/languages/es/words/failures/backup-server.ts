import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const retried = (advice: string) => ({
  atHand: advice,
  standing: `${advice} El programa lo reintentará automáticamente.`,
});

const message = (text: string) => (text === '' ? '' : `: ${text}`);

const duration = (aheadMs: number) => {
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  return minutes < 120
    ? pluralize(minutes, { one: '# minuto', other: '# minutos' })
    : pluralize(Math.round(minutes / 60), { one: '# hora', other: '# horas' });
};

export const backupServerHintsText: Words['failures']['backupServerHints'] = {
  vb365: { portAdvice: '4443 si no se ha cambiado', usernameForms: 'DOMINIO\\usuario o usuario@dominio' },
  vbr: {
    portAdvice: '9419 si no se ha cambiado; a partir de la versión 13.1, también 443',
    usernameForms: 'DOMINIO\\usuario, usuario@dominio o solo el nombre si es una cuenta del propio servidor',
  },
};

export const backupServerText: Words['failures']['backupServer'] = {
  'server-name-unknown': {
    title: 'No hay ningún servidor con este nombre',
    detail: ({ host }) => `No se encontró el nombre ${host} en la red.`,
    advice:
      'Compruebe que la dirección del servidor esté bien escrita, así como el DNS y la conexión VPN de este equipo.',
  },
  'server-not-reachable': {
    title: 'No se puede establecer contacto con el servidor',
    detail: ({ host, port, reason }) => `Nadie responde en ${host}, puerto ${port} (${reason}).`,
    advice: ({ portAdvice }) =>
      retried(
        `Compruebe que el servidor está encendido, que su servicio de API de REST se está ejecutando y que el puerto (${portAdvice}) y el firewall son correctos.`,
      ),
  },
  'server-timed-out': {
    title: 'El servidor no responde a tiempo',
    detail: ({ host, port }) => `${host}, puerto ${port}, no terminó su respuesta en un minuto.`,
    advice: retried('Compruebe la carga del servidor y la red que lleva a él.'),
  },
  'server-without-tls': {
    title: 'No hay conexión segura en este puerto',
    detail: ({ port }) => `Lo que responde en el puerto ${port} no usa HTTPS, así que no se envió la contraseña.`,
    advice: ({ portAdvice }) => `Escriba el puerto de la API de REST (${portAdvice}).`,
  },
  'tls-not-agreed': {
    title: 'Ninguna versión de TLS en común',
    detail: ({ port, reason }) =>
      `Lo que responde en el puerto ${port} y este programa no encontraron ninguna versión de TLS, cifrado o clave que ambos acepten, así que no se envió la contraseña (${reason}).`,
    advice:
      'Active TLS 1.2 o posterior en Windows en el servidor y use un certificado con una clave de 2048 bits o más. Si el puerto no es el de la API de REST, corríjalo.',
  },
  'certificate-unknown': {
    title: 'El certificado aún no es de confianza',
    detail: 'El servidor presentó un certificado en el que aún no ha confiado nadie, así que no se le envió nada.',
    advice: {
      atHand:
        'Pruebe la conexión, compare el certificado con el de la API de REST del servidor y después confíe en él.',
      standing:
        'Edite el servidor y pruebe la conexión, compare el certificado con el de la API de REST del servidor y después confíe en él.',
    },
  },
  'certificate-changed': {
    title: 'El certificado ha cambiado',
    detail: 'El servidor presentó un certificado distinto del que usted aceptó, así que no se le envió nada.',
    advice: {
      atHand:
        'Si el certificado se renovó, pruebe la conexión y confíe en el nuevo. De lo contrario, podría estar respondiendo otra cosa en su lugar.',
      standing:
        'Si el certificado se renovó, edite el servidor, pruebe la conexión y confíe en el nuevo. De lo contrario, podría estar respondiendo otra cosa en su lugar.',
    },
  },
  'not-a-backup-server': {
    title: ({ name }) => `Allí no está ${name}`,
    detail: ({ found }) => `En esta dirección responde otra cosa: ${found}.`,
    advice: ({ portAdvice }) =>
      `Compruebe la dirección y el puerto (${portAdvice}), y que la API de REST está habilitada allí.`,
  },
  'version-not-supported': {
    title: 'Versión no compatible',
    detail: ({ version }) => `El servidor no ofrece la versión ${version} de la API de REST.`,
    advice: ({ name, oldestRelease }) =>
      `Elija Automática como versión de API o actualice el servidor a ${name} ${oldestRelease} o posterior.`,
  },
  'password-refused': {
    title: 'Usuario o contraseña rechazados',
    detail: {
      atHand: ({ username }) => `El servidor no acepta el inicio de sesión de ${username}.`,
      standing: ({ username }) =>
        `El servidor no acepta el inicio de sesión de ${username}. El programa espera una hora antes del siguiente intento para que la cuenta no se bloquee.`,
    },
    advice: {
      atHand: ({ usernameForms }) => `Vuelva a escribir el usuario (${usernameForms}) y la contraseña.`,
      standing: ({ usernameForms }) =>
        `Edite el servidor y vuelva a escribir el usuario (${usernameForms}) y la contraseña.`,
    },
  },
  'mfa-required': {
    title: 'La cuenta necesita un segundo factor',
    detail: ({ username }) =>
      `El servidor pide a ${username} autenticación multifactor, que un programa no puede proporcionar.`,
    advice: ({ name }) =>
      `Use una cuenta de servicio para la que la autenticación multifactor esté desactivada en ${name}.`,
  },
  'sign-in-denied': {
    title: 'Inicio de sesión no permitido',
    detail: (failure) =>
      `El servidor no permite que ${failure.username} inicie sesión en su API de REST (estado 403, Forbidden)${message(failure.message)}. Esto no dice nada sobre la contraseña.`,
    advice:
      'Asigne a la cuenta un rol que pueda usar la API de REST y ver los trabajos y sus sesiones, o use otra cuenta.',
  },
  'token-refused': {
    title: 'Sesión iniciada, pero el servidor rechaza el token',
    detail: ({ username }) =>
      `El servidor aceptó la contraseña de ${username} y respondió a la siguiente solicitud con el estado 401 (Unauthorized).`,
    advice: retried(
      'Compruebe que ningún proxy o puerta de enlace delante del servidor quita el encabezado Authorization de las solicitudes y reinicie el servicio de API de REST del servidor.',
    ),
  },
  'server-access-denied': {
    title: 'Acceso denegado',
    detail: ({ username }) => `${username} puede iniciar sesión, pero no leer las sesiones de los trabajos.`,
    advice: 'Asigne a la cuenta un rol que pueda ver los trabajos y sus sesiones, o use otra cuenta.',
  },
  'password-missing': {
    title: 'Falta la contraseña',
    detail:
      'No hay ninguna contraseña guardada para este servidor: la configuración procede de otro equipo o este sistema no tiene ningún depósito de claves donde guardarla.',
    advice: { atHand: 'Escriba la contraseña.', standing: 'Edite el servidor y escriba la contraseña.' },
  },
  'password-unreadable': {
    title: 'No se puede leer la contraseña guardada',
    detail: ({ path }) => `El sistema no pudo descifrarla. El archivo no se modificó: ${path}`,
    advice: {
      atHand: 'Desbloquee el depósito de claves o vuelva a escribir la contraseña.',
      standing: 'Desbloquee el depósito de claves, o edite el servidor y vuelva a escribir la contraseña.',
    },
  },
  'password-not-stored': {
    title: 'No se puede guardar la contraseña',
    detail:
      'Este sistema no ofrece ningún depósito de claves, así que la contraseña solo permanece en la memoria hasta que se cierre el programa.',
    advice: {
      atHand:
        'Instale y desbloquee un depósito de claves (por ejemplo, GNOME Keyring o KWallet) y vuelva a escribir la contraseña.',
      standing:
        'Instale y desbloquee un depósito de claves (por ejemplo, GNOME Keyring o KWallet), edite el servidor y vuelva a escribir la contraseña.',
    },
  },
  'server-throttled': {
    title: 'El servidor limita el número de solicitudes',
    detail: 'El servidor recibió en poco tiempo más solicitudes de las que permite, de este programa o de otro.',
    advice: {
      atHand: 'Espere un minuto y vuelva a probar la conexión.',
      standing: 'No tiene que hacer nada: el programa lo reintentará automáticamente cuando el servidor lo permita.',
    },
  },
  'server-error': {
    title: 'El servidor comunica un error',
    detail: (failure) => `El servidor respondió con el estado ${failure.status}${message(failure.message)}`,
    advice: retried('Si continúa, compruebe el servidor.'),
  },
  'answer-not-understood': {
    title: 'No se entendió una respuesta',
    detail: ({ path, reason }) => `La respuesta a ${path} no es válida: ${reason}.`,
    advice: retried('Si el servidor se actualizó recientemente, actualice este programa.'),
  },
  'sessions-not-stored': {
    title: 'No se pueden guardar los trabajos finalizados',
    detail: ({ reason }) => `El servidor se leyó, pero no se pudieron guardar sus sesiones en este equipo: ${reason}.`,
    advice:
      'Compruebe el espacio libre del disco que contiene los datos de este programa. El programa lo reintentará automáticamente.',
  },
  'sessions-not-understood': {
    title: 'No se entendieron algunas sesiones',
    detail: ({ count }) =>
      pluralize(count, {
        one: '# sesión de trabajo no tiene identificador u hora, así que no se puede notificar.',
        other: '# sesiones de trabajo no tienen identificador u hora, así que no se pueden notificar.',
      }),
    advice: 'Compruebe el historial de trabajos del servidor y actualice este programa.',
  },
  'server-clock-off': {
    title: 'Los relojes no coinciden',
    detail: ({ aheadMs }) =>
      aheadMs > 0
        ? `El reloj del servidor va ${duration(aheadMs)} por delante del de este equipo. No se pierde nada, pero las horas de los mensajes son las del servidor.`
        : `El reloj del servidor va ${duration(aheadMs)} por detrás del de este equipo. No se pierde nada, pero las horas de los mensajes son las del servidor.`,
    advice: 'Ponga en hora el reloj del servidor o el de este equipo.',
  },
};

export const backupServerTroubleText: Words['failures']['backupServerTrouble'] = {
  'backup-server-not-read': {
    title: 'No se puede leer un servidor de copia de seguridad',
    detail: ({ host, cause }) =>
      `Los trabajos que finalicen en ${host} se notificarán cuando el servidor pueda volver a leerse. ${cause.title}: ${cause.detail}`,
  },
  'backup-server-sessions-unclear': {
    title: 'Algunos trabajos no se pueden notificar',
    detail: ({ host, count }) =>
      pluralize(count, {
        one: `# sesión de trabajo de ${host} no tiene identificador u hora, o el servidor no pudo devolverla, así que no se notificó.`,
        other: `# sesiones de trabajo de ${host} no tienen identificador u hora, o el servidor no pudo devolverlas, así que no se notificaron.`,
      }),
    advice:
      'Compruebe el historial de trabajos del servidor y actualice este programa. Después, descarte este mensaje.',
  },
};
