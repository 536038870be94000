import type { WindowTexts } from '../../texts.ts';

export const applicationSettingsText: WindowTexts['applicationSettings'] = {
  windowTitle: 'Paramètres de l’application Microsoft 365',
  cloud: 'C&loud :',
  isCustom: '&Utiliser une inscription d’application personnalisée',
  clientId: '&ID client de l’application :',
  tenantId: 'ID du loca&taire :',
  signInAs: 'Con&nexion en tant que :',
  signInChoices: { person: 'Une personne', application: 'L’application elle-même' },
  mailbox: '&Boîte aux lettres d’envoi :',
  certificate: '&Certificat avec clé privée :',
  noCertificate: 'PFX, ou PEM complet',
  validUntil: (day) => `Valide jusqu’au ${day}.`,
  chooseFile: 'Choisir un &fichier...',
  password: '&Mot de passe du fichier :',
  openFile: '&Ouvrir',
  staysInFile: 'Lai&sser la clé dans son fichier',
  staysInFileHint: 'Le programme lit le fichier chaque fois qu’il a besoin de la clé et n’en conserve aucune copie.',
  guide: 'Comment inscrire une a&pplication',
};
