import { backupServerProducts } from '../../../model/backup-server-products.ts';
import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('pt-BR', { type: 'conjunction' });

const productNames = new Intl.ListFormat('pt-BR', { type: 'disjunction' }).format(
  Object.values(backupServerProducts).map(({ name }) => name),
);

export const backupServersText: WindowTexts['backupServers'] = {
  list: 'Servido&res de backup:',
  empty: `Adicione um servidor ${productNames} para relatar as tarefas concluídas nele.`,
  loading: 'Lendo a lista de servidores de backup...',
  loadingWaits: 'Aguardando a resposta do programa. Enquanto isso, você pode usar o restante desta janela.',
  loadFailed: 'Não foi possível ler os servidores de backup.',
  add: 'A&dicionar...',
  edit: '&Editar...',
  remove: 'Re&mover...',
  savedWithWindow: 'As alterações são salvas quando você clica em OK ou Aplicar.',
  added: 'Adicionado, ainda não salvo',
  changed: 'Alterado, ainda não salvo',
  pending: 'Esta alteração entra em vigor quando você clica em OK ou Aplicar.',
  notSaved: (reason) => `Não salvo: ${reason}`,
  notRemoved: (reason) => `Não removido: ${reason}`,
  failed: (hosts) =>
    `Não foi possível salvar as alterações em ${list.format(hosts)}. Corrija-as ou clique em OK ou Aplicar para tentar novamente.`,
  invalid: 'Falta algo ou há algo errado',
  saveCancelled: 'O salvamento foi cancelado',
  details: (host) => `Detalhes de ${host}`,
  isProduct: ({ name }) => `${name}.`,
  asked: (minutes, username) =>
    pluralize(minutes, {
      one: `Consultado a cada minuto como ${username}.`,
      other: `Consultado a cada # minutos como ${username}.`,
    }),
  switchedOff: 'Este servidor não é consultado. Edite-o para ativar a consulta.',
  cannotBeAsked:
    'Este servidor não é consultado enquanto as tarefas concluídas não puderem ser armazenadas neste computador.',
  announced: (host, title) => `${host}: ${title}`,

  nextSteps: {
    address: 'Veri&ficar o endereço...',
    port: 'Veri&ficar a porta...',
    username: 'Escol&her outra conta...',
    password: 'Digitar a sen&ha...',
    version: 'Escol&her a versão...',
    certificate: 'Comparar os certi&ficados...',
  },

  removeTitle: 'Remover este servidor?',
  removeDetail: (host) =>
    `Quando você clicar em OK ou Aplicar, ${host} não será mais consultado, e a senha armazenada será removida deste computador. O que ele relatou permanece no histórico.`,
  removeNewDetail: (host) => `${host} ainda não foi salvo.`,
  removeConfirm: '&Remover',

  addTitle: 'Adicionar servidor de backup',
  editTitle: 'Editar servidor de backup',
  product: 'P&roduto:',
  address: '&Endereço do servidor:',
  port: '&Porta:',
  username: '&Usuário:',
  password: '&Senha:',
  passwordStored: 'Armazenada',
  accountHint:
    'Use uma conta de serviço sem autenticação multifator. A senha é armazenada com criptografia e nunca mais exibida.',
  version: '&Versão da API REST:',
  automaticVersion: 'Automática',
  pollInterval: 'Verificar a cada (&minutos):',
  alsoReported: 'Além de tarefas de backup e cópia, relatar',
  isEnabled: 'Verificar se há tarefas &concluídas neste servidor',

  test: '&Testar conexão',
  stop: 'P&arar',
  testResult: 'Teste de conexão',
  testHint: 'Testar conexão entra em contato com o servidor e não salva nada.',
  contacting: 'Entrando em contato com o servidor...',
  waiting: (host, port) => `Aguardando a resposta de ${host}, porta ${port}. Cada solicitação expira após um minuto.`,
  connected: 'Conectado',
  found: ({ name }, build, version, jobs) =>
    `${build === '' ? name : `${name} ${build}`} (REST ${version}) com ${jobs}.`,
  jobs: (count, written, organizations) =>
    organizations === ''
      ? pluralize(count, { one: '# tarefa', other: '# tarefas' }, written)
      : pluralize(count, { one: `# tarefa de ${organizations}`, other: `# tarefas de ${organizations}` }, written),
  moreOrganizations: (count, written) => pluralize(count, { one: 'mais #', other: 'mais #' }, written),
  acceptAnyway: 'Ace&itar mesmo assim',

  trustAdvice: ({ name, certificatePlace }) =>
    `Compare a impressão digital com a do certificado no servidor: ${name} > ${certificatePlace}.`,

  importTitle: 'Usar estas configurações?',
  importConfirm: '&Usar',
  importRefuse: '&Manter as configurações atuais',
  importDetail: (host) =>
    `${host} tem suas próprias configurações de notificação. Elas alterariam o seguinte. Nada é salvo até que você clique em OK ou Aplicar.`,
  imported: (host) => `As configurações de ${host} estão na guia Notificações. Clique em OK ou Aplicar para salvá-las.`,
};
