import type { WindowTexts } from '../../texts.ts';

export const mailPatternsText: WindowTexts['mailPatterns'] = {
  open: 'Padrões de email... (&z)',
  count: (count) =>
    count === 0
      ? 'Nenhum padrão: os emails são apenas encaminhados.'
      : count === 1
        ? 'Um email que 1 padrão reconhece conta como tarefa.'
        : `Um email que um dos ${count} padrões reconhece conta como tarefa.`,
  title: 'Padrões de email',
  detail:
    'Um email que um padrão reconhece conta como tarefa: em Tarefas, nas execuções esperadas, no resumo e nas notificações. Se vários o reconhecem, vale o primeiro. As alterações são salvas com a janela.',
  list: 'P&adrões:',
  none: 'Ainda não há nenhum padrão. Adicione um para o programa que envia os emails ou crie um a partir de um email abaixo.',
  add: 'A&dicionar',
  ownPattern: 'Padrão próprio',
  edit: '&Editar...',
  remove: 'Re&mover',
  up: 'Mover para &cima',
  down: 'Mover para &baixo',
  moved: (name, place, count) => `“${name}” agora é o número ${place} de ${count}.`,
  close: '&Fechar',
  recent: 'Emails &recentes:',
  noRecent: 'Nenhum email chegou ainda. Os últimos 50 são listados aqui.',
  recentFailed: 'Não é possível ler os emails recentes agora.',
  fromMail: '&Novo padrão deste email...',
  isForwarded: 'também encaminhado',
  isKept: 'não encaminhado',
  notRecognised: 'Não reconhecido',
  recognised: (pattern, job, result) => `${pattern}: ${job}, ${result}`,

  addTitle: 'Adicionar padrão de email',
  editTitle: 'Editar padrão de email',
  unconfirmed:
    'O texto dos emails deste programa não é publicado. Teste o padrão em um dos emails dele e altere-o onde não servir.',
  name: '&Nome:',
  conditions: 'Um email é reconhecido se tudo isto se aplica',
  conditionsHint:
    'Maiúsculas e minúsculas não importam. Um curinga é comparado com o texto inteiro: * representa quaisquer caracteres, ? representa um. As expressões regulares têm a sintaxe do RE2.',
  parts: { from: '&De', subject: 'A&ssunto', body: '&Corpo' },
  resultsTitle: 'Resultado: o primeiro que se aplica',
  results: { Failed: 'Fal&ha se', Warning: 'A&viso se', Success: 'S&ucesso se' },
  kinds: { contains: 'contém', wildcard: 'curinga', regex: 'regex' },
  resultParts: { subject: 'assunto', body: 'corpo' },
  kindOf: (label) => `${label}: como`,
  partOf: (label) => `${label}: onde`,
  anyText: 'Qualquer texto',
  neverText: 'Não usado',
  otherwise: 'Cas&o contrário:',
  otherwiseChoices: {
    'not-recognised': 'o email não é reconhecido',
    Success: 'Sucesso',
    Warning: 'Aviso',
    Failed: 'Falha',
  },
  told: 'O que é relatado',
  texts: { job: '&Tarefa:', organization: 'Or&ganização:', host: 'Com&putador:', message: '&Mensagem:' },
  textsHint:
    'Texto fixo, ou %name% para um grupo nomeado (?<name>...) de uma expressão acima. %subject% e %from% estão sempre disponíveis.',
  forward: '&Encaminhar também o email',
  tryTitle: 'Testar',
  tryOn: 'Testa&r em:',
  pasted: 'Um email colado',
  paste: 'Co&le o email, com o cabeçalho se o tiver:',
  tryNow: 'Test&ar',
  tryResult: 'Resultado do teste',
  tried: {
    recognised: (result) => `Reconhecido: ${result}.`,
    job: 'Tarefa',
    organization: 'Organização',
    host: 'Computador',
    message: 'Mensagem',
    otherMail: (part) => `Não reconhecido: a condição sobre ${part} não se aplica.`,
    noResult: 'Não reconhecido: todas as condições se aplicam, mas nenhum texto indica o resultado.',
    noMail: 'Não há email para testar.',
    partNames: { from: 'o remetente (De)', subject: 'o assunto', body: 'o corpo' },
  },
};
