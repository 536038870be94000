import type { CertificateDoubt, MicrosoftRefusal } from '../../../../model/failures/smtp-failure.ts';
import type { Words } from '../../../texts.ts';
import { quote, quoteIfAny } from './reply.ts';

const retried = (action: string) => ({
  atHand: `${action} Puis réessayez.`,
  standing: `${action} Les notifications attendent et sont renvoyées automatiquement.`,
});
const inOptions = (action: string) => ({ atHand: action, standing: `Ouvrez Options, Notifications. ${action}` });

const doubts: Record<CertificateDoubt, string> = {
  'self-signed': 'ne se porte garant que de lui-même (auto-signé)',
  'issuer-unknown': 'a été émis par une autorité que cet ordinateur ne connaît pas',
  expired: 'a expiré ou n’est pas encore valide',
  'other-name': 'est établi pour un autre nom',
  other: 'n’a pas pu être vérifié',
};

const untilItEnds = 'Cela fonctionne jusqu’à ce que Microsoft le désactive, par défaut fin décembre 2026.';

const microsoftRefusals: Record<MicrosoftRefusal, { detail: string; otherwise: string }> = {
  organization: {
    detail: 'SMTP avec mot de passe (authentification de base) est désactivé pour toute l’organisation.',
    otherwise: ` Ou demandez à un administrateur Exchange d’autoriser SMTP AUTH pour l’organisation ou pour cette boîte aux lettres. ${untilItEnds}`,
  },
  mailbox: {
    detail: 'SMTP avec mot de passe (authentification de base) est désactivé pour cette boîte aux lettres.',
    otherwise: ` Ou demandez à un administrateur Exchange d’autoriser SMTP AUTH pour cette boîte aux lettres. ${untilItEnds}`,
  },
  ended: {
    detail: 'Microsoft n’accepte plus ici de mot de passe pour SMTP (authentification de base).',
    otherwise: '',
  },
  'not-accepted': {
    detail:
      'Microsoft n’a pas accepté l’utilisateur et le mot de passe. Les paramètres de sécurité par défaut, une stratégie ou la vérification en deux étapes les refusent également.',
    otherwise: ` Ou entrez à nouveau l’utilisateur et le mot de passe. ${untilItEnds}`,
  },
};

const renewed = 'Sinon, il se peut qu’autre chose réponde à sa place.';

