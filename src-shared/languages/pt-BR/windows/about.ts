import type { WindowTexts } from '../../texts.ts';

export const aboutText: WindowTexts['about'] = {
  windowTitle: 'Sobre o Backup Notifier for Microsoft 365',
  version: (version) => `Versão ${version}`,
  parts: {
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'Sistema',
    architecture: 'Arquitetura',
  },
  engine: 'Mecanismo',
  versions: 'Executado em',
  license: 'Software livre sob a licença MIT. Copyright © 2026 Backup Notifier contributors.',
  trademarks: 'Sem afiliação com a Microsoft ou a Veeam. Os nomes de produtos pertencem a seus proprietários.',
  licenses: 'Licenças de &terceiros',
  licensesTitle: 'Licenças de terceiros',
  copy: '&Copiar detalhes',
  copied: 'Copiado',
  copyByHand: 'O sistema recusou a cópia. Selecione o texto e copie-o.',
  back: '&Voltar',
  close: '&Fechar',
};
