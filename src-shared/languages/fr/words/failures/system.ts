import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const ignored = ({ name, place, reason }: { name: string | null; place: string; reason: string }) =>
  `${name === null ? place : `${name} (${place})`} est ignoré : ${reason}.`;

export const systemText: Words['failures']['system'] = {
  'start-at-sign-in-not-changed': {
    title: 'Impossible de modifier le démarrage à l’ouverture de session',
    detail: ({ reason }) => `Le système a refusé la modification : ${reason}. Tout le reste a été enregistré.`,
    advice: 'Modifiez-le dans les paramètres système des applications au démarrage.',
  },
  'metrics-not-written': {
    title: 'Les métriques ne sont pas écrites',
    detail: ({ path, reason }) =>
      `${path} : ${reason}. La supervision voit d’anciennes valeurs. Les notifications sont envoyées comme d’habitude.`,
    advice:
      'Vérifiez que le dossier existe, qu’il a de l’espace libre et que le compte de ce programme peut y écrire. Une nouvelle tentative a lieu chaque minute.',
  },
  'policy-not-used': {
    title: ({ count }) =>
      pluralize(count, {
        one: 'Un paramètre de votre organisation est inutilisable',
        other: '# paramètres de votre organisation sont inutilisables',
      }),
    detail: ({ count, named }) =>
      [
        ...named.map(ignored),
        ...(count > named.length
          ? [
              pluralize(count - named.length, {
                one: 'Le journal en nomme # autre.',
                other: 'Le journal en nomme # autres.',
              }),
            ]
          : []),
        'Tout ce qu’elle a défini par ailleurs est en vigueur.',
      ].join(' '),
    advice: 'Informez votre administrateur, qui le définit.',
  },
};
