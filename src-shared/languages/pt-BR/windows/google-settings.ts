import type { WindowTexts } from '../../texts.ts';

export const googleSettingsText: WindowTexts['googleSettings'] = {
  windowTitle: 'Configurações do aplicativo Google Gmail',
  isCustom: '&Usar configurações personalizadas de registro de aplicativo',
  clientId: '&ID do cliente do aplicativo:',
  clientSecret: '&Segredo do cliente:',
  storedSecret: 'Deixe vazio para usar o segredo armazenado',
  noPreinstalled:
    'Esta compilação não tem um aplicativo Google pré-instalado. Crie um cliente OAuth do tipo “Desktop app” no console do Google Cloud.',
  testing:
    'Enquanto a tela de consentimento está em Testing, o Google encerra cada entrada após 7 dias. Publique-a ou torne-a Internal.',
};
