import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

/** While the server is watched, the program tries again by itself. */
const retried = (advice: string) => ({
  atHand: advice,
  standing: `${advice} Le programme réessaiera automatiquement.`,
});

const message = (text: string) => (text === '' ? '' : ` : ${text}`);

/** A number with its unit. @param aheadMs - of the one clock, or the other */
const duration = (aheadMs: number) => {
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  return minutes < 120
    ? pluralize(minutes, { one: '# minute', other: '# minutes' })
    : pluralize(Math.round(minutes / 60), { one: '# heure', other: '# heures' });
};

const keyrings = 'Installez et déverrouillez un trousseau de clés (par exemple GNOME Keyring ou KWallet)';
const otherwise = 'Sinon, il se peut qu’autre chose réponde à sa place.';
const clocks = 'Rien n’est perdu, mais les heures indiquées dans les messages sont celles du serveur.';

export const backupServerHintsText: Words['failures']['backupServerHints'] = {
  vb365: {
    portAdvice: '4443, sauf s’il a été modifié',
    usernameForms: 'DOMAINE\\utilisateur ou utilisateur@domaine',
  },
  vbr: {
    portAdvice: '9419, sauf s’il a été modifié ; à partir de la version 13.1, 443 aussi',
    usernameForms: 'DOMAINE\\utilisateur, utilisateur@domaine, ou le nom seul pour un compte du serveur lui-même',
  },
};

