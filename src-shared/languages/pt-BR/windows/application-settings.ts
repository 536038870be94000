import type { WindowTexts } from '../../texts.ts';

export const applicationSettingsText: WindowTexts['applicationSettings'] = {
  windowTitle: 'Configurações do aplicativo Microsoft 365',
  cloud: '&Nuvem:',
  isCustom: '&Usar configurações personalizadas de registro de aplicativo',
  clientId: '&ID do cliente do aplicativo:',
  tenantId: 'ID do &locatário:',
  signInAs: 'En&trar como:',
  signInChoices: { person: 'Uma pessoa', application: 'O próprio aplicativo' },
  mailbox: 'Caixa de correio re&metente:',
  certificate: 'Certificado com chave &privada:',
  noCertificate: 'PFX ou PEM com ambos',
  validUntil: (day) => `Válido até ${day}.`,
  chooseFile: 'Escol&her arquivo...',
  password: '&Senha do arquivo:',
  openFile: '&Abrir',
  staysInFile: 'Manter a chave no arqui&vo',
  staysInFileHint: 'O programa lê o arquivo sempre que precisa da chave e não armazena nenhuma cópia dela.',
  guide: '&Como registrar um aplicativo',
};
