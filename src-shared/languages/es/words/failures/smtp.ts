import type { CertificateDoubt, MicrosoftRefusal } from '../../../../model/failures/smtp-failure.ts';
import type { Words } from '../../../texts.ts';
import { quote, quoteIfAny } from './reply.ts';

const retried = (action: string) => ({
  atHand: `${action} Después, vuelva a intentarlo.`,
  standing: `${action} Las notificaciones quedan en espera y se reintentan automáticamente.`,
});
const inOptions = (action: string) => ({ atHand: action, standing: `Abra Opciones, Notificaciones. ${action}` });

const doubts: Record<CertificateDoubt, string> = {
  'self-signed': 'solo se avala a sí mismo (autofirmado)',
  'issuer-unknown': 'fue emitido por alguien que este equipo no conoce',
  expired: 'ha caducado o aún no es válido',
  'other-name': 'es para otro nombre',
  other: 'no se pudo comprobar',
};

const untilItEnds =
  'Funcionará hasta que Microsoft lo desactive, de forma predeterminada a finales de diciembre de 2026.';

const microsoftRefusals: Record<MicrosoftRefusal, { detail: string; otherwise: string }> = {
  organization: {
    detail: 'SMTP con contraseña (autenticación básica) está desactivado para toda la organización.',
    otherwise: ` O pida a un administrador de Exchange que permita SMTP AUTH para la organización o para este buzón. ${untilItEnds}`,
  },
  mailbox: {
    detail: 'SMTP con contraseña (autenticación básica) está desactivado para este buzón.',
    otherwise: ` O pida a un administrador de Exchange que permita SMTP AUTH para este buzón. ${untilItEnds}`,
  },
  ended: {
    detail: 'Microsoft ya no acepta aquí contraseñas para SMTP (autenticación básica).',
    otherwise: '',
  },
  'not-accepted': {
    detail:
      'Microsoft no aceptó el usuario y la contraseña. También los rechazan los valores predeterminados de seguridad, una directiva o la verificación en dos pasos.',
    otherwise: ` O vuelva a escribir el usuario y la contraseña. ${untilItEnds}`,
  },
};

