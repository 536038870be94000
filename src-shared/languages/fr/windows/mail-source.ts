import type { WindowTexts } from '../../texts.ts';

export const mailSourceText: WindowTexts['mailSource'] = {
  isOn: 'Transférer les &e-mails d’autres programmes',
  port: 'Por&t d’écoute :',
  otherComputers: 'Autres ordinateurs autorisés (avec &identification) :',
  otherComputersPlaceholder: 'Aucun. Par exemple 192.168.1.20, 10.0.0.0/24',
  hint: (port) =>
    `Les programmes de cet ordinateur envoient au serveur 127.0.0.1, port ${port}, sans chiffrement. Leurs e-mails partent du compte de l’onglet Notifications.`,
  showAccess: 'Identifiants et certificat pour les autres ordinateurs (&x)',
  server: 'Serveur',
  encryption: 'Chiffrement',
  startTls: 'STARTTLS',
  username: 'Utilisateur',
  password: 'Mot de passe',
  fingerprint: 'Empreinte SHA-256 du certificat',
  accessUnreadable: 'Impossible de déchiffrer les identifiants des autres ordinateurs.',
  renewActions: 'Identifiants et certificat',
  renew: { password: 'Nouveau mot de passe... (&k)', certificate: 'Nouveau certificat... (&q)' },
  renewTitle: { password: 'Créer un nouveau mot de passe ?', certificate: 'Créer un nouveau certificat ?' },
  renewDetail: {
    password:
      'Tous les autres ordinateurs qui envoient des e-mails ont besoin du nouveau mot de passe. Tant qu’il n’y est pas entré, leurs e-mails sont refusés.',
    certificate:
      'Tous les autres ordinateurs qui envoient des e-mails voient le nouveau certificat. Là où l’ancien était approuvé, approuvez celui-ci à sa place, sinon leurs e-mails n’arrivent pas.',
  },
  renewUnreadable: 'Ce qui ne peut pas être déchiffré est entièrement recréé : mot de passe et certificat.',
  renewConfirm: { password: '&Créer le mot de passe', certificate: '&Créer le certificat' },
};
