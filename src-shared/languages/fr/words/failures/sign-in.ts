import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

/** How the sentences speak of a service: `hosts` that a proxy lets through, `again` after "puis". */
const said = {
  'microsoft-365': {
    name: services['microsoft-365'].name,
    hosts: services['microsoft-365'].signInHost,
    again: 'autorisez à nouveau',
  },
  gmail: {
    name: 'Google',
    hosts: `${services.gmail.signInHost} et oauth2.googleapis.com`,
    again: 'reconnectez-vous',
  },
} as const;

const openPage = 'Ouvrez une page web dans le navigateur pour vous connecter au réseau';
/** @param host - empty: not known */
const toHost = (host: string) => (host === '' ? '' : ` vers ${host}`);

export const signInText: Words['failures']['signIn'] = {
  'not-authorized': {
    title: 'Non autorisé',
    detail: ({ service }) => `Aucun compte ${said[service].name} n’est encore autorisé.`,
  },
  'sign-in-cancelled': {
    title: 'Connexion annulée',
    detail: 'La connexion a été annulée. Rien n’a été modifié.',
  },
  'sign-in-refused': {
    title: 'Connexion refusée',
    detail: 'La connexion ou les autorisations demandées ont été refusées dans le navigateur.',
  },
  'sign-in-timed-out': {
    title: 'Délai de connexion dépassé',
    detail: 'La connexion n’a pas été terminée dans le navigateur en 5 minutes.',
  },
  'browser-not-opened': {
    title: 'Impossible d’ouvrir le navigateur',
    detail: 'Le navigateur web du système ne s’est pas ouvert pour la connexion.',
    advice: ({ service }) =>
      `Définissez un navigateur par défaut dans les paramètres du système, puis ${said[service].again}.`,
  },
  offline: {
    title: ({ service }) => `${said[service].name} injoignable`,
    detail: 'Le service de connexion n’a pas répondu. La connexion elle-même n’est pas affectée.',
    advice: {
      atHand: 'Vérifiez la connexion réseau et le proxy, puis réessayez.',
      standing: 'Vérifiez la connexion réseau et le proxy ; le programme réessaiera automatiquement.',
    },
  },
  'unexpected-answer': {
    title: 'Réponse inattendue du service de connexion',
    detail: ({ service }) =>
      `Autre chose que ${said[service].name} a répondu, souvent un proxy ou la page de connexion d’un réseau.`,
    advice: ({ service }) => `${openPage}, puis ${said[service].again}.`,
  },
  'redirected-answer': {
    title: 'Réponse inattendue du service de connexion',
    detail: ({ redirectedTo, askedHost }) =>
      `La connexion${askedHost === undefined ? '' : ` à ${askedHost}`} a été redirigée${toHost(redirectedTo)}, souvent par un proxy ou la page de connexion d’un réseau. La redirection n’a pas été suivie.`,
    advice: ({ service, askedHost }) =>
      `${openPage}, ou faites ajouter ${askedHost ?? said[service].hosts} aux exceptions du proxy, puis ${said[service].again}.`,
  },
  'service-error': {
    title: 'Le service de connexion est indisponible',
    detail: ({ status }) =>
      status === undefined
        ? 'Le service de connexion de Microsoft signale une erreur. La connexion elle-même n’est pas affectée.'
        : `Le service de connexion de Google a répondu par l’état ${status}. La connexion elle-même n’est pas affectée.`,
    advice: {
      atHand: 'Réessayez dans quelques minutes.',
      standing: 'Rien à faire : le programme réessaiera automatiquement.',
    },
  },
  'sign-in-not-stored': {
    title: 'Impossible d’enregistrer la connexion',
    detail:
      'Ce système n’offre pas de trousseau de clés : la connexion n’est conservée qu’en mémoire, jusqu’à la fermeture du programme.',
    advice: ({ service }) =>
      `Installez et déverrouillez un trousseau de clés (par exemple GNOME Keyring ou KWallet), puis ${said[service].again}.`,
  },
  'sign-in-unreadable': {
    title: 'Impossible de lire la connexion enregistrée',
    detail: ({ path }) =>
      `Le système n’a pas pu déchiffrer la connexion enregistrée. Le fichier n’a pas été modifié : ${path}`,
  },
  'waiting-for-keyring': {
    title: 'En attente du trousseau de clés',
    detail: 'La connexion enregistrée est chiffrée, et le système n’a pas encore fourni la clé.',
    advice:
      'Déverrouillez le trousseau de clés si le système le demande ; les notifications sont ensuite envoyées automatiquement.',
  },
  'unexpected-account-error': {
    title: 'La connexion a échoué',
    detail: ({ service, code }) =>
      `${said[service].name} a répondu par une erreur que ce programme ne connaît pas (${code}).`,
  },
};

export const firstSignInText: Words['failures']['firstSignIn'] = {
  'microsoft-365': 'Autoriser maintenant',
  gmail: 'Se connecter avec Google',
};
