import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name, mailboxes } = services['microsoft-365'];

const waiting = (action: string, retry = 'Les notifications attendent ; le programme réessaie toutes les heures.') => ({
  atHand: `${action} Puis renvoyez le message.`,
  standing: `${action} ${retry}`,
});

export const accountText: Words['failures']['account'] = {
  'sign-in-again': {
    title: 'Connexion requise',
    detail: `${name} n’accepte plus la connexion, par exemple après un changement de mot de passe.`,
  },
  'sign-in-not-accepted': {
    title: 'La connexion a échoué',
    detail: `${name} n’a pas accepté la connexion.`,
  },
  'account-refused': {
    title: 'Le compte est inutilisable',
    detail: `${name} ne laisse pas ce compte se connecter à l’application.`,
  },
  'consent-missing': {
    title: 'Consentement requis',
    detail:
      'Personne n’a consenti à ce dont cette application a besoin, ou le consentement a été retiré. Reconnectez-vous pour le donner, ou demandez-le à un administrateur de votre organisation.',
  },
  'administrator-must-approve': {
    title: 'Approbation d’un administrateur requise',
    detail: 'Un administrateur de votre organisation doit approuver cette application avant qu’elle puisse envoyer.',
    advice: 'Demandez à un administrateur d’accorder le consentement à l’application, puis autorisez à nouveau.',
  },
  'blocked-by-policy': {
    title: 'Bloqué par une stratégie',
    detail: 'Une stratégie d’accès conditionnel de votre organisation a bloqué la connexion.',
    advice:
      'Demandez à un administrateur d’autoriser cette connexion, ou autorisez depuis un appareil que la stratégie admet.',
  },
  'sending-not-permitted': {
    title: 'Pas d’autorisation d’envoyer',
    detail: `${name} ne laisse pas cette application envoyer d’e-mails pour le compte : l’autorisation Mail.Send manque ou a été retirée, ou une stratégie de votre organisation interdit aux applications l’accès à la boîte aux lettres.`,
    advice:
      'Demandez à un administrateur d’accorder Mail.Send à l’application et de l’autoriser sur la boîte aux lettres, puis autorisez à nouveau.',
  },
  'no-mailbox': {
    title: 'Le compte n’a pas de boîte aux lettres',
    detail: ({ account }) =>
      `${name} n’a pas de boîte aux lettres ${mailboxes} pour ${account === '' ? 'ce compte' : account} : il peut s’agir d’un invité, d’un compte sans licence ou d’une boîte locale.`,
  },
  'mailbox-over-quota': {
    title: 'La boîte aux lettres est pleine',
    detail: `${name} n’accepte aucun e-mail d’une boîte aux lettres qui a atteint son quota de stockage.`,
    advice: waiting(
      'Supprimez des e-mails, ou demandez plus de stockage à un administrateur.',
      'Les notifications attendent ; le programme réessaie toutes les demi-heures.',
    ),
  },
  'sending-blocked': {
    title: 'L’envoi est bloqué',
    detail: `${name} a bloqué l’envoi d’e-mails par ce compte, par exemple parce qu’il a trop envoyé ou que ses e-mails ressemblaient à du courrier indésirable.`,
    advice: waiting(
      'Demandez à un administrateur de débloquer le compte (portail Microsoft Defender, Entités restreintes).',
    ),
  },
  'sending-limit-reached': {
    title: 'Limite d’envoi atteinte',
    detail: `Le compte a envoyé autant d’e-mails que ${name} l’autorise pour l’instant, souvent pour une journée.`,
    advice: waiting(`Attendez que ${name} accepte à nouveau des e-mails, ou faites envoyer moins de notifications.`),
  },
  'account-disabled': {
    title: 'Le compte est désactivé',
    detail: `${name} n’accepte aucun e-mail de ce compte, car il est désactivé.`,
    advice: waiting('Demandez à un administrateur d’activer le compte, ou autorisez-en un autre.'),
  },
  'organization-blocked': {
    title: 'L’organisation est bloquée',
    detail: `${name} n’accepte aucun e-mail de votre organisation, car son accès à ${mailboxes} est bloqué.`,
    advice: waiting(
      'Demandez à un administrateur d’en rechercher la raison dans le centre d’administration Microsoft 365.',
    ),
  },
  'region-not-supported': {
    title: 'Région non prise en charge',
    detail: ({ place }) =>
      `Les comptes situés ${place} ne peuvent pas être utilisés avec le cloud mondial. Inscrivez une application dans le cloud de votre organisation et choisissez ce cloud sous Avancé.`,
  },
  'other-cloud': {
    title: 'L’organisation est dans un autre cloud',
    detail: ({ place, chosenCloud }) =>
      `L’organisation se trouve ${place}, alors que le cloud choisi est ${chosenCloud}.`,
  },
  'application-not-found': {
    title: 'Application introuvable',
    detail: 'L’ID client de l’application n’est pas connu dans votre organisation.',
  },
  'application-misconfigured': {
    title: 'Inscription de l’application incomplète',
    detail:
      'L’inscription doit autoriser les flux clients publics et contenir l’adresse de redirection http://localhost sous « Applications mobiles et de bureau ».',
  },
  'tenant-not-found': {
    title: 'Locataire introuvable',
    detail: `${name} ne connaît aucune organisation avec cet ID de locataire.`,
  },
  'no-preinstalled-application': {
    title: 'Pas d’application préinstallée',
    detail:
      'Cette version ne contient pas d’application préinstallée. Inscrivez-en une dans votre organisation et entrez ses ID sous Avancé.',
  },
};

export const entraAnswerText: Words['failures']['entraAnswer'] = {
  code: (number) => `Code d’erreur : AADSTS${number}.`,
  words: (text) => `Réponse de Microsoft : « ${text} »`,
};
