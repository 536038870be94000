import type { ChannelKind } from '../../../model/channel.ts';
import type { Words } from '../../texts.ts';

const addressMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'Escriba la dirección que mostró Workflows en Teams al crear el flujo de trabajo.',
  webhook: 'Escriba la dirección del webhook.',
  slack: 'Escriba la dirección del webhook entrante.',
  telegram: 'Escriba la dirección.',
  ntfy: 'Escriba la dirección del tema, por ejemplo https://ntfy.sh/your-topic.',
  gotify: 'Escriba la dirección del servidor de Gotify.',
  pagerduty: 'Escriba la dirección.',
  healthchecks: 'Escriba la dirección de ping.',
};

const tokenMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'Escriba el token.',
  webhook: 'Escriba el secreto de firma.',
  slack: 'Escriba el token.',
  telegram: 'Escriba el token del bot que mostró @BotFather.',
  ntfy: 'Escriba el token de acceso.',
  gotify: 'Escriba el token de la aplicación en Gotify.',
  pagerduty: 'Escriba la clave de integración del servicio en PagerDuty.',
  healthchecks: 'Escriba la clave de ping.',
};

export const channelProblemsText: Words['channelProblems'] = {
  'address-missing': ({ channel }) => addressMissing[channel],
  'token-missing': ({ channel }) => tokenMissing[channel],
  'private-address': ({ host }) =>
    `${host} es este equipo o está en la red local. Si es lo que desea, marque «Permitir direcciones locales».`,
  'teams-other-host': ({ host }) =>
    `Los flujos de trabajo suelen estar en api.powerplatform.com y esta dirección está en ${host}. Úsela si la nube de su organización la tiene ahí.`,
  'slack-other-host': ({ host }) =>
    `Esta dirección está en ${host}, no en Slack. Úsela si ese chat acepta mensajes con el formato de Slack.`,
  'not-an-address': 'Esto no es una dirección. Pegue la dirección completa, que empieza por https://.',
  'login-in-address': 'La dirección contiene un usuario o una contraseña. Quite lo que hay entre // y @.',
  'not-https':
    'Escriba una dirección que empiece por https://, porque la propia dirección es el secreto y nadie debe leerla por el camino.',
  'not-a-webhook-secret':
    'El secreto de firma empieza por whsec_, seguido de 24 a 64 bytes en base64. Cree uno nuevo o déjelo vacío.',
  'teams-connector-retired':
    'Esta es la dirección de un conector de Office 365, y Microsoft los ha retirado. En Teams, abra el menú del canal, elija Workflows y cree uno que publique en el canal cuando se reciba una solicitud de webhook.',
  'teams-address-stopped':
    'Microsoft ha dejado de admitir direcciones en logic.azure.com. Abra el flujo de trabajo en Power Automate y copie su nueva dirección, que está en api.powerplatform.com.',
  'teams-without-signature':
    'La dirección no tiene firma (sig=). Copie la dirección completa y permita en el flujo de trabajo que cualquiera lo desencadene.',
  'teams-not-a-workflow':
    'Esta no es la dirección de un flujo de trabajo. En Teams, abra el menú del canal, elija Workflows y copie la dirección que se muestra al final.',
  'slack-not-a-webhook':
    'Esta no es la dirección de un webhook entrante, que empieza por https://hooks.slack.com/services/.',
  'not-a-bot-token':
    'El token de un bot consta de un número, dos puntos y al menos 20 letras, dígitos y guiones. Cópielo de @BotFather.',
  'not-a-telegram-chat':
    'Escriba el ID del chat, un número como -1001234567890, o el @nombre de un grupo o canal público.',
  'not-a-telegram-topic': 'Escriba el número del tema o déjelo vacío.',
  'telegram-chat-not-found':
    'El bot no encuentra ningún chat con este ID. Compruebe el ID del chat. Agregue el bot al grupo o canal; en un chat privado, pulse Iniciar.',
  'telegram-chat-moved': ({ chatId }) =>
    `El grupo se convirtió y ahora tiene otro ID. Escriba el ID de chat ${chatId}.`,
  'telegram-topic-not-found':
    'El tema está cerrado o no hay ninguno con este número. Escriba el número de otro o déjelo vacío.',
  'telegram-bot-not-started': 'En Telegram, abra el chat con el bot y pulse Iniciar o Reiniciar.',
  'telegram-bot-not-allowed':
    'En Telegram, agregue el bot al grupo y permítale enviar mensajes. En un canal, hágalo administrador con permiso para publicar.',
  'ntfy-without-topic': 'La dirección debe terminar con un tema, por ejemplo https://ntfy.sh/your-topic.',
  'not-an-ntfy-token': 'Escriba un token de acceso (tk_...), o usuario:contraseña.',
  'gotify-message-address': 'Escriba la dirección del servidor sin /message y sin token.',
  'not-an-integration-key': 'La clave de integración de Events API v2 de PagerDuty tiene 32 letras y dígitos.',
  'healthchecks-without-key':
    'La dirección debe terminar con una clave de ping o el UUID de una comprobación, por ejemplo https://hc-ping.com/your-ping-key.',
  'healthchecks-one-check-for-both':
    'Esta es la dirección de una sola comprobación. Úsela para los trabajos o para este programa, no para ambos, o escriba una dirección con una clave de ping: así cada trabajo tiene su propia comprobación.',
  'healthchecks-slug-ambiguous':
    'Dos comprobaciones del proyecto tienen el mismo slug, por lo que no se hizo ping a ninguna. En healthchecks, asigne otro slug a una de ellas.',
};
