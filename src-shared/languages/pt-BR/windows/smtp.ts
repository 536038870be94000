import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const smtpText: WindowTexts['smtp'] = {
  host: 'Se&rvidor SMTP:',
  hostExample: 'mail.contoso.com',
  fromExample: 'backup@contoso.com',
  connection: 'Conexão',
  noServer: 'Digite o servidor SMTP e o endereço em De.',
  encryption: {
    'tls-from-the-start': 'TLS',
    starttls: 'STARTTLS',
    'if-offered': 'criptografada se o servidor oferecer',
  },
  noLogin: 'sem autenticação',

  test: 'T&estar conexão',
  stop: 'Parar con&exão',
  contacting: 'Conectando ao servidor...',
  waiting: (place) => `Aguardando a resposta de ${place}...`,
  connected: 'Conectado',
  encrypted: 'A conexão é criptografada.',
  notEncrypted: 'A conexão não é criptografada.',
  loggedIn: 'O servidor aceita o usuário e a senha.',
  largest: (megabytes) =>
    pluralize(megabytes, { one: 'Ele aceita mensagens de até # MB.', other: 'Ele aceita mensagens de até # MB.' }),
  certificateNotTrusted: 'O certificado não era confiável; portanto, nada foi enviado.',
  trustAdvice: 'Compare a impressão digital com a do certificado no servidor ou peça-a ao administrador dele.',

  microsoftTitle: 'O Microsoft 365 deixará de aceitar senhas',
  microsoftDetail:
    'A Microsoft desativará por padrão o SMTP com senha (autenticação básica) no fim de dezembro de 2026.',
  useMicrosoft: 'Usar o Microsoft 365 (autenticação moderna)',

  windowTitle: 'Configurações do servidor SMTP',
  port: '&Porta:',
  portHint: '587 ou 25: STARTTLS. 465: TLS desde o início.',
  usesTls: 'Conectar usando &SSL',
  requiresLogin: 'O servidor SMTP requer &autenticação',
  username: 'Nome de &usuário:',
  password: 'Sen&ha:',
  passwordStored: 'Armazenada',
  passwordHint: 'Armazenada com criptografia e enviada somente por uma conexão criptografada.',
  certificate: 'Certificado confiável',
  certificateFingerprint: 'Certificado confiável (SHA-256)',
  forgetCertificate: 'Deixar de &confiar',
};
