import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name, mailboxes } = services['microsoft-365'];

const waiting = (
  action: string,
  retry = 'Las notificaciones quedan en espera; el programa lo reintenta cada hora.',
) => ({
  atHand: `${action} Después, vuelva a enviarlo.`,
  standing: `${action} ${retry}`,
});

export const accountText: Words['failures']['account'] = {
  'sign-in-again': {
    title: 'Es necesario iniciar sesión',
    detail: `${name} ya no acepta el inicio de sesión, por ejemplo tras un cambio de contraseña.`,
  },
  'sign-in-not-accepted': {
    title: 'Error al iniciar sesión',
    detail: `${name} no aceptó el inicio de sesión.`,
  },
  'account-refused': {
    title: 'No se puede usar la cuenta',
    detail: `${name} no permite que esta cuenta inicie sesión en la aplicación.`,
  },
  'consent-missing': {
    title: 'Se necesita consentimiento',
    detail:
      'Nadie ha dado consentimiento a lo que esta aplicación necesita, o se retiró. Vuelva a iniciar sesión para darlo o pídaselo a un administrador de su organización.',
  },
  'administrator-must-approve': {
    title: 'Se necesita la aprobación del administrador',
    detail: 'Un administrador de su organización debe aprobar esta aplicación antes de que pueda enviar correo.',
    advice: 'Pida a un administrador que dé consentimiento a la aplicación y vuelva a autorizar.',
  },
  'blocked-by-policy': {
    title: 'Bloqueado por una directiva',
    detail: 'Una directiva de acceso condicional de su organización bloqueó el inicio de sesión.',
    advice:
      'Pida a un administrador que permita este inicio de sesión o autorice desde un dispositivo que la directiva permita.',
  },
  'sending-not-permitted': {
    title: 'Sin permiso para enviar',
    detail: `${name} no permite que esta aplicación envíe correo en nombre de la cuenta: falta el permiso Mail.Send o se retiró, o una directiva de su organización impide que las aplicaciones accedan al buzón.`,
    advice:
      'Pida a un administrador que conceda Mail.Send a la aplicación y que la permita en el buzón; después, vuelva a autorizar.',
  },
  'no-mailbox': {
    title: 'La cuenta no tiene buzón',
    detail: ({ account }) =>
      `${name} no tiene ningún buzón de ${mailboxes} para ${account === '' ? 'esta cuenta' : account}: puede ser un invitado, no tener licencia o estar en el entorno local.`,
  },
  'mailbox-over-quota': {
    title: 'El buzón está lleno',
    detail: `${name} no acepta correo de un buzón que ha alcanzado su cuota de almacenamiento.`,
    advice: waiting(
      'Elimine correo o pida más almacenamiento a un administrador.',
      'Las notificaciones quedan en espera; el programa lo reintenta cada media hora.',
    ),
  },
  'sending-blocked': {
    title: 'El envío está bloqueado',
    detail: `${name} ha bloqueado el envío de correo desde esta cuenta, por ejemplo porque envió demasiado o su correo parecía no deseado.`,
    advice: waiting(
      'Pida a un administrador que desbloquee la cuenta (portal de Microsoft Defender, Entidades restringidas).',
    ),
  },
  'sending-limit-reached': {
    title: 'Límite de envío alcanzado',
    detail: `La cuenta ha enviado todo el correo que ${name} le permite por ahora, a menudo durante un día.`,
    advice: waiting(`Espere a que ${name} vuelva a aceptar correo o reduzca las notificaciones que se envían.`),
  },
  'account-disabled': {
    title: 'La cuenta está deshabilitada',
    detail: `${name} no acepta correo de esta cuenta porque está deshabilitada.`,
    advice: waiting('Pida a un administrador que habilite la cuenta o autorice otra.'),
  },
  'organization-blocked': {
    title: 'La organización está bloqueada',
    detail: `${name} no acepta correo de su organización porque su acceso a ${mailboxes} está bloqueado.`,
    advice: waiting('Pida a un administrador que busque el motivo en el Centro de administración de Microsoft 365.'),
  },
  'region-not-supported': {
    title: 'Región no compatible',
    detail: ({ place }) =>
      `Las cuentas ${place} no se pueden usar con la nube mundial. Registre una aplicación en la nube de su organización y elija esa nube en Avanzado.`,
  },
  'other-cloud': {
    title: 'La organización está en otra nube',
    detail: ({ place, chosenCloud }) => `La organización está ${place} y la nube elegida es ${chosenCloud}.`,
  },
  'application-not-found': {
    title: 'No se encontró la aplicación',
    detail: 'El id. de cliente de la aplicación no se conoce en su organización.',
  },
  'application-misconfigured': {
    title: 'Registro de aplicación incompleto',
    detail:
      'El registro debe permitir flujos de clientes públicos y tener la dirección de redirección http://localhost en «Aplicaciones móviles y de escritorio».',
  },
  'tenant-not-found': {
    title: 'No se encontró el inquilino',
    detail: `${name} no conoce ninguna organización con este id. de inquilino.`,
  },
  'no-preinstalled-application': {
    title: 'Sin aplicación preinstalada',
    detail:
      'Esta compilación no incluye ninguna aplicación preinstalada. Registre una en su organización y escriba sus identificadores en Avanzado.',
  },
};

export const entraAnswerText: Words['failures']['entraAnswer'] = {
  code: (number) => `Código de error: AADSTS${number}.`,
  words: (text) => `Respuesta de Microsoft: «${text}»`,
};
