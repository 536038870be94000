import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

interface PolicyProblem {
  name: string | null;
  place: string;
  reason: string;
}

const ignored = ({ name, place, reason }: PolicyProblem) =>
  `${name === null ? place : `${name} (${place})`} é ignorada: ${reason}.`;

export const systemText: Words['failures']['system'] = {
  'start-at-sign-in-not-changed': {
    title: 'Não foi possível alterar o início ao entrar no sistema',
    detail: ({ reason }) => `O sistema recusou a alteração: ${reason}. Todo o resto foi salvo.`,
    advice: 'Altere-o nas configurações do sistema para programas de inicialização.',
  },
  'metrics-not-written': {
    title: 'As métricas não são gravadas',
    detail: ({ path, reason }) =>
      `${path}: ${reason}. O monitoramento vê valores antigos. As notificações são enviadas normalmente.`,
    advice:
      'Verifique se a pasta existe, se tem espaço livre e se a conta deste programa pode gravar nela. Há uma nova tentativa a cada minuto.',
  },
  'policy-not-used': {
    title: ({ count }) =>
      pluralize(count, {
        one: 'Uma configuração da sua organização não pode ser usada',
        other: '# configurações da sua organização não podem ser usadas',
      }),
    detail: ({ count, named }) =>
      [
        ...named.map(ignored),
        ...(count > named.length ? [`O log indica mais ${count - named.length}.`] : []),
        'Tudo mais que ela definiu está em vigor.',
      ].join(' '),
    advice: 'Avise o administrador que a define.',
  },
};
