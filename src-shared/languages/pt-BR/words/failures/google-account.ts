import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name } = services.gmail;

export const googleAccountText: Words['failures']['googleAccount'] = {
  'sign-in-again': {
    title: 'É necessário entrar',
    detail: ({ isOfCustomApplication }) => {
      const why =
        'O Google não aceita mais a entrada: a senha foi alterada, o acesso foi removido ou a entrada não foi usada por 6 meses.';
      return isOfCustomApplication === true
        ? `${why} Enquanto a tela de consentimento do seu próprio aplicativo está em Testing, o Google encerra cada entrada após 7 dias: publique o aplicativo ou torne-o Internal.`
        : why;
    },
  },
  'session-ended-by-policy': {
    title: 'Sessão encerrada por política',
    detail:
      'Sua organização encerra as sessões de aplicativos após algum tempo (controle de sessão do Google Cloud); portanto, a entrada não dura.',
    advice:
      'Peça a um administrador que confie neste aplicativo no controle de sessão do Google Admin Console e entre novamente.',
  },
  'sign-in-not-accepted': {
    title: 'Falha na entrada',
    detail: ({ reason }) => `A resposta do serviço de entrada do Google não pôde ser usada (${reason}).`,
  },
  'permission-not-granted': {
    title: 'A permissão para enviar não foi concedida',
    detail:
      'A caixa de permissão para enviar email em seu nome não foi marcada no navegador; portanto, este programa não poderia enviar nada.',
    advice: 'Entre novamente e deixe a caixa marcada.',
  },
  'sending-not-permitted': {
    title: 'Sem permissão para enviar',
    detail: `O ${name} não permite que este aplicativo envie email pela conta: a permissão está ausente ou foi removida.`,
  },
  'blocked-by-policy': {
    title: 'Bloqueado por política',
    detail: 'Uma política da sua organização impede que este aplicativo acesse a conta ou o Gmail.',
    advice: 'Peça a um administrador que permita o aplicativo no Google Admin Console (controles de API).',
  },
  'no-mailbox': {
    title: 'A conta não tem caixa de correio',
    detail: ({ account }) => `O ${name} não está ativado para ${account === '' ? 'esta conta' : account}.`,
  },
  'sending-limit-reached': {
    title: 'Limite de envio atingido',
    detail: `A conta enviou tanto email quanto o ${name} permite em um dia, ou o aplicativo esgotou a cota diária.`,
    advice: {
      atHand: 'Envie novamente amanhã.',
      standing:
        'Reduza o número de notificações enviadas. As notificações esperam; o programa tenta novamente a cada hora.',
    },
  },
  'api-not-enabled': {
    title: 'A API do Gmail não está ativada',
    detail: 'O projeto do Google Cloud deste aplicativo não usa a API do Gmail.',
    advice: 'Ative a API do Gmail no console do Google Cloud (APIs e serviços); isso leva alguns minutos.',
  },
  'application-not-found': {
    title: 'Aplicativo não encontrado',
    detail: 'O Google não conhece a ID do cliente do aplicativo, ou o aplicativo foi excluído.',
  },
  'client-secret-wrong': {
    title: 'Segredo do cliente não aceito',
    detail: 'O Google não aceita o segredo do cliente deste aplicativo. Digite o atual e entre novamente.',
  },
  'application-misconfigured': {
    title: 'Aplicativo não configurado para este programa',
    detail: ({ reason }) =>
      `O aplicativo deve ser um cliente OAuth do tipo “Desktop app” (resposta do Google: ${reason}).`,
  },
  'no-preinstalled-application': {
    title: 'Nenhum aplicativo pré-instalado',
    detail:
      'Esta compilação vem sem um aplicativo Google pré-instalado. Crie um no Google Cloud e digite a ID e o segredo do cliente em Avançado.',
  },
};
