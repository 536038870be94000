import type { WindowTexts } from '../../texts.ts';

export const googleSettingsText: WindowTexts['googleSettings'] = {
  windowTitle: 'Paramètres de l’application Google Gmail',
  isCustom: '&Utiliser une inscription d’application personnalisée',
  clientId: '&ID client de l’application :',
  clientSecret: 'Code &secret du client :',
  storedSecret: 'Laissez vide pour utiliser celui qui est enregistré',
  noPreinstalled:
    'Cette version ne contient pas d’application Google préinstallée. Créez un client OAuth de type « Application de bureau » dans la console Google Cloud.',
  testing:
    'Tant que son écran de consentement est en mode test, Google met fin à chaque connexion au bout de 7 jours. Publiez l’application ou rendez-la interne.',
};
