import type { Service } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';
import { servicesText } from '../services.ts';
import { quoteIfAny } from './reply.ts';

interface At {
  service: Service;
}
/** `code` may be empty. */
interface Status extends At {
  status: number;
  code: string;
}

const nameOf = ({ service }: At) => servicesText[service].name;
const atStart = ({ service }: At) => servicesText[service].atStart;

const status = (answer: Status) => `o status ${answer.status}${answer.code === '' ? '' : ` (${answer.code})`}`;
const notAccepted = (at: At) => `Não aceita pelo ${nameOf(at)}`;
const somethingElse = (at: At) => `Outra coisa respondeu no lugar do ${nameOf(at)}`;
const openPage = 'Abra uma página da Web no navegador para entrar na rede';

const causes = {
  'gateway-timeout': (service: Service | undefined) =>
    service === undefined ? 'O serviço não respondeu a tempo.' : `${atStart({ service })} não respondeu a tempo.`,
  'server-error': (service: Service | undefined) =>
    `A resposta do ${service === undefined ? 'serviço' : nameOf({ service })} não diz se ele aceitou a mensagem.`,
  'connection-lost': () => 'A conexão caiu durante o envio da mensagem.',
  'program-ended': () => 'O programa foi encerrado durante o envio da mensagem.',
  'journal-restored': () => 'O diário foi danificado, e a cópia dele não sabe o que aconteceu com a mensagem.',
  cancelled: () => 'O envio da mensagem foi cancelado enquanto ocorria.',
};

