import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const diskAndMemory =
  'Vérifiez l’espace libre sur le disque qui contient les données de ce programme, ainsi que la mémoire disponible.';

export const notificationsText: Words['failures']['notifications'] = {
  'notifications-delayed': {
    title: 'Impossible d’envoyer les notifications',
    detail: ({ count, cause }) => {
      const delay = pluralize(count, {
        one: '# notification n’a pas pu être envoyée depuis au moins 15 minutes.',
        other: '# notifications n’ont pas pu être envoyées depuis au moins 15 minutes.',
      });
      return cause === null ? `${delay} Rien n’a été refusé.` : `${delay} ${cause.title} : ${cause.detail}`;
    },
    advice:
      'Vérifiez l’espace libre sur le disque qui contient les données de ce programme, ou redémarrez le programme.',
  },
  'notifications-parked': {
    title: 'Des notifications requièrent votre attention',
    detail: ({ count, cause }) => {
      const parked = pluralize(count, {
        one: '# notification ne sera pas envoyée sans intervention de votre part.',
        other: '# notifications ne seront pas envoyées sans intervention de votre part.',
      });
      return `${parked} ${cause.title} : ${cause.detail}`;
    },
  },
  'channel-cannot-send': {
    title: ({ name }) => `Le canal « ${name} » ne reçoit rien`,
    detail: ({ name, cause }) =>
      `${cause.title}. ${cause.detail} Les messages pour « ${name} » attendent. L’e-mail et les autres canaux ne sont pas affectés.`,
  },
  'sessions-not-processed': {
    title: 'Des tâches terminées n’ont pas pu être traitées',
    detail: ({ count, reason }) =>
      pluralize(count, {
        one: `# tâche a été enregistrée, mais aucun message n’en a été tiré : ${reason}. Le programme réessaie chaque minute.`,
        other: `# tâches ont été enregistrées, mais aucun message n’en a été tiré : ${reason}. Le programme réessaie chaque minute.`,
      }),
    advice: diskAndMemory,
  },
  'digest-not-made': {
    title: 'La synthèse n’a pas pu être créée',
    detail: ({ reason }) =>
      `Elle est due, mais aucun message n’a pu en être tiré : ${reason}. Le programme réessaie chaque minute.`,
    advice: diskAndMemory,
  },
};
