import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name } = services['microsoft-365'];

export const applicationText: Words['failures']['application'] = {
  'application-incomplete': {
    title: 'Sin configurar',
    detail: 'La aplicación debe enviar por sí misma y aún no tiene certificado o buzón desde el que enviar.',
  },
  'certificate-not-registered': {
    title: 'No se acepta el certificado',
    detail: `${name} no conoce este certificado de la aplicación, o allí ha caducado.`,
    advice:
      'Cargue el certificado, sin su clave, en el registro, en Certificados y secretos. El programa lo reintenta cada hora.',
  },
  'certificate-expired': {
    title: 'El certificado ha caducado',
    detail: ({ on }) =>
      `El certificado de la aplicación caducó el ${on}, así que ${name} no acepta ningún mensaje de ella.`,
  },
  'certificate-expires-soon': {
    title: 'El certificado caduca pronto',
    detail: ({ on }) =>
      `El certificado de la aplicación caduca el ${on}. Después no se podrá enviar ninguna notificación.`,
  },
  'certificate-not-usable': {
    title: 'No se puede usar el certificado',
    detail: ({ problemSentence, path }) => `${problemSentence} El archivo: ${path}`,
    advice: 'Coloque allí el certificado con su clave privada; el programa lo reintenta cada hora.',
  },
  'certificate-key-unreadable': {
    title: 'No se puede leer la clave guardada',
    detail: ({ path }) =>
      `El sistema no pudo descifrar lo guardado del certificado. El archivo no se modificó: ${path}`,
  },
  'certificate-key-missing': {
    title: 'Falta la clave del certificado',
    detail: 'La clave privada solo estaba en la memoria o su archivo se eliminó, así que vuelve a ser necesaria.',
  },
  'certificate-not-stored': {
    title: 'No se puede guardar la clave',
    detail:
      'Este sistema no ofrece ningún depósito de claves, así que la clave privada solo permanece en la memoria hasta que se cierre el programa.',
    advice: 'Deje la clave en un archivo que solo este usuario pueda leer y elíjalo en la configuración.',
  },
  'application-not-in-organization': {
    title: 'No se encontró la aplicación',
    detail: 'La organización no tiene ninguna aplicación con este id. de cliente, o allí está deshabilitada.',
  },
  'application-not-accepted': {
    title: 'No se acepta la aplicación',
    detail: ({ code }) => `${name} no dio acceso a la aplicación (${code}).`,
  },
  'application-not-permitted': {
    title: 'La aplicación no puede enviar',
    detail: ({ mailbox }) =>
      `${name} no ha permitido en un día que la aplicación envíe desde ${mailbox}: falta el permiso de aplicación Mail.Send, el buzón no está en el ámbito de su rol o no tiene licencia.`,
    advice:
      'Pida a un administrador que lo compruebe con Test-ServicePrincipalAuthorization. El programa lo reintenta cada hora.',
  },
};

export const certificateProblemsText: Words['failures']['certificateProblems'] = {
  'not-readable': 'No se puede leer el archivo.',
  'not-a-certificate': 'El archivo no es PEM ni PFX, o está dañado.',
  'no-certificate': 'El archivo no contiene ningún certificado, solo una clave.',
  'no-key': 'El archivo no contiene ninguna clave privada.',
  'password-missing': 'El archivo está protegido con una contraseña, que falta.',
  'wrong-password': 'La contraseña del archivo no es correcta.',
  'not-rsa': 'La clave no es una clave RSA, que Microsoft Entra ID necesita.',
  'keys-differ': 'La clave privada del archivo no corresponde al certificado.',
};
