import type { Words } from '../../texts.ts';

const quoted = (text: string) => `“${text}”`;

export const fieldProblemsText: Words['fieldProblems'] = {
  plain: {
    'server-missing': 'Digite o nome ou o endereço do servidor.',
    'smtp-server-missing': 'Digite o nome ou o endereço do servidor SMTP.',
    'not-a-server': 'Isto não é um nome ou endereço de servidor.',
    'not-https': 'Somente HTTPS é usado: digite o nome ou o endereço sem http://.',
    'not-a-port': 'Digite uma porta de 1 a 65535.',
    'from-missing': 'Digite o endereço de email remetente das mensagens.',
    'user-missing': 'Digite o usuário, geralmente um endereço de email.',
    'password-missing': 'Digite a senha.',
    'password-for-other-server': 'O servidor ou o usuário mudou: digite a senha novamente.',
    'password-for-other-address': 'O endereço mudou: digite a senha novamente.',
    'not-a-poll-interval': 'Digite um número de minutos de 1 a 60.',
    'oauth-client-id-missing': 'Digite a ID do cliente do aplicativo do seu cliente OAuth.',
    'not-an-oauth-client-id':
      'A ID do cliente termina com .apps.googleusercontent.com, por exemplo, 1234-abcd.apps.googleusercontent.com.',
    'oauth-client-secret-missing': 'Digite o segredo do cliente do seu cliente OAuth.',
    'blank-in-client-secret': 'Um segredo do cliente não tem espaços.',
    'client-id-missing': 'Digite a ID do cliente do aplicativo do seu registro.',
    'client-id-not-a-guid': 'A ID do cliente é um GUID como 11112222-3333-4444-5555-666677778888.',
    'tenant-id-missing': 'Digite a ID do locatário da sua organização.',
    'not-a-tenant': 'A ID do locatário é um GUID ou um nome de domínio verificado, como contoso.com.',
    'needs-own-application':
      'Para entrar como o próprio aplicativo, digite a ID do cliente e a ID do locatário do seu próprio registro.',
    'send-as-missing': 'Digite o endereço de email da caixa de correio remetente.',
    'mailbox-missing': 'Digite o endereço de email da caixa de correio remetente.',
    'certificate-missing': 'Escolha o certificado do aplicativo, com a chave privada.',
    'recipients-missing': 'Digite pelo menos um destinatário.',
    'subject-missing': 'Digite um assunto.',
    'not-a-day-of-month': 'Digite um dia de 1 a 31.',
    'not-a-number-of-days': 'Digite um número de dias de 1 a 3650.',
    'not-an-end-date': 'Digite uma data como 2026-12-31 ou nada.',
    'channels-missing': 'Escolha pelo menos um.',
    'nothing-to-ignore': 'Digite um motivo ou um objeto acima: o que é ignorado deve ser indicado.',
    'rule-says-nothing': 'Digite uma condição aqui ou abaixo, ou escolha o que acontece.',
    'name-missing': 'Digite um nome.',
    'channel-name-missing': 'Digite um nome pelo qual você reconheça o canal.',
    'quiet-hours-empty': 'Digite um horário diferente daquele em que o silêncio começa.',
    'condition-missing': 'Digite pelo menos uma condição. Sem nenhuma, todos os emails seriam reconhecidos.',
    'result-missing': 'Digite por qual texto pelo menos um resultado é identificado.',
    'not-a-grace': 'Digite minutos de 1 a 10080, que é uma semana.',
    'not-a-count': 'Digite um número inteiro de 1 a 1000.',
    'weekdays-missing': 'Escolha pelo menos um dia.',
    'cron-line-missing': 'Digite uma linha cron, por exemplo, 0 2 * * 1-5.',
  },
  badRecipient: (text) => `${quoted(text)} não é um endereço de email.`,
  badRecipients: (texts, moreCount) => {
    const named = texts.map(quoted).join(', ');
    return moreCount === 0
      ? `Estes não são endereços de email: ${named}.`
      : `Estes não são endereços de email: ${named} e mais ${moreCount}.`;
  },
  tooManyRecipients: (count, most) => `É possível digitar no máximo ${most} destinatários; aqui há ${count}.`,
  notAddressRanges: (texts) => `Não é um endereço IP nem um intervalo como 192.168.1.0/24: ${texts}.`,
  textTooLong: (maxLength) => `Digite no máximo ${maxLength} caracteres.`,
  nameTooLong: (maxLength) => `Digite um nome de no máximo ${maxLength} caracteres.`,
  backupUserMissing: (example) => `Digite um usuário, por exemplo, ${example}.`,
  notATime: (example) => `Digite um horário de 00:00 a 23:59, por exemplo, ${example}.`,
  notATimeZone: (text) => `${quoted(text)} não é um fuso horário. Digite um como America/Sao_Paulo.`,
  notATimeZoneOrEmpty: (text) => `${quoted(text)} não é um fuso horário. Digite um como America/Sao_Paulo ou nada.`,
};
