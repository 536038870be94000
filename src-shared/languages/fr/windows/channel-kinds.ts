import type { WindowTexts } from '../../texts.ts';

const addressLabel = 'Ad&resse :';

export const channelKindsText: WindowTexts['channelKinds'] = {
  teams: {
    name: 'Microsoft Teams',
    what: 'une carte dans un canal ou une conversation',
    address: {
      label: addressLabel,
      example: 'https://....environment.api.powerplatform.com/...&sig=...',
      hint: 'Dans Teams : menu du canal > Workflows > publier dans un canal lorsqu’une requête webhook est reçue. L’adresse s’affiche à la fin.',
    },
    token: null,
    ifNotCome: [
      'Ouvrez le workflow dans Power Automate et consultez son historique des exécutions : une exécution en échec indique la raison.',
      'Le workflow publie au nom d’une personne : son propriétaire doit toujours être membre de l’équipe, et sa connexion doit être active.',
      'Il doit commencer par « Lorsqu’une requête webhook Teams est reçue » et être activé.',
    ],
  },
  webhook: {
    name: 'Webhook',
    what: 'JSON signé, vers votre propre serveur',
    address: { label: addressLabel, example: 'https://example.com/hooks/backup', hint: '' },
    token: {
      label: 'Secret de si&gnature :',
      hint: 'Avec un secret, chaque requête est signée selon Standard Webhooks.',
    },
    ifNotCome: ['Consultez le journal du destinataire.'],
  },
  slack: {
    name: 'Slack',
    what: 'un message dans un canal',
    address: {
      label: addressLabel,
      example: 'https://hooks.slack.com/services/...',
      hint: 'Dans Slack : votre application > Incoming Webhooks > Add New Webhook.',
    },
    token: null,
    ifNotCome: ['Regardez dans le canal pour lequel le webhook a été créé.'],
  },
  telegram: {
    name: 'Telegram',
    what: 'un message dans une discussion, par votre propre bot',
    address: null,
    token: { label: 'Jeton du &bot :', hint: 'Dans Telegram : envoyez /newbot à @BotFather. Il affiche le jeton.' },
    ifNotCome: ['Consultez la discussion dans Telegram.'],
  },
  ntfy: {
    name: 'ntfy',
    what: 'une notification push sur téléphone',
    address: {
      label: addressLabel,
      example: 'https://ntfy.sh/your-topic',
      hint: 'Le serveur et le sujet. Choisissez un sujet que personne ne peut deviner.',
    },
    token: { label: '&Jeton d’accès :', hint: 'Seulement si le sujet est protégé.' },
    ifNotCome: [
      'Vérifiez que le téléphone est abonné à ce sujet sur ce serveur.',
      'Ouvrez le sujet dans un navigateur : ce qui est arrivé y est répertorié.',
    ],
  },
  gotify: {
    name: 'Gotify',
    what: 'une notification push depuis votre serveur',
    address: { label: addressLabel, example: 'https://gotify.example.com', hint: 'L’adresse du serveur.' },
    token: { label: '&Jeton d’application :', hint: 'Dans Gotify : Apps > Create application.' },
    ifNotCome: ['Consultez l’application dans Gotify.'],
  },
  pagerduty: {
    name: 'PagerDuty',
    what: 'un incident, fermé par la réussite suivante',
    address: null,
    token: { label: '&Clé d’intégration :', hint: 'Dans PagerDuty : le service > Integrations > Events API v2.' },
    ifNotCome: ['Consultez les alertes du service dans PagerDuty.'],
  },
  healthchecks: {
    name: 'healthchecks',
    what: 'des pings ; alerte lorsqu’ils s’arrêtent',
    address: {
      label: addressLabel,
      example: 'https://hc-ping.com/...',
      hint: 'L’adresse de ping d’un check, ou d’un projet avec sa clé de ping.',
    },
    token: null,
    ifNotCome: ['Consultez les événements du check.'],
  },
};
