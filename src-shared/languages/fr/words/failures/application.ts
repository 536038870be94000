import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name } = services['microsoft-365'];

export const applicationText: Words['failures']['application'] = {
  'application-incomplete': {
    title: 'Non configuré',
    detail:
      'L’application doit envoyer en son propre nom, mais il lui manque encore un certificat ou une boîte aux lettres d’envoi.',
  },
  'certificate-not-registered': {
    title: 'Le certificat n’est pas accepté',
    detail: `${name} ne connaît pas ce certificat pour l’application, ou il y a expiré.`,
    advice:
      'Chargez le certificat, sans sa clé, dans l’inscription sous Certificats et secrets. Le programme réessaie toutes les heures.',
  },
  'certificate-expired': {
    title: 'Le certificat a expiré',
    detail: ({ on }) =>
      `Le certificat de l’application a expiré le ${on} : ${name} n’accepte plus aucun message de sa part.`,
  },
  'certificate-expires-soon': {
    title: 'Le certificat expire bientôt',
    detail: ({ on }) =>
      `Le certificat de l’application expire le ${on}. Après cette date, aucune notification ne pourra être envoyée.`,
  },
  'certificate-not-usable': {
    title: 'Le certificat est inutilisable',
    detail: ({ problemSentence, path }) => `${problemSentence} Le fichier : ${path}`,
    advice: 'Placez-y le certificat avec sa clé privée ; le programme réessaie toutes les heures.',
  },
  'certificate-key-unreadable': {
    title: 'Impossible de lire la clé enregistrée',
    detail: ({ path }) =>
      `Le système n’a pas pu déchiffrer ce qui est enregistré du certificat. Le fichier n’a pas été modifié : ${path}`,
  },
  'certificate-key-missing': {
    title: 'La clé du certificat est manquante',
    detail:
      'La clé privée n’était conservée qu’en mémoire, ou son fichier a été supprimé : elle est de nouveau nécessaire.',
  },
  'certificate-not-stored': {
    title: 'Impossible d’enregistrer la clé',
    detail:
      'Ce système n’offre pas de trousseau de clés : la clé privée n’est conservée qu’en mémoire, jusqu’à la fermeture du programme.',
    advice:
      'Laissez la clé dans un fichier que seul cet utilisateur peut lire, et choisissez ce fichier dans les paramètres.',
  },
  'application-not-in-organization': {
    title: 'Application introuvable',
    detail: 'L’organisation n’a pas d’application avec cet ID client, ou elle y est désactivée.',
  },
  'application-not-accepted': {
    title: 'L’application n’est pas acceptée',
    detail: ({ code }) => `${name} n’a accordé aucun accès à l’application (${code}).`,
  },
  'application-not-permitted': {
    title: 'L’application n’est pas autorisée à envoyer',
    detail: ({ mailbox }) =>
      `Depuis un jour, ${name} ne laisse pas l’application envoyer depuis ${mailbox} : l’autorisation d’application Mail.Send manque, la boîte aux lettres n’est pas dans l’étendue de son rôle, ou elle n’a pas de licence.`,
    advice:
      'Demandez à un administrateur de le vérifier avec Test-ServicePrincipalAuthorization. Le programme réessaie toutes les heures.',
  },
};

export const certificateProblemsText: Words['failures']['certificateProblems'] = {
  'not-readable': 'Le fichier est illisible.',
  'not-a-certificate': 'Le fichier n’est ni un fichier PEM ni un fichier PFX, ou il est endommagé.',
  'no-certificate': 'Le fichier ne contient pas de certificat, seulement une clé.',
  'no-key': 'Le fichier ne contient pas de clé privée.',
  'password-missing': 'Le fichier est protégé par un mot de passe, qui est manquant.',
  'wrong-password': 'Le mot de passe du fichier est incorrect.',
  'not-rsa': 'La clé n’est pas une clé RSA, dont Microsoft Entra ID a besoin.',
  'keys-differ': 'La clé privée du fichier ne correspond pas au certificat.',
};
