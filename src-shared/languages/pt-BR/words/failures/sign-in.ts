import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

/** `again` stands in an imperative after `e`. */
const said = {
  'microsoft-365': {
    name: services['microsoft-365'].name,
    hosts: services['microsoft-365'].signInHost,
    again: 'autorize novamente',
  },
  gmail: {
    name: 'Google',
    hosts: `${services.gmail.signInHost} e oauth2.googleapis.com`,
    again: 'entre novamente',
  },
} as const;

const openPage = 'Abra uma página da Web no navegador para entrar na rede';
/** @param host - empty: not known */
const toHost = (host: string) => (host === '' ? '' : ` para ${host}`);

export const signInText: Words['failures']['signIn'] = {
  'not-authorized': {
    title: 'Não autorizado',
    detail: ({ service }) => `Nenhuma conta do ${said[service].name} está autorizada ainda.`,
  },
  'sign-in-cancelled': {
    title: 'Entrada cancelada',
    detail: 'A entrada foi cancelada. Nada foi alterado.',
  },
  'sign-in-refused': {
    title: 'Entrada recusada',
    detail: 'A entrada ou as permissões solicitadas foram recusadas no navegador.',
  },
  'sign-in-timed-out': {
    title: 'O tempo da entrada esgotou',
    detail: 'A entrada não foi concluída no navegador em 5 minutos.',
  },
  'browser-not-opened': {
    title: 'Não foi possível abrir o navegador',
    detail: 'O navegador da Web do sistema não foi aberto para a entrada.',
    advice: ({ service }) => `Defina um navegador padrão nas configurações do sistema e ${said[service].again}.`,
  },
  offline: {
    title: ({ service }) => `Não é possível acessar o ${said[service].name}`,
    detail: 'O serviço de entrada não respondeu. A entrada em si não é afetada.',
    advice: {
      atHand: 'Verifique a conexão de rede e o proxy e tente novamente.',
      standing: 'Verifique a conexão de rede e o proxy; o programa tentará novamente de forma automática.',
    },
  },
  'unexpected-answer': {
    title: 'Resposta inesperada do serviço de entrada',
    detail: ({ service }) =>
      `Não foi o ${said[service].name} que respondeu; geralmente é um proxy ou a página de entrada de uma rede.`,
    advice: ({ service }) => `${openPage} e ${said[service].again}.`,
  },
  'redirected-answer': {
    title: 'Resposta inesperada do serviço de entrada',
    detail: ({ redirectedTo, askedHost }) =>
      `A entrada${askedHost === undefined ? '' : ` em ${askedHost}`} foi redirecionada${toHost(redirectedTo)}, geralmente por um proxy ou pela página de entrada de uma rede. O redirecionamento não foi seguido.`,
    advice: ({ service, askedHost }) =>
      `${openPage} ou crie no proxy uma exceção para ${askedHost ?? said[service].hosts} e ${said[service].again}.`,
  },
  'service-error': {
    title: 'O serviço de entrada não está disponível',
    detail: ({ status }) =>
      status === undefined
        ? 'O serviço de entrada da Microsoft relata um erro. A entrada em si não é afetada.'
        : `O serviço de entrada do Google respondeu com o status ${status}. A entrada em si não é afetada.`,
    advice: {
      atHand: 'Tente novamente em alguns minutos.',
      standing: 'Nada a fazer: o programa tentará novamente de forma automática.',
    },
  },
  'sign-in-not-stored': {
    title: 'A entrada não pode ser armazenada',
    detail:
      'Este sistema não oferece um chaveiro; portanto, a entrada fica somente na memória, até o programa ser encerrado.',
    advice: ({ service }) =>
      `Instale e desbloqueie um chaveiro (por exemplo, GNOME Keyring ou KWallet) e ${said[service].again}.`,
  },
  'sign-in-unreadable': {
    title: 'A entrada armazenada não pode ser lida',
    detail: ({ path }) =>
      `O sistema não conseguiu descriptografar a entrada armazenada. O arquivo não foi alterado: ${path}`,
  },
  'waiting-for-keyring': {
    title: 'Aguardando o chaveiro',
    detail: 'A entrada armazenada é criptografada, e o sistema ainda não forneceu a chave.',
    advice: 'Desbloqueie o chaveiro se o sistema solicitar; as notificações serão enviadas automaticamente.',
  },
  'unexpected-account-error': {
    title: 'Falha na entrada',
    detail: ({ service, code }) =>
      `O ${said[service].name} respondeu com um erro que este programa não conhece (${code}).`,
  },
};

export const firstSignInText: Words['failures']['firstSignIn'] = {
  'microsoft-365': 'Autorizar agora',
  gmail: 'Entrar com o Google',
};