export const smtpText: Words['failures']['smtp'] = {
  'smtp-not-set-up': {
    title: 'El servidor SMTP no está configurado',
    detail: 'Las notificaciones se envían mediante un servidor SMTP y falta su nombre o la dirección De.',
    advice: inOptions('Escriba el servidor SMTP y la dirección De.'),
  },
  'smtp-name-unknown': {
    title: 'No hay ningún servidor con este nombre',
    detail: ({ host }) => `No se encontró el nombre ${host} en la red.`,
    advice: retried('Compruebe que el nombre esté bien escrito, así como el DNS y la conexión VPN de este equipo.'),
  },
  'smtp-not-reachable': {
    title: 'No se puede establecer contacto con el servidor SMTP',
    detail: ({ host, port, reason }) => `Nadie responde en ${host}, puerto ${port} (${reason}).`,
    advice: retried('Compruebe el servidor, el puerto y el firewall; muchas redes bloquean el puerto 25.'),
  },
  'smtp-timed-out': {
    title: 'El servidor SMTP no responde a tiempo',
    detail: ({ host, port }) => `${host}, puerto ${port}, aceptó o no la conexión y no respondió nada.`,
    advice: retried('Compruebe el servidor y el puerto: 587 y 25 empiezan sin cifrado; 465, con él.'),
  },
  'not-a-mail-server': {
    title: 'Allí no hay ningún servidor SMTP',
    detail: ({ host, port }) => `En ${host}, puerto ${port}, responde otra cosa.`,
    advice: retried('Compruebe el nombre y el puerto (normalmente 587).'),
  },
  'smtp-refuses-connection': {
    title: 'El servidor SMTP rechaza este equipo',
    detail: ({ host, reply }) => `${host} terminó la conexión antes de que se enviara nada. ${quote(reply)}`,
    advice: retried('Pida al administrador del servidor que acepte conexiones desde la dirección de este equipo.'),
  },
  'tls-not-offered': {
    title: 'El servidor SMTP no ofrece cifrado',
    detail: ({ host, port, reply }) =>
      `${host}, puerto ${port}, no ofrece TLS, así que no se enviaron ni la contraseña ni el mensaje.${quoteIfAny(reply)}`,
    advice:
      'Escriba otro puerto (587 o 465) o haga que se active TLS en el servidor. Sin contraseña, «Conectar mediante SSL» se puede desactivar.',
  },
  'smtp-tls-not-agreed': {
    title: 'Ninguna versión de TLS en común',
    detail: ({ host, port, reason }) =>
      `${host}, puerto ${port}, y este programa no encontraron ninguna versión de TLS, cifrado o clave que ambos acepten, así que no se envió nada (${reason}).`,
    advice: retried('Haga que se active TLS 1.2 o posterior en el servidor, con una clave de 2048 bits o más.'),
  },
  'smtp-certificate-unknown': {
    title: 'El certificado no es de confianza',
    detail: ({ host, doubt, fingerprint }) =>
      `${host} presentó un certificado que ${doubts[doubt]}, así que no se le envió nada. Su huella digital SHA-256 es ${fingerprint}.`,
    advice: {
      atHand:
        'Compare su huella digital con la del servidor y después confíe en él; o haga que se instale un certificado en el que este equipo confíe.',
      standing:
        'Abra Opciones, Notificaciones, pruebe la conexión y compare la huella digital antes de confiar en él; o haga que se instale un certificado en el que este equipo confíe.',
    },
  },
  'smtp-certificate-changed': {
    title: 'El certificado ha cambiado',
    detail: ({ host, trusted, found }) =>
      `${host} presentó un certificado distinto del que usted aceptó, así que no se le envió nada. La huella digital SHA-256 era ${trusted} y ahora es ${found}.`,
    advice: {
      atHand:
        'Si el certificado se renovó, pruebe la conexión y confíe en el nuevo. De lo contrario, podría estar respondiendo otra cosa en su lugar.',
      standing:
        'Si el certificado se renovó, abra Opciones, Notificaciones, pruebe la conexión y confíe en el nuevo. De lo contrario, podría estar respondiendo otra cosa en su lugar.',
    },
  },
  'login-not-offered': {
    title: 'El servidor SMTP no acepta contraseña',
    detail: ({ host, reply }) =>
      `Hay un usuario y una contraseña establecidos y ${host} no ofrece ninguna forma de usarlos, así que no se envió nada.${quoteIfAny(reply)}`,
    advice: 'Escriba el puerto para clientes (normalmente 587) o desactive «El servidor SMTP requiere autenticación».',
  },
  'login-refused': {
    title: 'Usuario o contraseña rechazados',
    detail: {
      atHand: ({ username, reply }) => `El servidor SMTP no acepta el inicio de sesión de ${username}. ${quote(reply)}`,
      standing: ({ username, reply }) =>
        `El servidor SMTP no acepta el inicio de sesión de ${username}. El programa espera una hora antes del siguiente intento para que la cuenta no se bloquee. ${quote(reply)}`,
    },
    advice:
      'Vuelva a escribir el usuario y la contraseña. Con la verificación en dos pasos activada, muchos proveedores piden una contraseña de aplicación en lugar de la suya.',
  },
  'login-required': {
    title: 'El servidor SMTP requiere inicio de sesión',
    detail: ({ reply }) =>
      `Solo acepta mensajes tras iniciar sesión y no hay ningún usuario establecido. ${quote(reply)}`,
    advice: inOptions(
      'Active «El servidor SMTP requiere autenticación» en Avanzado y escriba el usuario y la contraseña.',
    ),
  },
  'microsoft-basic-auth-ended': {
    title: 'Microsoft 365 no acepta contraseñas para SMTP',
    detail: ({ why, reply }) => `${microsoftRefusals[why].detail} ${quote(reply)}`,
    advice: ({ why }) =>
      inOptions(
        `Elija «Microsoft 365 (autenticación moderna)» como servidor de correo y autorice una cuenta.${microsoftRefusals[why].otherwise}`,
      ),
  },
  'sender-address-refused': {
    title: 'Dirección De rechazada',
    detail: ({ address, reply }) => `El servidor SMTP no acepta ningún mensaje de ${address}. ${quote(reply)}`,
    advice: inOptions(
      'Escriba una dirección De desde la que el usuario pueda enviar, normalmente la del propio usuario.',
    ),
  },
  'smtp-password-missing': {
    title: 'Falta la contraseña de SMTP',
    detail:
      'No hay ninguna contraseña guardada para el servidor SMTP: la configuración procede de otro equipo o este sistema no tiene ningún depósito de claves donde guardarla.',
    advice: inOptions('Escriba la contraseña en Avanzado.'),
  },
  'smtp-password-unreadable': {
    title: 'No se puede leer la contraseña de SMTP',
    detail: ({ path }) => `El sistema no pudo descifrarla. El archivo no se modificó: ${path}`,
    advice: 'Desbloquee el depósito de claves o vuelva a escribir la contraseña en Avanzado.',
  },
  'smtp-password-not-stored': {
    title: 'No se puede guardar la contraseña de SMTP',
    detail:
      'Este sistema no ofrece ningún depósito de claves, así que la contraseña solo permanece en la memoria hasta que se cierre el programa.',
    advice:
      'Instale y desbloquee un depósito de claves (por ejemplo, GNOME Keyring o KWallet) y vuelva a escribir la contraseña en Avanzado.',
  },
};
