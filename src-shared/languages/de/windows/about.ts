import type { WindowTexts } from '../../texts.ts';

export const aboutText: WindowTexts['about'] = {
  windowTitle: 'Info über Backup Notifier for Microsoft 365',
  version: (version) => `Version ${version}`,
  parts: {
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'System',
    architecture: 'Architektur',
  },
  engine: 'Hintergrundprogramm',
  versions: 'Läuft auf',
  license: 'Freie Software unter der MIT-Lizenz. Copyright © 2026 Backup Notifier contributors.',
  trademarks: 'Nicht mit Microsoft oder Veeam verbunden. Produktnamen gehören ihren Eigentümern.',
  licenses: '&Lizenzen von Drittanbietern',
  licensesTitle: 'Lizenzen von Drittanbietern',
  copy: '&Details kopieren',
  copied: 'Kopiert',
  copyByHand: 'Das System hat das Kopieren abgelehnt. Markieren Sie den Text, und kopieren Sie ihn.',
  back: '&Zurück',
  close: '&Schließen',
};
