import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

export const notificationsText: Words['failures']['notifications'] = {
  'notifications-delayed': {
    title: 'As notificações não podem ser enviadas',
    detail: ({ count, cause }) => {
      const delay = pluralize(count, {
        one: 'Há 15 minutos ou mais, # notificação não pôde ser enviada.',
        other: 'Há 15 minutos ou mais, # notificações não puderam ser enviadas.',
      });
      return cause === null ? `${delay} Nada foi recusado.` : `${delay} ${cause.title}: ${cause.detail}`;
    },
    advice: 'Verifique o espaço livre no disco que contém os dados deste programa ou reinicie o programa.',
  },
  'notifications-parked': {
    title: 'Há notificações que requerem sua atenção',
    detail: ({ count, cause }) => {
      const parked = pluralize(count, {
        one: '# notificação não será enviada até que você aja.',
        other: '# notificações não serão enviadas até que você aja.',
      });
      return `${parked} ${cause.title}: ${cause.detail}`;
    },
  },
  'channel-cannot-send': {
    title: ({ name }) => `O canal “${name}” não recebe nada`,
    detail: ({ name, cause }) =>
      `${cause.title}. ${cause.detail} As mensagens para “${name}” esperam. O email e os outros canais não são afetados.`,
  },
  'sessions-not-processed': {
    title: 'Não foi possível processar tarefas concluídas',
    detail: ({ count, reason }) =>
      pluralize(count, {
        one: `# tarefa foi registrada, mas não virou mensagem: ${reason}. O programa tenta novamente a cada minuto.`,
        other: `# tarefas foram registradas, mas não viraram mensagens: ${reason}. O programa tenta novamente a cada minuto.`,
      }),
    advice: 'Verifique o espaço livre no disco que contém os dados deste programa e a memória livre.',
  },
  'digest-not-made': {
    title: 'Não foi possível gerar o resumo',
    detail: ({ reason }) =>
      `Ele já deveria ter sido enviado, e nenhuma mensagem pôde ser gerada: ${reason}. O programa tenta novamente a cada minuto.`,
    advice: 'Verifique o espaço livre no disco que contém os dados deste programa e a memória livre.',
  },
};
