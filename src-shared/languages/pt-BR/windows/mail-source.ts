import type { WindowTexts } from '../../texts.ts';

export const mailSourceText: WindowTexts['mailSource'] = {
  isOn: 'Encaminhar emai&l de outros programas',
  port: '&Porta de escuta:',
  otherComputers: 'Outros computadores que podem en&viar (com login):',
  otherComputersPlaceholder: 'Nenhum. Por exemplo, 192.168.1.20, 10.0.0.0/24',
  hint: (port) =>
    `Os programas deste computador enviam ao servidor 127.0.0.1, porta ${port}, sem criptografia. Seus emails saem da conta da guia Notificações.`,
  showAccess: 'Login e certificado para outros computadores (&x)',
  server: 'Servidor',
  encryption: 'Criptografia',
  startTls: 'STARTTLS',
  username: 'Usuário',
  password: 'Senha',
  fingerprint: 'Impressão digital SHA-256 do certificado',
  accessUnreadable: 'Não é possível descriptografar o login de outros computadores.',
  renewActions: 'Login e certificado',
  renew: { password: 'Nova senha... (&k)', certificate: 'Novo certificado... (&q)' },
  renewTitle: { password: 'Gerar uma nova senha?', certificate: 'Gerar um novo certificado?' },
  renewDetail: {
    password:
      'Todos os outros computadores que enviam email precisam da nova senha. Até que ela seja inserida neles, seus emails são recusados.',
    certificate:
      'Todos os outros computadores que enviam email veem o novo certificado. Onde o anterior era confiável, confie neste em seu lugar; caso contrário, os emails não chegam.',
  },
  renewUnreadable: 'O que não pode ser descriptografado é gerado novamente por completo: senha e certificado.',
  renewConfirm: { password: '&Gerar nova senha', certificate: '&Gerar novo certificado' },
};
