import type { WindowTexts } from '../../texts.ts';

export const certificateText: WindowTexts['certificate'] = {
  trustTitle: 'Faire confiance à ce serveur ?',
  trustDetail: (host, port) =>
    `${host}, port ${port}, a présenté un certificat qui n’est pas encore approuvé. Rien ne lui a été envoyé.`,
  trust: '&Approuver',
  changedTitle: 'Le certificat a changé',
  changedDetail: (host, port) =>
    `${host}, port ${port}, a présenté un autre certificat que celui que vous avez approuvé. Rien ne lui a été envoyé.`,
  changedAdvice:
    'Ne l’approuvez que si le certificat a été renouvelé sur le serveur et que le serveur affiche la même nouvelle empreinte. Sinon, il se peut qu’une autre machine réponde pour obtenir le mot de passe.',
  trustChanged: '&Approuver le nouveau certificat',
  doNotTrust: '&Ne pas approuver',
  fingerprint: 'Empreinte SHA-256',
  fingerprintBefore: 'Approuvée jusqu’ici (SHA-256)',
  fingerprintNow: 'Présentée maintenant (SHA-256)',
};
