import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name } = services['microsoft-365'];

export const applicationText: Words['failures']['application'] = {
  'application-incomplete': {
    title: 'Não configurado',
    detail: 'O aplicativo deve enviar em nome próprio e ainda não tem certificado ou caixa de correio de onde enviar.',
  },
  'certificate-not-registered': {
    title: 'O certificado não é aceito',
    detail: `O ${name} não conhece este certificado para o aplicativo, ou ele expirou ali.`,
    advice:
      'Carregue o certificado, sem a chave, no registro em Certificados e segredos. O programa tenta novamente a cada hora.',
  },
  'certificate-expired': {
    title: 'O certificado expirou',
    detail: ({ on }) =>
      `O certificado do aplicativo expirou em ${on}; portanto, o ${name} não aceita nenhuma mensagem dele.`,
  },
  'certificate-expires-soon': {
    title: 'O certificado expira em breve',
    detail: ({ on }) =>
      `O certificado do aplicativo expira em ${on}. Depois disso, nenhuma notificação poderá ser enviada.`,
  },
  'certificate-not-usable': {
    title: 'O certificado não pode ser usado',
    detail: ({ problemSentence, path }) => `${problemSentence} O arquivo: ${path}`,
    advice: 'Coloque ali o certificado com a chave privada; o programa tenta novamente a cada hora.',
  },
  'certificate-key-unreadable': {
    title: 'A chave armazenada não pode ser lida',
    detail: ({ path }) =>
      `O sistema não conseguiu descriptografar os dados armazenados do certificado. O arquivo não foi alterado: ${path}`,
  },
  'certificate-key-missing': {
    title: 'Falta a chave do certificado',
    detail:
      'A chave privada estava somente na memória, ou o arquivo dela foi excluído; portanto, ela é necessária novamente.',
  },
  'certificate-not-stored': {
    title: 'A chave não pode ser armazenada',
    detail:
      'Este sistema não oferece um chaveiro; portanto, a chave privada fica somente na memória, até o programa ser encerrado.',
    advice: 'Deixe a chave em um arquivo que somente este usuário possa ler e escolha isso nas configurações.',
  },
  'application-not-in-organization': {
    title: 'Aplicativo não encontrado',
    detail: 'A organização não tem um aplicativo com esta ID do cliente, ou ele está desabilitado ali.',
  },
  'application-not-accepted': {
    title: 'O aplicativo não é aceito',
    detail: ({ code }) => `O ${name} não concedeu acesso ao aplicativo (${code}).`,
  },
  'application-not-permitted': {
    title: 'O aplicativo não pode enviar',
    detail: ({ mailbox }) =>
      `Há um dia o ${name} não permite que o aplicativo envie de ${mailbox}: a permissão de aplicativo Mail.Send está ausente, a caixa de correio não está no escopo da função dele ou não tem licença.`,
    advice:
      'Peça a um administrador que verifique isso com Test-ServicePrincipalAuthorization. O programa tenta novamente a cada hora.',
  },
};

export const certificateProblemsText: Words['failures']['certificateProblems'] = {
  'not-readable': 'O arquivo não pode ser lido.',
  'not-a-certificate': 'O arquivo não é PEM nem PFX ou está danificado.',
  'no-certificate': 'O arquivo não tem certificado, somente uma chave.',
  'no-key': 'O arquivo não tem chave privada.',
  'password-missing': 'O arquivo é protegido por uma senha, que está faltando.',
  'wrong-password': 'A senha do arquivo está errada.',
  'not-rsa': 'A chave não é uma chave RSA, exigida pelo Microsoft Entra ID.',
  'keys-differ': 'A chave privada no arquivo não pertence ao certificado.',
};
