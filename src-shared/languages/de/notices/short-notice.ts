import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const shortNoticeText: Texts['notices']['shortNotice'] = {
  test: 'Das ist eine Testnachricht mit erfundenen Zahlen.',
  digest: 'Übersicht',
  title: (word, heading) => `${word}: ${heading}`,
  summary: (title, outcome) => `${title}. ${outcome}`,
  headline: (title, outcome) => `${title}: ${outcome}`,
  figure: (label, value) => `${label}: ${value}`,
  label: (label) => `${label}: `,
  listHeading: (heading) => `${heading}:`,
  item: (name, text) => `${name}: ${text}`,
  afterName: (text) => `: ${text}`,
  none: {
    reasons: ({ count, written }) => pluralize(count, { one: '# Grund', other: '# Gründe' }, written),
    objects: ({ count, written }) => pluralize(count, { one: '# Objekt', other: '# Objekte' }, written),
    jobs: ({ count, written }) => pluralize(count, { one: '# Job', other: '# Jobs' }, written),
  },
  more: {
    reasons: ({ count, written }) =>
      pluralize(count, { one: 'und # weiterer Grund', other: 'und # weitere Gründe' }, written),
    objects: ({ count, written }) =>
      pluralize(count, { one: 'und # weiteres Objekt', other: 'und # weitere Objekte' }, written),
    jobs: ({ count, written }) => pluralize(count, { one: 'und # weiterer Job', other: 'und # weitere Jobs' }, written),
  },
  runningOn: (computer) => `Läuft auf ${computer}`,
};
