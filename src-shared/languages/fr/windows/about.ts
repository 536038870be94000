import type { WindowTexts } from '../../texts.ts';

export const aboutText: WindowTexts['about'] = {
  windowTitle: 'À propos de Backup Notifier for Microsoft 365',
  version: (version) => `Version ${version}`,
  parts: {
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'Système',
    architecture: 'Architecture',
  },
  engine: 'Moteur',
  versions: 'Composants',
  license: 'Logiciel libre sous licence MIT. Copyright © 2026 Backup Notifier contributors.',
  trademarks: 'Non affilié à Microsoft ni à Veeam. Les noms de produits appartiennent à leurs propriétaires.',
  licenses: 'Licences &tierces',
  licensesTitle: 'Licences tierces',
  copy: 'Copier les &détails',
  copied: 'Copié',
  copyByHand: 'Le système a refusé la copie. Sélectionnez le texte et copiez-le.',
  back: '&Retour',
  close: '&Fermer',
};
