import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

export const shortNoticeText: Texts['notices']['shortNotice'] = {
  test: 'Ceci est un message de test avec des chiffres fictifs.',
  digest: 'Synthèse',
  title: (word, heading) => `${word} : ${heading}`,
  summary: (title, outcome) => `${title}. ${outcome}`,
  headline: (title, outcome) => `${title} : ${outcome}`,
  figure: (label, value) => `${label} : ${value}`,
  label: (label) => `${label} : `,
  listHeading: (heading) => `${heading} :`,
  item: (name, text) => `${name} : ${text}`,
  afterName: (text) => ` : ${text}`,
  none: {
    reasons: ({ count, written }) => pluralize(count, { one: '# raison', other: '# raisons' }, written),
    objects: counts.objects,
    jobs: counts.jobs,
  },
  more: {
    reasons: ({ count, written }) =>
      pluralize(count, { one: 'et # autre raison', other: 'et # autres raisons' }, written),
    objects: ({ count, written }) =>
      pluralize(count, { one: 'et # autre objet', other: 'et # autres objets' }, written),
    jobs: ({ count, written }) => pluralize(count, { one: 'et # autre tâche', other: 'et # autres tâches' }, written),
  },
  runningOn: (computer) => `En cours d’exécution sur ${computer}`,
};
