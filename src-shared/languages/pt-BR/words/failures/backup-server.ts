import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

/** While the server is watched, the program tries again by itself. */
const retried = (advice: string) => ({
  atHand: advice,
  standing: `${advice} O programa tentará novamente de forma automática.`,
});

const message = (text: string) => (text === '' ? '' : `: ${text}`);

/** A number with its unit. @param aheadMs - of the one clock, or the other */
const duration = (aheadMs: number) => {
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  return minutes < 120
    ? pluralize(minutes, { one: '# minuto', other: '# minutos' })
    : pluralize(Math.round(minutes / 60), { one: '# hora', other: '# horas' });
};

export const backupServerHintsText: Words['failures']['backupServerHints'] = {
  vb365: { portAdvice: '4443, se não foi alterada', usernameForms: 'DOMAIN\\user ou user@domain' },
  vbr: {
    portAdvice: '9419, se não foi alterada; a partir da versão 13.1, também 443',
    usernameForms: 'DOMAIN\\user, user@domain ou somente o nome, para uma conta do próprio servidor',
  },
};

export const backupServerText: Words['failures']['backupServer'] = {
  'server-name-unknown': {
    title: 'Nenhum servidor com este nome',
    detail: ({ host }) => `O nome ${host} não foi encontrado na rede.`,
    advice: 'Verifique se há erros de digitação no endereço do servidor e a conexão de DNS e VPN deste computador.',
  },
  'server-not-reachable': {
    title: 'Não é possível acessar o servidor',
    detail: ({ host, port, reason }) => `Nada responde em ${host}, porta ${port} (${reason}).`,
    advice: ({ portAdvice }) =>
      retried(
        `Verifique se o servidor está ligado, se o serviço da API REST está em execução e se a porta (${portAdvice}) e o firewall estão corretos.`,
      ),
  },
  'server-timed-out': {
    title: 'O servidor não responde a tempo',
    detail: ({ host, port }) => `${host}, porta ${port}, não concluiu a resposta em um minuto.`,
    advice: retried('Verifique a carga do servidor e a rede até ele.'),
  },
  'server-without-tls': {
    title: 'Nenhuma conexão segura nesta porta',
    detail: ({ port }) => `O que responde na porta ${port} não usa HTTPS; portanto, nenhuma senha foi enviada.`,
    advice: ({ portAdvice }) => `Digite a porta da API REST (${portAdvice}).`,
  },
  'tls-not-agreed': {
    title: 'Nenhuma versão de TLS em comum',
    detail: ({ port, reason }) =>
      `O que responde na porta ${port} e este programa não encontraram versão de TLS, codificação ou chave que ambos aceitem; portanto, nenhuma senha foi enviada (${reason}).`,
    advice:
      'Ative o TLS 1.2 ou posterior no Windows do servidor e use um certificado com uma chave de 2.048 bits ou mais. Se a porta não for a da API REST, corrija-a.',
  },
  'certificate-unknown': {
    title: 'O certificado ainda não é confiável',
    detail: 'O servidor apresentou um certificado em que ninguém confiou ainda; portanto, nada foi enviado a ele.',
    advice: {
      atHand: 'Teste a conexão, compare o certificado com o da API REST no servidor e confie nele.',
      standing:
        'Edite o servidor e teste a conexão, compare o certificado com o da API REST no servidor e confie nele.',
    },
  },
  'certificate-changed': {
    title: 'O certificado foi alterado',
    detail:
      'O servidor apresentou um certificado diferente daquele em que você confiou; portanto, nada foi enviado a ele.',
    advice: {
      atHand:
        'Se o certificado foi renovado, teste a conexão e confie no novo. Caso contrário, outra coisa pode estar respondendo no lugar dele.',
      standing:
        'Se o certificado foi renovado, edite o servidor, teste a conexão e confie no novo. Caso contrário, outra coisa pode estar respondendo no lugar dele.',
    },
  },
  'not-a-backup-server': {
    title: ({ name }) => `Não há ${name} ali`,
    detail: ({ found }) => `Outra coisa responde neste endereço: ${found}.`,
    advice: ({ portAdvice }) => `Verifique o endereço e a porta (${portAdvice}) e se a API REST está habilitada ali.`,
  },
  'version-not-supported': {
    title: 'A versão não tem suporte',
    detail: ({ version }) => `O servidor não oferece a API REST ${version}.`,
    advice: ({ name, oldestRelease }) =>
      `Escolha Automática como versão da API ou atualize o servidor para o ${name} ${oldestRelease} ou posterior.`,
  },
  'password-refused': {
    title: 'Usuário ou senha recusados',
    detail: {
      atHand: ({ username }) => `O servidor não aceita a entrada de ${username}.`,
      standing: ({ username }) =>
        `O servidor não aceita a entrada de ${username}. O programa espera uma hora antes da próxima tentativa, para que a conta não seja bloqueada.`,
    },
    advice: {
      atHand: ({ usernameForms }) => `Digite novamente o usuário (${usernameForms}) e a senha.`,
      standing: ({ usernameForms }) => `Edite o servidor e digite novamente o usuário (${usernameForms}) e a senha.`,
    },
  },
  'mfa-required': {
    title: 'A conta precisa de um segundo fator',
    detail: ({ username }) =>
      `O servidor exige de ${username} a autenticação multifator, que um programa não pode fornecer.`,
    advice: ({ name }) =>
      `Use uma conta de serviço para a qual a autenticação multifator esteja desativada no ${name}.`,
  },
  'sign-in-denied': {
    title: 'Entrada não permitida',
    detail: (failure) =>
      `O servidor não permite que ${failure.username} entre na API REST (status 403, Forbidden)${message(failure.message)}. Isso não diz nada sobre a senha.`,
    advice: 'Dê à conta uma função que possa usar a API REST e ver as tarefas e suas sessões ou use outra conta.',
  },
  'token-refused': {
    title: 'A entrada foi feita, mas o servidor recusa o token',
    detail: ({ username }) =>
      `O servidor aceitou a senha de ${username} e respondeu à solicitação seguinte com o status 401 (Unauthorized).`,
    advice: retried(
      'Verifique se nenhum proxy ou gateway diante do servidor remove o cabeçalho Authorization das solicitações e reinicie o serviço da API REST no servidor.',
    ),
  },
  'server-access-denied': {
    title: 'Acesso negado',
    detail: ({ username }) => `${username} pode entrar, mas não pode ler as sessões de tarefas.`,
    advice: 'Dê à conta uma função que possa ver as tarefas e suas sessões ou use outra conta.',
  },
  'password-missing': {
    title: 'Falta a senha',
    detail:
      'Nenhuma senha está armazenada para este servidor: as configurações vieram de outro computador, ou este sistema não tem um chaveiro para guardá-la.',
    advice: { atHand: 'Digite a senha.', standing: 'Edite o servidor e digite a senha.' },
  },
  'password-unreadable': {
    title: 'A senha armazenada não pode ser lida',
    detail: ({ path }) => `O sistema não conseguiu descriptografá-la. O arquivo não foi alterado: ${path}`,
    advice: {
      atHand: 'Desbloqueie o chaveiro ou digite a senha novamente.',
      standing: 'Desbloqueie o chaveiro ou edite o servidor e digite a senha novamente.',
    },
  },
  'password-not-stored': {
    title: 'A senha não pode ser armazenada',
    detail:
      'Este sistema não oferece um chaveiro; portanto, a senha fica somente na memória, até o programa ser encerrado.',
    advice: {
      atHand: 'Instale e desbloqueie um chaveiro (por exemplo, GNOME Keyring ou KWallet) e digite a senha novamente.',
      standing:
        'Instale e desbloqueie um chaveiro (por exemplo, GNOME Keyring ou KWallet), edite o servidor e digite a senha novamente.',
    },
  },
  'server-throttled': {
    title: 'O servidor está limitando as solicitações',
    detail: 'O servidor recebeu em pouco tempo mais solicitações do que permite, deste programa ou de outro.',
    advice: {
      atHand: 'Espere um minuto e teste a conexão novamente.',
      standing: 'Nada a fazer: o programa tentará novamente de forma automática quando o servidor permitir.',
    },
  },
  'server-error': {
    title: 'O servidor relata um erro',
    detail: (failure) => `O servidor respondeu com o status ${failure.status}${message(failure.message)}`,
    advice: retried('Se isso continuar, verifique o servidor.'),
  },
  'answer-not-understood': {
    title: 'Uma resposta não foi compreendida',
    detail: ({ path, reason }) => `A resposta a ${path} é inválida: ${reason}.`,
    advice: retried('Se o servidor foi atualizado recentemente, atualize este programa.'),
  },
  'sessions-not-stored': {
    title: 'As tarefas concluídas não podem ser armazenadas',
    detail: ({ reason }) =>
      `O servidor foi lido, mas não foi possível salvar as sessões dele neste computador: ${reason}.`,
    advice:
      'Verifique o espaço livre no disco que contém os dados deste programa. O programa tentará novamente de forma automática.',
  },
  'sessions-not-understood': {
    title: 'Algumas sessões não foram compreendidas',
    detail: ({ count }) =>
      pluralize(count, {
        one: '# sessão de tarefa não tem ID ou hora; portanto, não pode ser relatada.',
        other: '# sessões de tarefas não têm ID ou hora; portanto, não podem ser relatadas.',
      }),
    advice: 'Verifique o histórico de tarefas no servidor e atualize este programa.',
  },
  'server-clock-off': {
    title: 'Os relógios divergem',
    detail: ({ aheadMs }) =>
      aheadMs > 0
        ? `O relógio do servidor está ${duration(aheadMs)} adiantado em relação ao deste computador. Nada se perde, mas os horários nas mensagens são os do servidor.`
        : `O relógio do servidor está ${duration(aheadMs)} atrasado em relação ao deste computador. Nada se perde, mas os horários nas mensagens são os do servidor.`,
    advice: 'Acerte o relógio do servidor ou deste computador.',
  },
};

export const backupServerTroubleText: Words['failures']['backupServerTrouble'] = {
  'backup-server-not-read': {
    title: 'Um servidor de backup não pode ser lido',
    detail: ({ host, cause }) =>
      `As tarefas concluídas em ${host} serão relatadas quando o servidor puder ser lido novamente. ${cause.title}: ${cause.detail}`,
  },
  'backup-server-sessions-unclear': {
    title: 'Algumas tarefas não podem ser relatadas',
    detail: ({ host, count }) =>
      pluralize(count, {
        one: `# sessão de tarefa em ${host} não tem ID ou hora, ou o servidor não conseguiu retorná-la; portanto, não foi relatada.`,
        other: `# sessões de tarefas em ${host} não têm ID ou hora, ou o servidor não conseguiu retorná-las; portanto, não foram relatadas.`,
      }),
    advice: 'Verifique o histórico de tarefas no servidor e atualize este programa. Depois, ignore esta mensagem.',
  },
};
