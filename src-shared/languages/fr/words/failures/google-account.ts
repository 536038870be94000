import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name } = services.gmail;

export const googleAccountText: Words['failures']['googleAccount'] = {
  'sign-in-again': {
    title: 'Connexion requise',
    detail: ({ isOfCustomApplication }) => {
      const why =
        'Google n’accepte plus la connexion : le mot de passe a été modifié, l’accès a été supprimé, ou la connexion n’a pas été utilisée pendant 6 mois.';
      return isOfCustomApplication === true
        ? `${why} Tant que l’écran de consentement de votre propre application est en mode test, Google met fin à chaque connexion au bout de 7 jours : publiez l’application ou rendez-la interne.`
        : why;
    },
  },
  'session-ended-by-policy': {
    title: 'Session terminée par une stratégie',
    detail:
      'Votre organisation met fin aux sessions des applications après un certain temps (contrôle de session Google Cloud) : la connexion ne dure donc pas.',
    advice:
      'Demandez à un administrateur d’approuver cette application dans le contrôle de session de la console d’administration Google, puis reconnectez-vous.',
  },
  'sign-in-not-accepted': {
    title: 'La connexion a échoué',
    detail: ({ reason }) => `La réponse du service de connexion de Google est inutilisable (${reason}).`,
  },
  'permission-not-granted': {
    title: 'L’autorisation d’envoyer n’a pas été accordée',
    detail:
      'La case d’envoi d’e-mails en votre nom n’a pas été cochée dans le navigateur : ce programme ne pourrait rien envoyer.',
    advice: 'Reconnectez-vous et laissez la case cochée.',
  },
  'sending-not-permitted': {
    title: 'Pas d’autorisation d’envoyer',
    detail: `${name} ne laisse pas cette application envoyer d’e-mails pour le compte : l’autorisation manque ou a été supprimée.`,
  },
  'blocked-by-policy': {
    title: 'Bloqué par une stratégie',
    detail: 'Une stratégie de votre organisation interdit à cette application l’accès au compte ou à Gmail.',
    advice:
      'Demandez à un administrateur d’autoriser l’application dans la console d’administration Google (commandes des API).',
  },
  'no-mailbox': {
    title: 'Le compte n’a pas de boîte aux lettres',
    detail: ({ account }) => `${name} n’est pas activé pour ${account === '' ? 'ce compte' : account}.`,
  },
  'sending-limit-reached': {
    title: 'Limite d’envoi atteinte',
    detail: `Le compte a envoyé autant d’e-mails que ${name} l’autorise par jour, ou l’application a épuisé son quota quotidien.`,
    advice: {
      atHand: 'Renvoyez-la demain.',
      standing:
        'Faites envoyer moins de notifications. Les notifications attendent ; le programme réessaie toutes les heures.',
    },
  },
  'api-not-enabled': {
    title: 'L’API Gmail n’est pas activée',
    detail: 'Le projet Google Cloud de cette application n’utilise pas l’API Gmail.',
    advice: 'Activez l’API Gmail dans la console Google Cloud (API et services) ; cela prend quelques minutes.',
  },
  'application-not-found': {
    title: 'Application introuvable',
    detail: 'Google ne connaît pas l’ID client de l’application, ou l’application a été supprimée.',
  },
  'client-secret-wrong': {
    title: 'Code secret du client non accepté',
    detail:
      'Google n’accepte pas le code secret du client de cette application. Entrez le code actuel, puis reconnectez-vous.',
  },
  'application-misconfigured': {
    title: 'Application non configurée pour ce programme',
    detail: ({ reason }) =>
      `L’application doit être un client OAuth de type « Application de bureau » (réponse de Google : ${reason}).`,
  },
  'no-preinstalled-application': {
    title: 'Pas d’application préinstallée',
    detail:
      'Cette version ne contient pas d’application Google préinstallée. Créez-en une dans Google Cloud, puis entrez son ID client et son code secret sous Avancé.',
  },
};
