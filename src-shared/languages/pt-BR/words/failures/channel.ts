import type { Words } from '../../../texts.ts';
import { servicesText } from '../services.ts';

interface Answer {
  status: number;
  reason: string;
}

const inOptions = 'Abra Opções, Canais e edite o canal.';
const editing = (action: string) => ({ atHand: action, standing: `${inOptions} ${action}` });
const answer = ({ status, reason }: Answer) => `A resposta: “${status}${reason === '' ? '' : ` ${reason}`}”.`;

export const channelText: Words['failures']['channel'] = {
  'channel-address-missing': {
    title: ({ service }) => `Falta o endereço do ${servicesText[service].name}`,
    detail:
      'Nenhum endereço está armazenado para o canal: as configurações vieram de outro computador, ou este sistema não tem um chaveiro para armazená-lo.',
    advice: editing('Digite o endereço novamente.'),
  },
  'channel-address-unreadable': {
    title: ({ service }) => `O endereço do ${servicesText[service].name} não pode ser lido`,
    detail: ({ path }) => `O sistema não conseguiu descriptografá-lo. O arquivo não foi alterado: ${path}`,
    advice: {
      atHand: 'Desbloqueie o chaveiro ou digite o endereço novamente.',
      standing: `Desbloqueie o chaveiro ou digite o endereço novamente. ${inOptions}`,
    },
  },
  'channel-address-unusable': {
    title: ({ service }) => `O endereço do ${servicesText[service].name} não pode ser usado`,
    detail: 'Nada foi enviado a ele.',
    advice: ({ problemSentence }) => editing(problemSentence),
  },
  'channel-not-authorized': {
    title: ({ service }) => `${servicesText[service].atStart} não aceita o endereço ou a chave`,
    detail: answer,
    advice: editing('Digite o endereço e a chave atuais: provavelmente foram substituídos.'),
  },
  'channel-gone': {
    title: ({ service }) => `${servicesText[service].atStart} não existe mais`,
    detail: (answered) => `Não há mais nada neste endereço. ${answer(answered)}`,
    advice: editing('Digite um novo endereço ou remova o canal.'),
  },
  'channel-switched-off': {
    title: ({ service }) => `${servicesText[service].atStart} está desativado`,
    detail: answer,
    advice: {
      atHand: 'Ative-o no serviço. Depois, tente novamente.',
      standing: 'Ative-o no serviço. O programa tenta novamente a cada 30 minutos.',
    },
  },
  'channel-refuses': {
    title: ({ service }) => `${servicesText[service].atStart} não aceita mensagens para este canal`,
    detail: answer,
    advice: ({ problemSentence }) => ({
      atHand: problemSentence,
      standing: `${problemSentence} O programa tenta novamente a cada 30 minutos e quando o canal é salvo em Opções, Canais.`,
    }),
  },
  'channel-not-pinged': {
    title: ({ service }) => `${servicesText[service].atStart} não recebe sinais deste programa`,
    detail: ({ name, status }) =>
      `Há 15 minutos nenhum ping deste programa é aceito por “${name}”; portanto, ele pode relatar que este programa parou. ${status === null ? 'Não houve resposta.' : `A última resposta teve o status ${status}.`}`,
    advice: 'Verifique a conexão de rede e o endereço do canal em Opções, Canais.',
  },
};
