import type { ChannelKind } from '../../../model/channel.ts';
import type { Words } from '../../texts.ts';

const addressMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'Entrez l’adresse que Workflows a affichée dans Teams à la création du workflow.',
  webhook: 'Entrez l’adresse du webhook.',
  slack: 'Entrez l’adresse du webhook entrant.',
  telegram: 'Entrez l’adresse.',
  ntfy: 'Entrez l’adresse du sujet, par exemple https://ntfy.sh/your-topic.',
  gotify: 'Entrez l’adresse du serveur Gotify.',
  pagerduty: 'Entrez l’adresse.',
  healthchecks: 'Entrez l’adresse de ping.',
};

const tokenMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'Entrez le jeton.',
  webhook: 'Entrez le secret de signature.',
  slack: 'Entrez le jeton.',
  telegram: 'Entrez le jeton du bot que @BotFather a affiché.',
  ntfy: 'Entrez le jeton d’accès.',
  gotify: 'Entrez le jeton de l’application dans Gotify.',
  pagerduty: 'Entrez la clé d’intégration du service dans PagerDuty.',
  healthchecks: 'Entrez la clé de ping.',
};

export const channelProblemsText: Words['channelProblems'] = {
  'address-missing': ({ channel }) => addressMissing[channel],
  'token-missing': ({ channel }) => tokenMissing[channel],
  'private-address': ({ host }) =>
    `${host} est cet ordinateur ou se trouve sur le réseau local. Si c’est voulu, cochez « Autoriser les adresses locales ».`,
  'teams-other-host': ({ host }) =>
    `Les workflows se trouvent d’habitude à api.powerplatform.com, et cette adresse est à ${host}. Utilisez-la si c’est le cas dans le cloud de votre organisation.`,
  'slack-other-host': ({ host }) =>
    `Cette adresse est à ${host}, et non chez Slack. Utilisez-la si cette messagerie accepte les messages au format de Slack.`,
  'not-an-address': 'Ce n’est pas une adresse. Collez l’adresse entière, commençant par https://.',
  'login-in-address': 'L’adresse contient un utilisateur ou un mot de passe. Supprimez ce qui se trouve entre // et @.',
  'not-https':
    'Entrez une adresse commençant par https://, car l’adresse est elle-même le secret et ne doit pas être lue en chemin.',
  'not-a-webhook-secret':
    'Le secret de signature commence par whsec_, suivi de 24 à 64 octets en base64. Créez-en un nouveau ou laissez vide.',
  'teams-connector-retired':
    'C’est l’adresse d’un connecteur Office 365, et Microsoft les a retirés. Dans Teams, ouvrez le menu du canal, choisissez Workflows et créez-en un qui publie dans le canal à la réception d’une demande de webhook.',
  'teams-address-stopped':
    'Microsoft a arrêté les adresses à logic.azure.com. Ouvrez le workflow dans Power Automate et copiez sa nouvelle adresse, à api.powerplatform.com.',
  'teams-without-signature':
    'L’adresse n’a pas de signature (sig=). Copiez l’adresse entière et, dans le workflow, autorisez tout le monde à déclencher le flux.',
  'teams-not-a-workflow':
    'Ce n’est pas l’adresse d’un workflow. Dans Teams, ouvrez le menu du canal, choisissez Workflows et copiez l’adresse affichée à la fin.',
  'slack-not-a-webhook':
    'Ce n’est pas l’adresse d’un webhook entrant, qui commence par https://hooks.slack.com/services/.',
  'not-a-bot-token':
    'Le jeton d’un bot se compose d’un nombre, d’un deux-points et d’au moins 20 lettres, chiffres et traits d’union. Copiez-le depuis @BotFather.',
  'not-a-telegram-chat':
    'Entrez l’ID de la discussion, un nombre comme -1001234567890, ou le @nom d’un groupe ou d’un canal public.',
  'not-a-telegram-topic': 'Entrez le numéro du sujet, ou laissez le champ vide.',
  'telegram-chat-not-found':
    'Le bot ne trouve aucune discussion avec cet ID. Vérifiez-le. Ajoutez le bot au groupe ou au canal ; dans une discussion privée, appuyez sur Démarrer.',
  'telegram-chat-moved': ({ chatId }) =>
    `Le groupe a été converti et a maintenant un autre ID. Entrez l’ID de discussion ${chatId}.`,
  'telegram-topic-not-found':
    'Le sujet est fermé, ou il n’y en a aucun avec ce numéro. Entrez le numéro d’un autre sujet, ou laissez le champ vide.',
  'telegram-bot-not-started': 'Dans Telegram, ouvrez la discussion avec le bot et appuyez sur Démarrer ou Redémarrer.',
  'telegram-bot-not-allowed':
    'Dans Telegram, ajoutez le bot au groupe et autorisez-le à envoyer des messages. Dans un canal, faites-en un administrateur autorisé à publier.',
  'ntfy-without-topic': 'L’adresse doit se terminer par un sujet, par exemple https://ntfy.sh/your-topic.',
  'not-an-ntfy-token': 'Entrez un jeton d’accès (tk_...), ou utilisateur:mot de passe.',
  'gotify-message-address': 'Entrez l’adresse du serveur sans /message et sans jeton.',
  'not-an-integration-key': 'La clé d’intégration de l’Events API v2 de PagerDuty comporte 32 lettres et chiffres.',
  'healthchecks-without-key':
    'L’adresse doit se terminer par une clé de ping ou l’UUID d’un contrôle, par exemple https://hc-ping.com/your-ping-key.',
  'healthchecks-one-check-for-both':
    'C’est l’adresse d’un seul contrôle. Utilisez-la pour les tâches ou pour ce programme, pas pour les deux, ou entrez une adresse avec une clé de ping : chaque tâche a alors son propre contrôle.',
  'healthchecks-slug-ambiguous':
    'Deux contrôles du projet ont le même slug : aucun n’a reçu de ping. Dans healthchecks, donnez un autre slug à l’un d’eux.',
};