export const smtpText: Words['failures']['smtp'] = {
  'smtp-not-set-up': {
    title: 'Le serveur SMTP n’est pas configuré',
    detail: 'Les notifications passent par un serveur SMTP, dont le nom ou l’adresse de l’expéditeur sont manquants.',
    advice: inOptions('Entrez le serveur SMTP et l’adresse de l’expéditeur.'),
  },
  'smtp-name-unknown': {
    title: 'Aucun serveur de ce nom',
    detail: ({ host }) => `Le nom ${host} est introuvable sur le réseau.`,
    advice: retried('Vérifiez l’orthographe du nom, ainsi que le DNS et la connexion VPN de cet ordinateur.'),
  },
  'smtp-not-reachable': {
    title: 'Le serveur SMTP est injoignable',
    detail: ({ host, port, reason }) => `Rien ne répond à ${host}, port ${port} (${reason}).`,
    advice: retried('Vérifiez le serveur, le port et le pare-feu ; de nombreux réseaux bloquent le port 25.'),
  },
  'smtp-timed-out': {
    title: 'Le serveur SMTP ne répond pas à temps',
    detail: ({ host, port }) => `${host}, port ${port}, n’a rien répondu, que la connexion ait été acceptée ou non.`,
    advice: retried('Vérifiez le serveur et le port : 587 et 25 commencent sans chiffrement, 465 avec.'),
  },
  'not-a-mail-server': {
    title: 'Ce n’est pas un serveur SMTP',
    detail: ({ host, port }) => `Autre chose répond à ${host}, port ${port}.`,
    advice: retried('Vérifiez le nom et le port (habituellement 587).'),
  },
  'smtp-refuses-connection': {
    title: 'Le serveur SMTP refuse cet ordinateur',
    detail: ({ host, reply }) => `${host} a mis fin à la connexion avant tout envoi. ${quote(reply)}`,
    advice: retried(
      'Demandez à l’administrateur du serveur d’accepter les connexions depuis l’adresse de cet ordinateur.',
    ),
  },
  'tls-not-offered': {
    title: 'Le serveur SMTP ne propose pas de chiffrement',
    detail: ({ host, port, reply }) =>
      `${host}, port ${port}, ne propose pas TLS : ni le mot de passe ni le message n’ont été envoyés.${quoteIfAny(reply)}`,
    advice:
      'Entrez un autre port (587 ou 465), ou faites activer TLS sur le serveur. Sans mot de passe, « Se connecter via SSL » peut être désactivé.',
  },
  'smtp-tls-not-agreed': {
    title: 'Aucune version de TLS commune',
    detail: ({ host, port, reason }) =>
      `${host}, port ${port}, et ce programme n’ont trouvé ni version de TLS, ni chiffrement, ni clé que les deux acceptent : rien n’a été envoyé (${reason}).`,
    advice: retried('Faites activer TLS 1.2 ou ultérieur sur le serveur, avec une clé d’au moins 2 048 bits.'),
  },
  'smtp-certificate-unknown': {
    title: 'Le certificat n’est pas approuvé',
    detail: ({ host, doubt, fingerprint }) =>
      `${host} a présenté un certificat qui ${doubts[doubt]} : rien ne lui a été envoyé. Son empreinte SHA-256 est ${fingerprint}.`,
    advice: {
      atHand:
        'Comparez son empreinte avec celle du serveur, puis approuvez-le ; ou faites installer un certificat auquel cet ordinateur fait confiance.',
      standing:
        'Ouvrez Options, Notifications, testez la connexion et comparez l’empreinte avant de l’approuver ; ou faites installer un certificat auquel cet ordinateur fait confiance.',
    },
  },
  'smtp-certificate-changed': {
    title: 'Le certificat a changé',
    detail: ({ host, trusted, found }) =>
      `${host} a présenté un autre certificat que celui que vous avez approuvé : rien ne lui a été envoyé. L’empreinte SHA-256 était ${trusted} ; elle est maintenant ${found}.`,
    advice: {
      atHand: `Si le certificat a été renouvelé, testez la connexion et approuvez le nouveau. ${renewed}`,
      standing: `Si le certificat a été renouvelé, ouvrez Options, Notifications, testez la connexion et approuvez le nouveau. ${renewed}`,
    },
  },
  'login-not-offered': {
    title: 'Le serveur SMTP n’accepte pas de mot de passe',
    detail: ({ host, reply }) =>
      `Un utilisateur et un mot de passe sont définis, mais ${host} ne permet pas de les utiliser : rien n’a été envoyé.${quoteIfAny(reply)}`,
    advice:
      'Entrez le port pour les clients (habituellement 587), ou désactivez « Le serveur SMTP exige une authentification ».',
  },
  'login-refused': {
    title: 'Utilisateur ou mot de passe refusé',
    detail: {
      atHand: ({ username, reply }) => `Le serveur SMTP n’accepte pas l’identification de ${username}. ${quote(reply)}`,
      standing: ({ username, reply }) =>
        `Le serveur SMTP n’accepte pas l’identification de ${username}. Le programme attend une heure avant la tentative suivante, pour ne pas verrouiller le compte. ${quote(reply)}`,
    },
    advice:
      'Entrez à nouveau l’utilisateur et le mot de passe. De nombreux fournisseurs exigent un mot de passe d’application lorsque la vérification en deux étapes est activée.',
  },
  'login-required': {
    title: 'Le serveur SMTP exige une identification',
    detail: ({ reply }) =>
      `Il n’accepte de messages qu’après identification, et aucun utilisateur n’est défini. ${quote(reply)}`,
    advice: inOptions(
      'Activez « Le serveur SMTP exige une authentification » sous Avancé, puis entrez l’utilisateur et le mot de passe.',
    ),
  },
  'microsoft-basic-auth-ended': {
    title: 'Microsoft 365 n’accepte pas de mot de passe pour SMTP',
    detail: ({ why, reply }) => `${microsoftRefusals[why].detail} ${quote(reply)}`,
    advice: ({ why }) =>
      inOptions(
        `Choisissez « Microsoft 365 (authentification moderne) » comme serveur de messagerie et autorisez un compte.${microsoftRefusals[why].otherwise}`,
      ),
  },
  'sender-address-refused': {
    title: 'Adresse de l’expéditeur refusée',
    detail: ({ address, reply }) => `Le serveur SMTP n’accepte aucun message de ${address}. ${quote(reply)}`,
    advice: inOptions(
      'Entrez une adresse depuis laquelle l’utilisateur est autorisé à envoyer, habituellement la sienne.',
    ),
  },
  'smtp-password-missing': {
    title: 'Le mot de passe SMTP est manquant',
    detail:
      'Aucun mot de passe n’est enregistré pour le serveur SMTP : les paramètres proviennent d’un autre ordinateur, ou ce système n’a pas de trousseau de clés pour l’y enregistrer.',
    advice: inOptions('Entrez le mot de passe sous Avancé.'),
  },
  'smtp-password-unreadable': {
    title: 'Impossible de lire le mot de passe SMTP',
    detail: ({ path }) => `Le système n’a pas pu le déchiffrer. Le fichier n’a pas été modifié : ${path}`,
    advice: 'Déverrouillez le trousseau de clés, ou entrez à nouveau le mot de passe sous Avancé.',
  },
  'smtp-password-not-stored': {
    title: 'Impossible d’enregistrer le mot de passe SMTP',
    detail:
      'Ce système n’offre pas de trousseau de clés : le mot de passe n’est conservé qu’en mémoire, jusqu’à la fermeture du programme.',
    advice:
      'Installez et déverrouillez un trousseau de clés (par exemple GNOME Keyring ou KWallet), puis entrez à nouveau le mot de passe sous Avancé.',
  },
};
