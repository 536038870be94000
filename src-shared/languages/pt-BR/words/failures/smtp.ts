import type { CertificateDoubt, MicrosoftRefusal } from '../../../../model/failures/smtp-failure.ts';
import type { Words } from '../../../texts.ts';
import { quote, quoteIfAny } from './reply.ts';

const retried = (action: string) => ({
  atHand: `${action} Depois, tente novamente.`,
  standing: `${action} As notificações esperam e há novas tentativas automáticas.`,
});
const inOptions = (action: string) => ({ atHand: action, standing: `Abra Opções, Notificações. ${action}` });

const doubts: Record<CertificateDoubt, string> = {
  'self-signed': 'atesta somente a si mesmo (autoassinado)',
  'issuer-unknown': 'foi emitido por alguém que este computador não conhece',
  expired: 'expirou ou ainda não é válido',
  'other-name': 'é para outro nome',
  other: 'não pôde ser verificado',
};

const untilItEnds = 'Isso funciona até que a Microsoft o desative, por padrão no fim de dezembro de 2026.';

const microsoftRefusals: Record<MicrosoftRefusal, { detail: string; otherwise: string }> = {
  organization: {
    detail: 'O SMTP com senha (autenticação básica) está desativado para toda a organização.',
    otherwise: ` Ou peça a um administrador do Exchange que permita SMTP AUTH para a organização ou para esta caixa de correio. ${untilItEnds}`,
  },
  mailbox: {
    detail: 'O SMTP com senha (autenticação básica) está desativado para esta caixa de correio.',
    otherwise: ` Ou peça a um administrador do Exchange que permita SMTP AUTH para esta caixa de correio. ${untilItEnds}`,
  },
  ended: {
    detail: 'A Microsoft não aceita mais senha para SMTP (autenticação básica) aqui.',
    otherwise: '',
  },
  'not-accepted': {
    detail:
      'A Microsoft não aceitou o usuário e a senha. Os padrões de segurança, uma política ou a verificação em duas etapas também os recusam.',
    otherwise: ` Ou digite o usuário e a senha novamente. ${untilItEnds}`,
  },
};