export const backupServerText: Words['failures']['backupServer'] = {
  'server-name-unknown': {
    title: 'Aucun serveur de ce nom',
    detail: ({ host }) => `Le nom ${host} est introuvable sur le réseau.`,
    advice: 'Vérifiez l’orthographe de l’adresse du serveur, ainsi que le DNS et la connexion VPN de cet ordinateur.',
  },
  'server-not-reachable': {
    title: 'Le serveur est injoignable',
    detail: ({ host, port, reason }) => `Rien ne répond à ${host}, port ${port} (${reason}).`,
    advice: ({ portAdvice }) =>
      retried(
        `Vérifiez que le serveur est allumé, que son service d’API REST est en cours d’exécution, et que le port (${portAdvice}) et le pare-feu sont corrects.`,
      ),
  },
  'server-timed-out': {
    title: 'Le serveur ne répond pas à temps',
    detail: ({ host, port }) => `${host}, port ${port}, n’a pas terminé sa réponse en une minute.`,
    advice: retried('Vérifiez la charge du serveur et le réseau qui y mène.'),
  },
  'server-without-tls': {
    title: 'Pas de connexion sécurisée sur ce port',
    detail: ({ port }) => `Ce qui répond sur le port ${port} n’utilise pas HTTPS : aucun mot de passe n’a été envoyé.`,
    advice: ({ portAdvice }) => `Entrez le port de l’API REST (${portAdvice}).`,
  },
  'tls-not-agreed': {
    title: 'Aucune version de TLS commune',
    detail: ({ port, reason }) =>
      `Ce qui répond sur le port ${port} et ce programme n’ont trouvé ni version de TLS, ni chiffrement, ni clé que les deux acceptent : aucun mot de passe n’a été envoyé (${reason}).`,
    advice:
      'Activez TLS 1.2 ou ultérieur dans Windows sur le serveur, et utilisez un certificat avec une clé d’au moins 2 048 bits. Si le port n’est pas celui de l’API REST, corrigez-le.',
  },
  'certificate-unknown': {
    title: 'Le certificat n’est pas encore approuvé',
    detail: 'Le serveur a présenté un certificat que personne n’a encore approuvé : rien ne lui a été envoyé.',
    advice: {
      atHand: 'Testez la connexion, comparez le certificat avec celui de l’API REST sur le serveur, puis approuvez-le.',
      standing:
        'Modifiez le serveur et testez la connexion, comparez le certificat avec celui de l’API REST sur le serveur, puis approuvez-le.',
    },
  },
  'certificate-changed': {
    title: 'Le certificat a changé',
    detail: 'Le serveur a présenté un autre certificat que celui que vous avez approuvé : rien ne lui a été envoyé.',
    advice: {
      atHand: `Si le certificat a été renouvelé, testez la connexion et approuvez le nouveau. ${otherwise}`,
      standing: `Si le certificat a été renouvelé, modifiez le serveur, testez la connexion et approuvez le nouveau. ${otherwise}`,
    },
  },
  'not-a-backup-server': {
    title: ({ name }) => `Ce n’est pas ${name}`,
    detail: ({ found }) => `Autre chose répond à cette adresse : ${found}.`,
    advice: ({ portAdvice }) => `Vérifiez l’adresse et le port (${portAdvice}), et que l’API REST y est activée.`,
  },
  'version-not-supported': {
    title: 'La version n’est pas prise en charge',
    detail: ({ version }) => `Le serveur ne propose pas l’API REST ${version}.`,
    advice: ({ name, oldestRelease }) =>
      `Choisissez Automatique comme version de l’API, ou mettez le serveur à jour vers ${name} ${oldestRelease} ou ultérieur.`,
  },
  'password-refused': {
    title: 'Utilisateur ou mot de passe refusé',
    detail: {
      atHand: ({ username }) => `Le serveur n’accepte pas la connexion de ${username}.`,
      standing: ({ username }) =>
        `Le serveur n’accepte pas la connexion de ${username}. Le programme attend une heure avant la tentative suivante, pour ne pas verrouiller le compte.`,
    },
    advice: {
      atHand: ({ usernameForms }) => `Entrez à nouveau l’utilisateur (${usernameForms}) et le mot de passe.`,
      standing: ({ usernameForms }) =>
        `Modifiez le serveur et entrez à nouveau l’utilisateur (${usernameForms}) et le mot de passe.`,
    },
  },
  'mfa-required': {
    title: 'Le compte exige un second facteur',
    detail: ({ username }) =>
      `Le serveur demande à ${username} une authentification multifacteur, qu’un programme ne peut pas fournir.`,
    advice: ({ name }) =>
      `Utilisez un compte de service pour lequel l’authentification multifacteur est désactivée dans ${name}.`,
  },
  'sign-in-denied': {
    title: 'Connexion non autorisée',
    detail: (failure) =>
      `Le serveur ne laisse pas ${failure.username} se connecter à son API REST (état 403, Forbidden)${message(failure.message)}. Cela ne dit rien du mot de passe.`,
    advice:
      'Donnez au compte un rôle qui peut utiliser l’API REST et afficher les tâches et leurs sessions, ou utilisez un autre compte.',
  },
  'token-refused': {
    title: 'Connecté, mais le serveur refuse le jeton',
    detail: ({ username }) =>
      `Le serveur a accepté le mot de passe de ${username}, puis a répondu à la requête suivante par l’état 401 (Unauthorized).`,
    advice: retried(
      'Vérifiez qu’aucun proxy ni aucune passerelle devant le serveur ne retire l’en-tête Authorization des requêtes, puis redémarrez le service d’API REST sur le serveur.',
    ),
  },
  'server-access-denied': {
    title: 'Accès refusé',
    detail: ({ username }) => `${username} peut se connecter, mais n’est pas autorisé à lire les sessions des tâches.`,
    advice: 'Donnez au compte un rôle qui peut afficher les tâches et leurs sessions, ou utilisez un autre compte.',
  },
  'password-missing': {
    title: 'Le mot de passe est manquant',
    detail:
      'Aucun mot de passe n’est enregistré pour ce serveur : les paramètres proviennent d’un autre ordinateur, ou ce système n’a pas de trousseau de clés pour l’y conserver.',
    advice: { atHand: 'Entrez le mot de passe.', standing: 'Modifiez le serveur et entrez le mot de passe.' },
  },
  'password-unreadable': {
    title: 'Impossible de lire le mot de passe enregistré',
    detail: ({ path }) => `Le système n’a pas pu le déchiffrer. Le fichier n’a pas été modifié : ${path}`,
    advice: {
      atHand: 'Déverrouillez le trousseau de clés, ou entrez à nouveau le mot de passe.',
      standing: 'Déverrouillez le trousseau de clés, ou modifiez le serveur et entrez à nouveau le mot de passe.',
    },
  },
  'password-not-stored': {
    title: 'Impossible d’enregistrer le mot de passe',
    detail:
      'Ce système n’offre pas de trousseau de clés : le mot de passe n’est conservé qu’en mémoire, jusqu’à la fermeture du programme.',
    advice: {
      atHand: `${keyrings}, puis entrez à nouveau le mot de passe.`,
      standing: `${keyrings}, puis modifiez le serveur et entrez à nouveau le mot de passe.`,
    },
  },
  'server-throttled': {
    title: 'Le serveur limite le nombre de requêtes',
    detail: 'Le serveur a reçu plus de requêtes en peu de temps qu’il n’en autorise, de ce programme ou d’un autre.',
    advice: {
      atHand: 'Attendez une minute, puis testez à nouveau la connexion.',
      standing: 'Rien à faire : le programme réessaiera automatiquement lorsque le serveur le permettra.',
    },
  },
  'server-error': {
    title: 'Le serveur signale une erreur',
    detail: (failure) => `Le serveur a répondu par l’état ${failure.status}${message(failure.message)}`,
    advice: retried('Si cela persiste, vérifiez le serveur.'),
  },
  'answer-not-understood': {
    title: 'Une réponse n’a pas été comprise',
    detail: ({ path, reason }) => `La réponse à ${path} n’est pas valide : ${reason}.`,
    advice: retried('Si le serveur a été mis à jour récemment, mettez ce programme à jour.'),
  },
  'sessions-not-stored': {
    title: 'Impossible d’enregistrer les tâches terminées',
    detail: ({ reason }) =>
      `Le serveur a été lu, mais ses sessions n’ont pas pu être enregistrées sur cet ordinateur : ${reason}.`,
    advice:
      'Vérifiez l’espace libre sur le disque qui contient les données de ce programme. Le programme réessaiera automatiquement.',
  },
  'sessions-not-understood': {
    title: 'Certaines sessions n’ont pas été comprises',
    detail: ({ count }) =>
      pluralize(count, {
        one: '# session de tâche n’a pas d’ID ou d’heure et ne peut donc pas être signalée.',
        other: '# sessions de tâches n’ont pas d’ID ou d’heure et ne peuvent donc pas être signalées.',
      }),
    advice: 'Consultez l’historique des tâches sur le serveur, et mettez ce programme à jour.',
  },
  'server-clock-off': {
    title: 'Les horloges diffèrent',
    detail: ({ aheadMs }) =>
      aheadMs > 0
        ? `L’horloge du serveur avance de ${duration(aheadMs)} sur celle de cet ordinateur. ${clocks}`
        : `L’horloge du serveur retarde de ${duration(aheadMs)} sur celle de cet ordinateur. ${clocks}`,
    advice: 'Réglez l’horloge du serveur ou de cet ordinateur.',
  },
};

export const backupServerTroubleText: Words['failures']['backupServerTrouble'] = {
  'backup-server-not-read': {
    title: 'Impossible de lire un serveur de sauvegarde',
    detail: ({ host, cause }) =>
      `Les tâches qui se terminent sur ${host} seront signalées dès que le serveur pourra de nouveau être lu. ${cause.title} : ${cause.detail}`,
  },
  'backup-server-sessions-unclear': {
    title: 'Certaines tâches ne peuvent pas être signalées',
    detail: ({ host, count }) =>
      pluralize(count, {
        one: `# session de tâche sur ${host} n’a pas d’ID ou d’heure, ou le serveur n’a pas pu la renvoyer : elle n’a pas été signalée.`,
        other: `# sessions de tâches sur ${host} n’ont pas d’ID ou d’heure, ou le serveur n’a pas pu les renvoyer : elles n’ont pas été signalées.`,
      }),
    advice: 'Consultez l’historique des tâches sur le serveur, et mettez ce programme à jour. Puis masquez ce message.',
  },
};
