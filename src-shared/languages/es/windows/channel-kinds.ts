import type { WindowTexts } from '../../texts.ts';

const addressLabel = 'Di&rección:';

export const channelKindsText: WindowTexts['channelKinds'] = {
  teams: {
    name: 'Microsoft Teams',
    what: 'una tarjeta en un canal o chat',
    address: {
      label: addressLabel,
      example: 'https://....environment.api.powerplatform.com/...&sig=...',
      hint: 'En Teams: el menú del canal > Flujos de trabajo > publicar en un canal cuando se recibe una solicitud de webhook. La dirección aparece al final.',
    },
    token: null,
    ifNotCome: [
      'Abra el flujo de trabajo en Power Automate y consulte su historial de ejecución: una ejecución con error indica el motivo.',
      'El flujo de trabajo publica como una persona: su propietario debe seguir siendo miembro del equipo y su conexión debe tener la sesión iniciada.',
      'Debe empezar por «Cuando se recibe una solicitud de webhook de Teams» y estar activado.',
    ],
  },
  webhook: {
    name: 'Webhook',
    what: 'JSON firmado, a un servidor propio',
    address: { label: addressLabel, example: 'https://example.com/hooks/backup', hint: '' },
    token: {
      label: 'Secreto de &firma:',
      hint: 'Con un secreto, cada solicitud se firma según Standard Webhooks.',
    },
    ifNotCome: ['Consulte el registro del receptor.'],
  },
  slack: {
    name: 'Slack',
    what: 'un mensaje en un canal',
    address: {
      label: addressLabel,
      example: 'https://hooks.slack.com/services/...',
      hint: 'En Slack: su aplicación > Incoming Webhooks > Add New Webhook.',
    },
    token: null,
    ifNotCome: ['Consulte el canal para el que se creó el webhook.'],
  },
  telegram: {
    name: 'Telegram',
    what: 'un mensaje en un chat, de un bot propio',
    address: null,
    token: { label: 'To&ken del bot:', hint: 'En Telegram: envíe /newbot a @BotFather. Allí se muestra el token.' },
    ifNotCome: ['Consulte el chat en Telegram.'],
  },
  ntfy: {
    name: 'ntfy',
    what: 'una notificación push para teléfonos',
    address: {
      label: addressLabel,
      example: 'https://ntfy.sh/your-topic',
      hint: 'El servidor y el tema. Elija un tema que nadie pueda adivinar.',
    },
    token: { label: 'To&ken de acceso:', hint: 'Solo si el tema está protegido.' },
    ifNotCome: [
      'Compruebe que el teléfono está suscrito a este tema en este servidor.',
      'Abra el tema en un explorador: allí aparece lo que ha llegado.',
    ],
  },
  gotify: {
    name: 'Gotify',
    what: 'una notificación push de un servidor propio',
    address: { label: addressLabel, example: 'https://gotify.example.com', hint: 'La dirección del servidor.' },
    token: { label: 'To&ken de aplicación:', hint: 'En Gotify: Apps > Create application.' },
    ifNotCome: ['Consulte la aplicación en Gotify.'],
  },
  pagerduty: {
    name: 'PagerDuty',
    what: 'un incidente, que cierra el próximo éxito',
    address: null,
    token: { label: 'Clave de inte&gración:', hint: 'En PagerDuty: el servicio > Integrations > Events API v2.' },
    ifNotCome: ['Consulte las alertas del servicio en PagerDuty.'],
  },
  healthchecks: {
    name: 'healthchecks',
    what: 'pings; avisa cuando dejan de llegar',
    address: {
      label: addressLabel,
      example: 'https://hc-ping.com/...',
      hint: 'La dirección de ping de una comprobación, o de un proyecto con su clave de ping.',
    },
    token: null,
    ifNotCome: ['Consulte los eventos de la comprobación.'],
  },
};