export const smtpText: Words['failures']['smtp'] = {
  'smtp-not-set-up': {
    title: 'O servidor SMTP não está configurado',
    detail: 'As notificações passam por um servidor SMTP, e falta o nome dele ou o endereço em De.',
    advice: inOptions('Digite o servidor SMTP e o endereço em De.'),
  },
  'smtp-name-unknown': {
    title: 'Nenhum servidor com este nome',
    detail: ({ host }) => `O nome ${host} não foi encontrado na rede.`,
    advice: retried('Verifique se há erros de digitação no nome e a conexão de DNS e VPN deste computador.'),
  },
  'smtp-not-reachable': {
    title: 'Não é possível acessar o servidor SMTP',
    detail: ({ host, port, reason }) => `Nada responde em ${host}, porta ${port} (${reason}).`,
    advice: retried('Verifique o servidor, a porta e o firewall; muitas redes bloqueiam a porta 25.'),
  },
  'smtp-timed-out': {
    title: 'O servidor SMTP não responde a tempo',
    detail: ({ host, port }) => `${host}, porta ${port}, aceitou ou não a conexão e não disse nada.`,
    advice: retried('Verifique o servidor e a porta: 587 e 25 começam sem criptografia, 465 com ela.'),
  },
  'not-a-mail-server': {
    title: 'Não há servidor SMTP ali',
    detail: ({ host, port }) => `Outra coisa responde em ${host}, porta ${port}.`,
    advice: retried('Verifique o nome e a porta (geralmente 587).'),
  },
  'smtp-refuses-connection': {
    title: 'O servidor SMTP recusa este computador',
    detail: ({ host, reply }) => `${host} encerrou a conexão antes que algo fosse enviado. ${quote(reply)}`,
    advice: retried('Peça ao administrador do servidor que aceite conexões do endereço deste computador.'),
  },
  'tls-not-offered': {
    title: 'O servidor SMTP não oferece criptografia',
    detail: ({ host, port, reply }) =>
      `${host}, porta ${port}, não oferece TLS; portanto, nem a senha nem a mensagem foram enviadas.${quoteIfAny(reply)}`,
    advice:
      'Digite outra porta (587 ou 465) ou peça que o TLS seja ativado no servidor. Sem senha, “Conectar usando SSL” pode ser desativado.',
  },
  'smtp-tls-not-agreed': {
    title: 'Nenhuma versão de TLS em comum',
    detail: ({ host, port, reason }) =>
      `${host}, porta ${port}, e este programa não encontraram versão de TLS, codificação ou chave que ambos aceitem; portanto, nada foi enviado (${reason}).`,
    advice: retried('Peça que o TLS 1.2 ou posterior seja ativado no servidor, com uma chave de 2.048 bits ou mais.'),
  },
  'smtp-certificate-unknown': {
    title: 'O certificado não é confiável',
    detail: ({ host, doubt, fingerprint }) =>
      `${host} apresentou um certificado que ${doubts[doubt]}; portanto, nada foi enviado a ele. A impressão digital SHA-256 é ${fingerprint}.`,
    advice: {
      atHand:
        'Compare a impressão digital com a do servidor e confie nele; ou instale um certificado em que este computador confie.',
      standing:
        'Abra Opções, Notificações, teste a conexão e compare a impressão digital antes de confiar nele; ou instale um certificado em que este computador confie.',
    },
  },
  'smtp-certificate-changed': {
    title: 'O certificado foi alterado',
    detail: ({ host, trusted, found }) =>
      `${host} apresentou um certificado diferente daquele em que você confiou; portanto, nada foi enviado a ele. A impressão digital SHA-256 era ${trusted} e agora é ${found}.`,
    advice: {
      atHand:
        'Se o certificado foi renovado, teste a conexão e confie no novo. Caso contrário, outra coisa pode estar respondendo no lugar dele.',
      standing:
        'Se o certificado foi renovado, abra Opções, Notificações, teste a conexão e confie no novo. Caso contrário, outra coisa pode estar respondendo no lugar dele.',
    },
  },
  'login-not-offered': {
    title: 'O servidor SMTP não aceita senha',
    detail: ({ host, reply }) =>
      `Um usuário e uma senha estão definidos, e ${host} não oferece meio de usá-los; portanto, nada foi enviado.${quoteIfAny(reply)}`,
    advice: 'Digite a porta para clientes (geralmente 587) ou desative “O servidor SMTP requer autenticação”.',
  },
  'login-refused': {
    title: 'Usuário ou senha recusados',
    detail: {
      atHand: ({ username, reply }) => `O servidor SMTP não aceita o login de ${username}. ${quote(reply)}`,
      standing: ({ username, reply }) =>
        `O servidor SMTP não aceita o login de ${username}. O programa espera uma hora antes da próxima tentativa, para que a conta não seja bloqueada. ${quote(reply)}`,
    },
    advice:
      'Digite o usuário e a senha novamente. Muitos provedores exigem uma senha de aplicativo em vez da sua quando a verificação em duas etapas está ativada.',
  },
  'login-required': {
    title: 'O servidor SMTP exige login',
    detail: ({ reply }) =>
      `Ele aceita mensagens somente após um login, e nenhum usuário está definido. ${quote(reply)}`,
    advice: inOptions('Ative “O servidor SMTP requer autenticação” em Avançado e digite o usuário e a senha.'),
  },
  'microsoft-basic-auth-ended': {
    title: 'O Microsoft 365 não aceita senha para SMTP',
    detail: ({ why, reply }) => `${microsoftRefusals[why].detail} ${quote(reply)}`,
    advice: ({ why }) =>
      inOptions(
        `Escolha “Microsoft 365 (autenticação moderna)” como servidor de email e autorize uma conta.${microsoftRefusals[why].otherwise}`,
      ),
  },
  'sender-address-refused': {
    title: 'Endereço em De recusado',
    detail: ({ address, reply }) => `O servidor SMTP não aceita nenhuma mensagem de ${address}. ${quote(reply)}`,
    advice: inOptions('Digite em De um endereço do qual o usuário possa enviar, geralmente o dele.'),
  },
  'smtp-password-missing': {
    title: 'Falta a senha do SMTP',
    detail:
      'Nenhuma senha está armazenada para o servidor SMTP: as configurações vieram de outro computador, ou este sistema não tem um chaveiro para armazená-la.',
    advice: inOptions('Digite a senha em Avançado.'),
  },
  'smtp-password-unreadable': {
    title: 'A senha do SMTP não pode ser lida',
    detail: ({ path }) => `O sistema não conseguiu descriptografá-la. O arquivo não foi alterado: ${path}`,
    advice: 'Desbloqueie o chaveiro ou digite a senha novamente em Avançado.',
  },
  'smtp-password-not-stored': {
    title: 'A senha do SMTP não pode ser armazenada',
    detail:
      'Este sistema não oferece um chaveiro; portanto, a senha fica somente na memória, até o programa ser encerrado.',
    advice:
      'Instale e desbloqueie um chaveiro (por exemplo, GNOME Keyring ou KWallet) e digite a senha novamente em Avançado.',
  },
};