export const deliveryText: Words['failures']['delivery'] = {
  throttled: {
    title: (at) => `${atStart(at)} está limitando as solicitações`,
    detail: ({ isChannel }) =>
      isChannel
        ? 'Ele recebeu mensagens demais em pouco tempo.'
        : 'A caixa de correio enviou mensagens demais em pouco tempo.',
    advice: {
      atHand: 'Espere um minuto e envie novamente.',
      standing: 'Nada a fazer: há novas tentativas automáticas.',
    },
  },
  'service-unavailable': {
    title: (at) => `${atStart(at)} está temporariamente indisponível`,
    detail: (answer) => `O serviço respondeu com o status ${answer.status}.${quoteIfAny(answer.reply)}`,
    advice: {
      atHand: 'Envie novamente em alguns minutos.',
      standing: 'Nada a fazer: há novas tentativas automáticas.',
    },
  },
  'not-reachable': {
    title: (at) => `Não é possível acessar o ${nameOf(at)}`,
    detail: ({ service }) => `Não há conexão com ${servicesText[service].api}.`,
    advice: {
      atHand: 'Verifique a conexão de rede e o proxy e envie novamente.',
      standing: 'Verifique a conexão de rede e o proxy; há novas tentativas automáticas.',
    },
  },
  'outcome-unknown': {
    title: 'Resultado desconhecido',
    detail: ({ cause, service }) => `${causes[cause](service)} A mensagem pode ter sido enviada.`,
    advice: {
      atHand: 'Pergunte a um destinatário se ela chegou antes de enviar outra.',
      standing:
        'A notificação é reenviada automaticamente; portanto, pode chegar mais de uma vez. Se um destinatário a recebeu, descarte-a.',
    },
  },
  'outcome-unknown-again': {
    title: 'Não foi possível confirmar a entrega (várias tentativas)',
    detail: ({ cause, service }) =>
      `${causes[cause](service)} O mesmo ocorreu todas as vezes; portanto, a mensagem pode ter sido enviada várias vezes ou nenhuma.`,
    advice: 'Pergunte a um destinatário se ela chegou: se não, envie-a novamente; se sim, descarte-a.',
  },
  'permission-awaited': {
    title: 'Ainda sem permissão para enviar',
    detail: ({ mailbox, ...at }) =>
      `${atStart(at)} não permite que o aplicativo envie de ${mailbox}. Uma permissão ou política alterada entra em vigor em 30 minutos a 2 horas, às vezes após um dia.`,
    advice: {
      atHand: 'Se a permissão acabou de ser concedida, espere e envie novamente.',
      standing: 'Se a permissão acabou de ser concedida, espere: o programa tenta novamente por um dia.',
    },
  },
  'send-as-denied': {
    title: 'Enviar como: negado',
    detail: 'A conta não tem o direito de enviar como esta caixa de correio.',
    advice:
      'Peça a um administrador a permissão Enviar como ou Enviar em nome de nessa caixa de correio ou envie como a sua própria.',
  },
  'recipients-refused': {
    title: 'Destinatários recusados',
    detail: ({ named, others, ...at }) => {
      if (named.length === 0) return `${atStart(at)} recusou pelo menos um endereço do campo Para.`;
      const addresses = named
        .map(({ address, reply }) => `${address}${reply.text === '' ? '' : ` (“${reply.status} ${reply.text}”)`}`)
        .join(', ');
      const more = others === 0 ? '' : ` e ${pluralize(others, { one: 'mais # endereço', other: 'mais # endereços' })}`;
      return `${atStart(at)} recusou ${addresses}${more}.`;
    },
    advice: 'Corrija o campo Para.',
  },
  'message-too-large': {
    title: 'A mensagem é grande demais',
    detail: ({ maxBytes, largestMessage, ...at }) => {
      const larger = `A mensagem é maior do que o ${nameOf(at)} aceita`;
      if (maxBytes !== undefined) return `${larger} (${maxBytes.toLocaleString('pt-BR')} bytes).`;
      return largestMessage === null ? `${larger}.` : `${larger} deste programa (${largestMessage}).`;
    },
    advice: ({ isChannel }) =>
      isChannel ? 'Em vez disso, abra o relatório no Histórico.' : 'Envie-a sem o relatório detalhado como anexo.',
  },
  'not-accepted': {
    title: notAccepted,
    detail: (answer) => `${atStart(answer)} recusou a mensagem com ${status(answer)}.${quoteIfAny(answer.reply)}`,
    advice: 'Corrija a causa e envie novamente.',
  },
  'not-accepted-for-now': {
    title: notAccepted,
    detail: (answer) =>
      `${atStart(answer)} recusou a mensagem com ${status(answer)}, que este programa não conhece e que pode ser passageiro.`,
    advice: 'Há novas tentativas automáticas por um dia. Depois disso, as notificações requerem sua atenção.',
  },
  'not-accepted-for-a-day': {
    title: notAccepted,
    detail: (answer) => `${atStart(answer)} recusou a mensagem por um dia, na última vez com ${status(answer)}.`,
    advice: 'Pesquise o que a resposta significa, corrija a causa e envie novamente.',
  },
  'captive-portal': {
    title: somethingElse,
    detail: ({ service }) =>
      `Não foi ${servicesText[service].api} que respondeu; geralmente é um proxy ou a página de entrada de uma rede.`,
    advice: {
      atHand: `${openPage} e envie novamente.`,
      standing: `${openPage}; há novas tentativas automáticas.`,
    },
  },
  'captive-portal-redirected': {
    title: somethingElse,
    detail: (failure) =>
      `A solicitação para ${failure.askedHost ?? servicesText[failure.service].host} foi redirecionada${failure.redirectedTo === '' ? '' : ` para ${failure.redirectedTo}`}, geralmente por um proxy ou pela página de entrada de uma rede. O redirecionamento não foi seguido; portanto, nada foi enviado.`,
    advice: ({ service, askedHost = servicesText[service].host }) => ({
      atHand: `${openPage} ou crie no proxy uma exceção para ${askedHost} e envie novamente.`,
      standing: `${openPage} ou crie no proxy uma exceção para ${askedHost}; há novas tentativas automáticas.`,
    }),
  },
  cancelled: {
    title: 'Cancelada',
    detail: 'A mensagem de teste foi cancelada antes de ser enviada.',
    advice: 'Envie-a novamente quando quiser.',
  },
  'channel-removed': {
    title: 'O canal dela foi removido',
    detail: 'O canal ao qual ela se destinava foi removido antes que ela pudesse ser enviada.',
    advice: 'Nada a fazer. O que acontecer a partir de agora vai para os outros canais.',
  },
  unexplained: {
    title: 'Não aceita',
    detail: 'O diário não informa o motivo.',
    advice: 'Envie novamente.',
  },
};
