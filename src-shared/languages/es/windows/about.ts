import type { WindowTexts } from '../../texts.ts';

export const aboutText: WindowTexts['about'] = {
  windowTitle: 'Acerca de Backup Notifier for Microsoft 365',
  version: (version) => `Versión ${version}`,
  parts: {
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'Sistema',
    architecture: 'Arquitectura',
  },
  engine: 'Motor',
  versions: 'Se ejecuta con',
  license: 'Software libre con licencia MIT. Copyright © 2026 Backup Notifier contributors.',
  trademarks:
    'Sin relación con Microsoft ni con Veeam. Los nombres de producto pertenecen a sus respectivos propietarios.',
  licenses: '&Licencias de terceros',
  licensesTitle: 'Licencias de terceros',
  copy: 'Copiar &detalles',
  copied: 'Copiado',
  copyByHand: 'El sistema no permitió copiar. Seleccione el texto y cópielo.',
  back: '&Atrás',
  close: '&Cerrar',
};
