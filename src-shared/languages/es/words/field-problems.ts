import type { Words } from '../../texts.ts';

const quoted = (text: string) => `«${text}»`;

export const fieldProblemsText: Words['fieldProblems'] = {
  plain: {
    'server-missing': 'Escriba el nombre o la dirección del servidor.',
    'smtp-server-missing': 'Escriba el nombre o la dirección del servidor SMTP.',
    'not-a-server': 'No es un nombre ni una dirección de servidor.',
    'not-https': 'Solo se usa HTTPS: escriba el nombre o la dirección sin http://.',
    'not-a-port': 'Escriba un puerto entre 1 y 65535.',
    'from-missing': 'Escriba la dirección de correo electrónico desde la que se envían los mensajes.',
    'user-missing': 'Escriba el usuario; suele ser una dirección de correo electrónico.',
    'password-missing': 'Escriba la contraseña.',
    'password-for-other-server': 'El servidor o el usuario ha cambiado: vuelva a escribir la contraseña.',
    'password-for-other-address': 'La dirección ha cambiado: vuelva a escribir la contraseña.',
    'not-a-poll-interval': 'Escriba un número de minutos entre 1 y 60.',
    'oauth-client-id-missing': 'Escriba el id. de cliente de la aplicación de su cliente de OAuth.',
    'not-an-oauth-client-id':
      'El id. de cliente termina en .apps.googleusercontent.com, por ejemplo 1234-abcd.apps.googleusercontent.com.',
    'oauth-client-secret-missing': 'Escriba el secreto de cliente de su cliente de OAuth.',
    'blank-in-client-secret': 'Un secreto de cliente no contiene espacios.',
    'client-id-missing': 'Escriba el id. de cliente de la aplicación de su registro.',
    'client-id-not-a-guid': 'El id. de cliente es un GUID como 11112222-3333-4444-5555-666677778888.',
    'tenant-id-missing': 'Escriba el id. de inquilino de su organización.',
    'not-a-tenant': 'El id. de inquilino es un GUID o un nombre de dominio comprobado, como contoso.com.',
    'needs-own-application':
      'Para iniciar sesión como la propia aplicación, escriba el id. de cliente y el id. de inquilino de su propio registro.',
    'send-as-missing': 'Escriba la dirección de correo electrónico del buzón como el que se envía.',
    'mailbox-missing': 'Escriba la dirección de correo electrónico del buzón desde el que se envía.',
    'certificate-missing': 'Elija el certificado de la aplicación, con su clave privada.',
    'recipients-missing': 'Escriba al menos un destinatario.',
    'subject-missing': 'Escriba un asunto.',
    'not-a-day-of-month': 'Escriba un día entre 1 y 31.',
    'not-a-number-of-days': 'Escriba un número de días entre 1 y 3650.',
    'not-an-end-date': 'Escriba una fecha como 2026-12-31, o nada.',
    'channels-missing': 'Elija al menos uno.',
    'nothing-to-ignore': 'Escriba arriba un motivo o un objeto: hay que indicar lo que se ignora.',
    'rule-says-nothing': 'Escriba una condición aquí o más abajo, o elija qué ocurre.',
    'name-missing': 'Escriba un nombre.',
    'channel-name-missing': 'Escriba un nombre por el que reconozca el canal.',
    'quiet-hours-empty': 'Escriba una hora distinta de aquella en la que empiezan las horas de silencio.',
    'condition-missing': 'Escriba al menos una condición. Sin ninguna se reconocería cualquier correo.',
    'result-missing': 'Escriba por qué texto se reconoce al menos un resultado.',
    'not-a-grace': 'Escriba minutos entre 1 y 10080, que es una semana.',
    'not-a-count': 'Escriba un número entero entre 1 y 1000.',
    'weekdays-missing': 'Elija al menos un día.',
    'cron-line-missing': 'Escriba una línea de cron, por ejemplo 0 2 * * 1-5.',
  },
  badRecipient: (text) => `${quoted(text)} no es una dirección de correo electrónico.`,
  badRecipients: (texts, moreCount) => {
    const named = texts.map(quoted).join(', ');
    return moreCount === 0
      ? `No son direcciones de correo electrónico: ${named}.`
      : `No son direcciones de correo electrónico: ${named} y ${moreCount} más.`;
  },
  tooManyRecipients: (count, most) => `Se admiten como máximo ${most} destinatarios; ha escrito ${count}.`,
  notAddressRanges: (texts) => `No es una dirección IP ni un intervalo como 192.168.1.0/24: ${texts}.`,
  textTooLong: (maxLength) => `Escriba como máximo ${maxLength} caracteres.`,
  nameTooLong: (maxLength) => `Escriba un nombre de ${maxLength} caracteres como máximo.`,
  backupUserMissing: (example) => `Escriba un usuario, por ejemplo ${example}.`,
  notATime: (example) => `Escriba una hora entre 00:00 y 23:59, por ejemplo ${example}.`,
  notATimeZone: (text) => `${quoted(text)} no es una zona horaria. Escriba una como Europe/Berlin.`,
  notATimeZoneOrEmpty: (text) => `${quoted(text)} no es una zona horaria. Escriba una como Europe/Berlin, o nada.`,
};
